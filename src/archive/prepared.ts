/** An article made ready to be kept: all that a row of the archive holds, in plain data that threads can pass on. */
import type { BlockRole } from '../article/article.ts';
import type { FileProblem } from '../article/problems.ts';
import type { PackedArticle } from './pack.ts';

/** What is known of every article without unpacking it. */
export interface Listing {
  readonly id: string;
  readonly title: string;
  readonly titleMade: boolean;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly url: string | null;
  readonly wire: string | null;
  readonly sentenceCount: number;
  /** The roles that its sentences have. */
  readonly roles: readonly BlockRole[];
}

/** A file as it was when it was read. */
export interface FileState {
  /** Absolute. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Milliseconds since 1970, or {@link UNSETTLED}. */
  readonly modified: number;
  /** SHA-256 of its bytes, in hex. */
  readonly hash: string;
}

/** Stands for the time of a file that was changed so shortly before that a further change may not show in its time. */
export const UNSETTLED = 0;

export interface PreparedArticle {
  readonly file: FileState;
  readonly listing: Listing;
  readonly packed: PackedArticle;
  /** Checksums by which `doctor` knows that body and sentences are as they were: see `checks.ts`. */
  readonly checks: Uint8Array;
  /** What was wrong with the file although it could be read. */
  readonly notices: readonly Pick<FileProblem, 'kind' | 'wrong' | 'done'>[];
}
