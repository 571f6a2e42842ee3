/**
 * What do we hold? Articles with all that was found in them, in one SQLite file. An article is kept in one transaction: it
 * is there whole or not at all, whenever the process ends. Numbers are never used twice, so that a number that another
 * process has seen never means another article.
 */
import { join, sep } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { holdFile, inTransaction, openDatabase, storageProblem } from '../storage.ts';
import { annotatorVersion } from './annotator-version.ts';
import { fileOf, type Held, type HeldFile, type HeldPath, heldOf } from './held.ts';
import type { PackedArticle } from './pack.ts';
import { type People, tryToUnpackPeople } from './pack-people.ts';
import type { FileState, PreparedArticle } from './prepared.ts';
import { ARCHIVE_MIGRATIONS, type Row, rolesMask } from './schema.ts';
import { prepareStatements } from './statements.ts';

/** The archive's file in the data folder. */
export const ARCHIVE_FILE = 'on-the-record.sqlite';
/** Held in the data folder by the bot that keeps its index and conversations there; nothing is written to it. */
export const HELD_FILE = 'bot.lock';

export type Kept =
  | { readonly kind: 'kept'; readonly number: number; readonly replaced: number | null }
  /** The very same was kept already. */
  | { readonly kind: 'known' }
  /** An article of that id is there, from another file. */
  | { readonly kind: 'same-id'; readonly path: string }
  | Failed;

/** Nothing was changed: a sentence that says why. */
export interface Failed {
  readonly kind: 'failed';
  readonly message: string;
}

export interface KeepOptions {
  readonly ingested?: boolean | undefined;
  /** Takes the place of an article of the same id from another file. */
  readonly insteadOfOther?: boolean | undefined;
}

export interface Archive {
  readonly path: string;
  /** Which annotations count as current: what is annotated by another is annotated anew. */
  readonly annotator: string;
  /** All articles that can be answered from, in the order in which they were added. */
  list(): readonly Held[];
  /** Their numbers alone: what is new and what is gone shows by them. */
  numbers(): readonly number[];
  /** Those of these numbers, in the order in which they were added. */
  listThese(numbers: readonly number[]): readonly Held[];
  files(): readonly HeldFile[];
  /** Of all files no more than this. */
  paths(): readonly HeldPath[];
  /** The file of this path, and where it is a folder's those of all files in it. */
  filesIn(path: string): readonly HeldFile[];
  fileAt(path: string): HeldFile | undefined;
  fileOf(id: string): HeldFile | undefined;
  /** In one query; those that are gone meanwhile are left out. */
  read(numbers: readonly number[]): ReadonlyMap<number, PackedArticle>;
  /** All but its people; undefined where there is no such article. */
  contentOf(number: number): Omit<PackedArticle, 'people'> | undefined;
  /** Undefined where there is no such article; null where its people are damaged. */
  peopleOf(number: number): People | null | undefined;
  /** Keeps an article in place of what was kept of its file before. */
  keep(article: PreparedArticle, options?: KeepOptions): Kept;
  /** Remembers where the file of an unchanged article is now, and when it was changed; null, or why it could not. */
  found(number: number, file: FileState): Failed | null;
  /** Lists these no more until their files are read again; what else is known of them stays. Null, or why it could not. */
  readAgain(numbers: readonly number[]): Failed | null;
  /** How many of them there were. */
  remove(numbers: readonly number[]): { readonly kind: 'removed'; readonly count: number } | Failed;
  /** Another number than before where another process has written. */
  version(): number;
  /** For what lies in the same file: the index, and checks. */
  readonly database: DatabaseSync;
  close(): void;
}

export type OpenedArchive =
  | { readonly kind: 'opened'; readonly archive: Archive }
  /** A plain sentence for the person who runs the bot. */
  | { readonly kind: 'refused'; readonly message: string };

export interface OpenArchiveOptions {
  /** Whoever opens it is the bot that holds {@link HELD_FILE}. */
  readonly isBot?: boolean | undefined;
  /** The program's own where left out. */
  readonly annotator?: string | undefined;
}

/**
 * An archive of an older version is brought to the newest, but not beneath a bot that is running on it: that is refused.
 *
 * @param dataDir the folder of what must last; made where it is not there
 */
export function openArchive(
  dataDir: string,
  { isBot = false, annotator }: OpenArchiveOptions = {},
): OpenedArchive {
  const path = join(dataDir, ARCHIVE_FILE);
  const opened = openDatabase(path, ARCHIVE_MIGRATIONS, () => isBot || !isHeld(dataDir));
  if (opened.kind === 'refused') return opened;
  return { kind: 'opened', archive: createArchive(path, opened.database, annotator) };
}

function isHeld(dataDir: string): boolean {
  const held = holdFile(join(dataDir, HELD_FILE), 0);
  if (held.kind === 'held') held.release();
  return held.kind === 'taken';
}

/** @param annotator which annotations count as current; the program's own where left out */
export function createArchive(
  path: string,
  database: DatabaseSync,
  annotator: string = annotatorVersion(),
): Archive {
  const prepared = prepareStatements(database);

  function add({ file, listing, packed, checks, notices }: PreparedArticle, ingested: boolean): number {
    const { id, title, titleMade, outlet, authors, published, url, wire, sentenceCount, roles } = listing;
    const { lastInsertRowid } = prepared.add.run(
      ...[id, file.path, file.hash, file.size, file.modified, ingested ? 1 : 0, annotator],
      ...[JSON.stringify(notices), title, titleMade ? 1 : 0, outlet, JSON.stringify(authors)],
      ...[published, url, wire, sentenceCount, rolesMask(roles)],
    );
    const number = Number(lastInsertRowid);
    prepared.addContent.run(number, packed.body, packed.annotation, checks);
    prepared.addPeople.run(number, packed.people);
    return number;
  }

  function keep(article: PreparedArticle, { ingested = false, insteadOfOther = false }: KeepOptions): Kept {
    const { file, listing } = article;
    const ofId = prepared.byId.get(listing.id) as Row | undefined;
    if (ofId !== undefined && ofId.path !== file.path && !insteadOfOther)
      return { kind: 'same-id', path: ofId.path };
    const isSame = ofId?.path === file.path && ofId.hash === file.hash && ofId.annotator === annotator;
    if (isSame) return { kind: 'known' };
    const ofPath = prepared.byPath.get(file.path) as Row | undefined;
    const old = new Set([ofId, ofPath].flatMap((row) => (row === undefined ? [] : [row.number])));
    if (old.size > 0) prepared.remove.run(JSON.stringify([...old]));
    return {
      kind: 'kept',
      number: add(article, ingested || ofId?.ingested === 1 || ofPath?.ingested === 1),
      replaced: ofId?.number ?? null,
    };
  }

  /** All of the work or none of it; what can go wrong with a disk is a value. */
  function written<T>(work: () => T): T | Failed {
    try {
      return inTransaction(database, work);
    } catch (error) {
      const message = storageProblem(path, error);
      if (message === undefined) throw error;
      return { kind: 'failed', message };
    }
  }

  return {
    path,
    annotator,
    database,
    list: () => prepared.list.all(annotator).map((row) => heldOf(row as unknown as Row)),
    numbers: () => JSON.parse(String(prepared.numbers.get(annotator)!.numbers)),
    listThese: (numbers) =>
      prepared.these.all(JSON.stringify(numbers), annotator).map((row) => heldOf(row as unknown as Row)),
    files: () => prepared.files.all().map((row) => fileOf(row as unknown as Row, annotator)),
    paths: () =>
      prepared.paths.all().map((row) => {
        const { number, path: at, ingested } = row as unknown as Row;
        return { number, path: at, ingested: ingested === 1 };
      }),
    filesIn: (at) =>
      prepared.filesIn
        .all(at, at + sep, `${at}${sep}\u{10ffff}`)
        .map((row) => fileOf(row as unknown as Row, annotator)),
    fileAt: (at) => {
      const row = prepared.byPath.get(at) as Row | undefined;
      return row && fileOf(row, annotator);
    },
    fileOf: (id) => {
      const row = prepared.byId.get(id) as Row | undefined;
      return row && fileOf(row, annotator);
    },
    read: (numbers) =>
      new Map(
        prepared.read.all(JSON.stringify(numbers)).map((row) => {
          const { number, body, annotation, people } = row as unknown as PackedArticle & { number: number };
          return [number, { body, annotation, people }];
        }),
      ),
    contentOf: (number) =>
      prepared.contentOf.get(number) as unknown as Omit<PackedArticle, 'people'> | undefined,
    peopleOf: (number) => {
      const row = prepared.peopleOf.get(number);
      return row && tryToUnpackPeople(row.bytes as Uint8Array);
    },
    keep: (article, options = {}) => written(() => keep(article, options)),
    found: (number, { path: at, size, modified, hash }) =>
      written(() => {
        prepared.found.run(at, size, modified, hash, number);
        return null;
      }),
    readAgain: (numbers) =>
      written(() => {
        prepared.readAgain.run(JSON.stringify(numbers));
        return null;
      }),
    remove: (numbers) =>
      written(() => ({
        kind: 'removed',
        count: Number(prepared.remove.run(JSON.stringify(numbers)).changes),
      })),
    version: () => Number(prepared.version.get()?.data_version),
    close: () => database.close(),
  };
}
