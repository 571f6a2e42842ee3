/** Is it whole? Compares what the archive holds with itself, and mends what can be made again. */
import { existsSync } from 'node:fs';
import { createSegmentedIndex } from '../search/segmented-index.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { finishInTurns, type Steps } from '../steps.ts';
import { inTransaction } from '../storage.ts';
import type { Archive } from './archive.ts';
import { type IndexedState, readStates, sumOf } from './check-index.ts';
import { firstChanged } from './checks.ts';
import type { Held } from './held.ts';
import { indexedArticle } from './indexed.ts';
import { checkIntegrity } from './integrity.ts';
import { tryToUnpack } from './pack.ts';
import { listingOf } from './prepare.ts';
import { createSegmentTable, dropSegments, storedSegments } from './segment-table.ts';

export interface CheckReport {
  /** What the archive holds now, as a start counts it. */
  readonly articles: number;
  readonly sentences: number;
  /** What is wrong and was mended, and what is wrong still: a sentence each. */
  readonly mended: readonly string[];
  readonly broken: readonly string[];
  /** Why the file itself could not be checked, as a sentence; null where it was. */
  readonly unchecked: string | null;
}

/**
 * Checks the whole archive: SQLite's own check, each article against its listing, each sentence against its slice, the
 * index against the articles. A damaged article is taken out where its file is still there to be read again; an index that
 * says otherwise than the articles is made anew. Other work has its turn meanwhile.
 * @param onArticle called after each, as it may take minutes
 */
export async function checkArchive(archive: Archive, onArticle: () => void = () => {}): Promise<CheckReport> {
  const { broken, mended, unchecked } = await checkFile(archive);
  const report = await finishInTurns(checking(archive, broken, mended, onArticle), 'in-time');
  return { ...report, unchecked };
}

/** SQLite's own check; keys that it finds wrong are made anew. */
async function checkFile(archive: Archive): Promise<Omit<CheckReport, 'articles' | 'sentences'>> {
  const found = await checkIntegrity(archive);
  if (found.kind === 'unchecked') return { broken: [], mended: [], unchecked: found.why };
  const { problems } = found;
  if (problems.length === 0 || !makeKeysAnew(archive))
    return { broken: problems, mended: [], unchecked: null };
  const again = await checkIntegrity(archive);
  if (again.kind === 'unchecked') return { broken: problems, mended: [], unchecked: again.why };
  const isBetter = again.problems.length < problems.length;
  const mended = isBetter ? [`The keys in ${archive.path} were damaged: they were made anew.`] : [];
  return { broken: again.problems, mended, unchecked: null };
}

/** The keys by which SQLite finds rows, from the rows; false where the file does not allow it. */
function makeKeysAnew({ database }: Archive): boolean {
  try {
    database.exec('REINDEX');
    return true;
  } catch {
    // As the check has told what is wrong, so does the report.
    return false;
  }
}

function* checking(
  archive: Archive,
  damage: readonly string[],
  keys: readonly string[],
  onArticle: () => void,
): Steps<Omit<CheckReport, 'unchecked'>> {
  const mended: string[] = [...keys];
  const broken: string[] = [...damage];
  const states = yield* indexStates(archive);
  let wrong = 0;
  const contents = archive.database.prepare('SELECT checks FROM content WHERE number = ?');
  for (const held of archive.list()) {
    yield;
    const packed = archive.read([held.number]).get(held.number);
    const kept = contents.get(held.number)?.checks as Uint8Array | undefined;
    const annotated = packed ? tryToUnpack(packed) : null;
    const problem = problemOf(held, annotated, kept);
    if (problem !== null || !annotated) {
      onArticle();
      // Another process has taken it out, or replaced it, since they were listed.
      if (archive.fileOf(held.id)?.number !== held.number) continue;
      settleDamage(archive, held, problem ?? 'cannot be read', mended, broken);
      continue;
    }
    const state = states?.get(held.number);
    // What the index lacks the next start adds, or the bot that is running.
    const isWrong =
      state !== undefined &&
      (state.id !== held.id || state.sum !== sumOf(indexedArticle(annotated, held.number)));
    if (isWrong) wrong += 1;
    onArticle();
  }
  if (states === null) mended.push('A part of the index could not be read: the index was made anew.');
  else if (wrong > 0)
    mended.push(`The index had ${wrong} of the articles otherwise than they are: it was made anew.`);
  if (states === null || wrong > 0) {
    const failure = yield* makeIndex(archive);
    if (failure !== null) broken.push(failure);
  }
  const left = archive.list();
  const sentences = left.reduce((sum, { sentenceCount }) => sum + sentenceCount, 0);
  return { articles: left.length, sentences, mended, broken };
}

/** What the kept segments have of each article, by its number; null where a segment cannot be read. */
function* indexStates({
  database,
}: Archive): Steps<ReadonlyMap<number, Omit<IndexedState, 'revision'>> | null> {
  const states = new Map<number, Omit<IndexedState, 'revision'>>();
  for (const { bytes } of storedSegments(database)) {
    yield;
    const read = readStates(bytes);
    if (read === null) return null;
    for (const { id, revision, sum } of read) states.set(revision, { id, sum });
  }
  return states;
}

/** What is wrong with an article, as the end of a sentence; null where nothing is. */
function problemOf(
  { number: _, ...listing }: Held,
  annotated: AnnotatedArticle | null,
  kept: Uint8Array | undefined,
): string | null {
  if (annotated === null || kept === undefined) return 'cannot be read';
  const { article, sentences } = annotated;
  const changed = firstChanged(article.body, sentences, kept);
  if (changed === 'body') return 'has another text than was kept';
  if (changed !== null) return `has a sentence (number ${changed + 1}) that is not its slice of the text`;
  const outside = sentences.some(({ start, end }) => start < 0 || end > article.body.length || start >= end);
  if (outside) return 'has a sentence that ends after its text';
  const roles = (names: readonly string[]) => names.toSorted().join();
  const read = listingOf(annotated);
  const isSame =
    JSON.stringify({ ...read, roles: roles(read.roles) }) ===
    JSON.stringify({ ...listing, roles: roles(listing.roles) });
  return isSame ? null : 'is listed otherwise than it is';
}

function settleDamage(
  archive: Archive,
  { number, id }: Held,
  problem: string,
  mended: string[],
  broken: string[],
): void {
  const path = archive.fileOf(id)?.path ?? '';
  if (!existsSync(path)) {
    broken.push(`The article ${id} ${problem}, and its file ${path} is not there to be read again.`);
    return;
  }
  // Its row stays: of an article that was added by hand, nothing else knows where its file is.
  const failed = archive.readAgain([number]);
  if (failed !== null) broken.push(`The article ${id} ${problem}. ${failed.message}`);
  else mended.push(`The article ${id} ${problem}: it was taken out, and the next start reads ${path} again.`);
}

/** Makes the kept index anew from the articles; null, or why it could not. */
function* makeIndex(archive: Archive): Steps<string | null> {
  const { database, path } = archive;
  inTransaction(database, () => dropSegments(database));
  let failure: string | null = null;
  const index = createSegmentedIndex({
    store: createSegmentTable(database, path, {
      onProblem: (message) => {
        failure = message;
      },
    }),
  });
  for (const number of archive.numbers()) {
    yield;
    const packed = archive.read([number]).get(number);
    const annotated = packed ? tryToUnpack(packed) : null;
    if (annotated !== null) index.add(indexedArticle(annotated, number));
  }
  index.flush();
  return failure;
}
