/** What the archive holds, as it is told: an article, and its file. */
import type { FileState, Listing, PreparedArticle } from './prepared.ts';
import { namesOf, type Row } from './schema.ts';

/** An article of the archive, by its number; a changed article has a new one. */
export interface Held extends Listing {
  readonly number: number;
}

export type HeldPath = Pick<HeldFile, 'number' | 'path' | 'ingested'>;

/** What is known of an article's file. */
export interface HeldFile extends FileState {
  readonly number: number;
  readonly id: string;
  /** Added by hand, and not found in a folder of the corpus. */
  readonly ingested: boolean;
  /** Annotated by the annotator of this program; otherwise it has to be annotated anew, and is not listed. */
  readonly current: boolean;
  readonly notices: PreparedArticle['notices'];
}

/** @param row of the table of articles */
export function heldOf(row: Row): Held {
  return {
    number: row.number,
    id: row.id,
    title: row.title,
    titleMade: row.title_made === 1,
    outlet: row.outlet,
    authors: JSON.parse(row.authors),
    published: row.published,
    url: row.url,
    wire: row.wire,
    sentenceCount: row.sentences,
    roles: namesOf(row.roles),
  };
}

/** @param annotator which annotations count as current */
export function fileOf(row: Row, annotator: string): HeldFile {
  const { number, id, path, size, modified, hash } = row;
  const current = row.annotator === annotator;
  return {
    ...{ number, id, path, size, modified, hash, current },
    ingested: row.ingested === 1,
    notices: JSON.parse(row.notices),
  };
}
