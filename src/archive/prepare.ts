/** From a file to all that is kept of it: read, annotated and packed. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { describeUnreadable, refusedBefore } from '../article/files.ts';
import type { FileProblem } from '../article/problems.ts';
import { readArticle } from '../article/read-article.ts';
import { annotate } from '../sentence/annotate.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { checksumsOf } from './checks.ts';
import { pack } from './pack.ts';
import { type FileState, type Listing, type PreparedArticle, UNSETTLED } from './prepared.ts';

export type Preparation =
  | { readonly kind: 'prepared'; readonly prepared: PreparedArticle }
  /** The file holds what it held when it was last read: see {@link prepareFile}. */
  | { readonly kind: 'same'; readonly file: FileState }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/** A file that is being written is read again, so many times. */
const ATTEMPTS = 3;
/** A change so shortly before the reading may be followed by one within the same tick of the file system's clock. */
const TICK = 2_000;

/**
 * Reads, annotates and packs a file, in one go: a thread has nothing else to do meanwhile, and four round trips through
 * the pool of file threads take longer than most files do. Never throws for what is wrong with a file: what it throws is a fault of the program.
 * @param knownHash of what was read before: a file of this content is not annotated again
 */
export function prepareFile(path: string, knownHash: string | null = null): Preparation {
  const read = readSettled(path);
  if (read.kind === 'problem') return read;
  const { file, bytes } = read;
  if (file.hash === knownHash) return { kind: 'same', file };
  const outcome = readArticle(path, bytes);
  if (outcome.kind === 'problem') return outcome;
  const notices = outcome.notices.map(({ kind, wrong, done }) => ({ kind, wrong, done }));
  return { kind: 'prepared', prepared: { file, ...prepare(annotate(outcome.article)), notices } };
}

type Settled =
  | { readonly kind: 'read'; readonly file: FileState; readonly bytes: Buffer }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/** All of a file, at a moment at which nobody writes to it. */
function readSettled(path: string): Settled {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const once = readOnce(path);
    if (once !== null) return once;
  }
  const wrong = 'is being written while it is read';
  return { kind: 'problem', problem: { path, kind: 'unreadable', wrong, done: 'left out' } };
}

/** Null where it has changed meanwhile. */
function readOnce(path: string): Settled | null {
  try {
    const before = statSync(path);
    const refused = refusedBefore(path, before);
    if (refused !== null) return { kind: 'problem', problem: refused };
    const readAt = Date.now();
    const bytes = readFileSync(path);
    const after = statSync(path);
    const isSettled =
      before.mtimeMs === after.mtimeMs && before.size === after.size && bytes.length === after.size;
    if (!isSettled) return null;
    const file: FileState = {
      path: resolve(path),
      size: after.size,
      modified: readAt - after.mtimeMs < TICK ? UNSETTLED : after.mtimeMs,
      hash: createHash('sha256').update(bytes).digest('hex'),
    };
    return { kind: 'read', file, bytes };
  } catch (error) {
    // What the system refuses names its call; anything else is a fault of the program.
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    return { kind: 'problem', problem: describeUnreadable(path, error) };
  }
}

export function prepare(annotated: AnnotatedArticle): Omit<PreparedArticle, 'file' | 'notices'> {
  const { article, sentences } = annotated;
  return {
    listing: listingOf(annotated),
    packed: pack(annotated),
    checks: checksumsOf(article.body, sentences),
  };
}

export function listingOf({ article, sentences }: AnnotatedArticle): Listing {
  const { id, title, outlet, authors, published, url, wire } = article;
  return {
    id,
    title: title.text,
    titleMade: title.made,
    outlet,
    authors,
    published,
    url,
    wire,
    sentenceCount: sentences.length,
    roles: [...new Set(sentences.map(({ role }) => role))],
  };
}
