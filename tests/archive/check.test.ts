import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { checkArchive } from '../../src/archive/check.ts';
import { checkIntegrity } from '../../src/archive/integrity.ts';
import { addPaths, updateFolders } from '../../src/archive/update.ts';
import { openNewsroom } from '../../src/newsroom.ts';
import { opened } from './opened.ts';

let folder: string;
let archive: Archive;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'check-'));
  mkdirSync(join(folder, 'corpus'));
  for (const [name, what] of Object.entries({ a: 'bridge', b: 'harbor', c: 'school' }))
    writeFileSync(
      join(folder, 'corpus', `${name}.txt`),
      `The ${what} opened on Monday, the mayor said.\n\nIt cost 4 million dollars.\n`,
    );
  archive = opened(folder);
  await addPaths(archive, [join(folder, 'corpus')]);
  await (await openNewsroom(archive)).close();
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});
const WELL = { articles: 3, sentences: 6, mended: [], broken: [], unchecked: null };
const change = (sql: string) => archive.database.exec(sql);
const numberOf = (id: string) => archive.fileOf(id)!.number;

test('an archive that is whole is found to be so, and left as it is', async () => {
  // A connection's own writes show to others alone.
  const other = opened(folder);
  const before = other.version();
  expect(await checkArchive(archive)).toEqual(WELL);
  expect(other.version()).toBe(before);
  change(`UPDATE article SET notices = '[] '`);
  expect(other.version()).not.toBe(before);
  other.close();
});

test('a text that was changed in the file is noticed; the article is taken out and read again', async () => {
  change(`UPDATE content SET body = replace(body, 'Monday', 'Friday') WHERE number = ${numberOf('b')}`);
  const { mended, broken, articles } = await checkArchive(archive);
  expect(broken).toEqual([]);
  expect(mended[0]).toMatch(
    /^The article b has another text than was kept: it was taken out, .*b\.txt again\.$/,
  );
  expect(articles).toBe(2);
  expect(await addPaths(archive, [join(folder, 'corpus')])).toMatchObject({ changed: 1, same: 2 });
  expect(await checkArchive(archive)).toEqual(WELL);
});

test('a damaged article that was added by hand is read again, and stays', async () => {
  const byHand = join(folder, 'byhand.txt');
  writeFileSync(byHand, 'The library opened on Tuesday, the mayor said.\n');
  await addPaths(archive, [byHand], { ingested: () => true });
  change(`UPDATE content SET annotation = x'00' WHERE number = ${numberOf('byhand')}`);
  expect((await checkArchive(archive)).mended[0]).toMatch(
    /^The article byhand cannot be read: .*byhand\.txt again\.$/,
  );
  expect(archive.list().map(({ id }) => id)).not.toContain('byhand');
  for (const expected of [
    { changed: 1, same: 3, removed: 0 },
    { same: 4, removed: 0 },
  ])
    expect(await updateFolders(archive, [join(folder, 'corpus')])).toMatchObject(expected);
  expect(archive.fileOf('byhand')).toMatchObject({ path: byHand, ingested: true, current: true });
  expect(await checkArchive(archive)).toMatchObject({ articles: 4, mended: [], broken: [] });
});

test('checksums of a sentence that do not fit are noticed', async () => {
  change(
    `UPDATE content SET checks = CAST(substr(checks, 1, 8) || x'00000000' AS BLOB) WHERE number = ${numberOf('c')}`,
  );
  expect((await checkArchive(archive)).mended[0]).toMatch(
    /^The article c has a sentence \(number 2\) that is not its slice/,
  );
});

test('a damaged article whose file is gone is named and not thrown away', async () => {
  change(`UPDATE content SET annotation = x'00' WHERE number = ${numberOf('a')}`);
  rmSync(join(folder, 'corpus', 'a.txt'));
  const { mended, broken } = await checkArchive(archive);
  expect(mended).toEqual([]);
  expect(broken[0]).toMatch(/^The article a cannot be read, and its file .*a\.txt is not there/);
  expect(archive.fileOf('a')).toBeDefined();
});

test('the index is made anew without an article that cannot be read', async () => {
  change(`UPDATE content SET annotation = x'00' WHERE number = ${numberOf('a')}`);
  change(`UPDATE segment SET bytes = x'0102'`);
  rmSync(join(folder, 'corpus', 'a.txt'));
  const { mended, broken } = await checkArchive(archive);
  expect(mended).toEqual(['A part of the index could not be read: the index was made anew.']);
  expect(broken).toEqual([expect.stringMatching(/^The article a cannot be read/)]);
  expect((await checkArchive(archive)).mended).toEqual([]);
});

test('a listing that says otherwise than the article is noticed', async () => {
  change(`UPDATE article SET outlet = 'Another' WHERE id = 'a'`);
  expect((await checkArchive(archive)).mended[0]).toMatch(/^The article a is listed otherwise than it is/);
});

test('an index that is unreadable or wrong is made from the articles', async () => {
  change(`UPDATE segment SET bytes = x'0102'`);
  expect((await checkArchive(archive)).mended).toEqual([
    'A part of the index could not be read: the index was made anew.',
  ]);
  expect(await checkArchive(archive)).toEqual(WELL);

  // The segment of other articles under these articles' numbers.
  const [a, b] = [numberOf('a'), numberOf('b')];
  change(`PRAGMA foreign_keys = OFF`);
  for (const table of ['content', 'people'])
    for (const [from, to] of [
      [a, -1],
      [b, a],
      [-1, b],
    ])
      change(`UPDATE ${table} SET number = ${to} WHERE number = ${from}`);
  change(`UPDATE article SET number = -1, id = 'x' WHERE number = ${a}`);
  change(`UPDATE article SET number = ${a} WHERE number = ${b}`);
  change(`UPDATE article SET number = ${b}, id = 'a' WHERE number = -1`);
  change(`PRAGMA foreign_keys = ON`);
  expect((await checkArchive(archive)).mended).toEqual([
    'The index had 2 of the articles otherwise than they are: it was made anew.',
  ]);
  expect(await checkArchive(archive)).toEqual(WELL);
});

test('a file that another process has for itself is not taken for damaged', async () => {
  const { path, database } = archive;
  // As seen by a process that opens the file anew: one whose log is not shared, and that is at work on it.
  const other = new DatabaseSync(path);
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  archive.close();
  other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
  expect(await checkIntegrity(archive)).toEqual({
    kind: 'unchecked',
    why: `${path} is in use by another process. Stop that one, or set DATA_DIR to another folder.`,
  });
  other.close();
  archive = opened(folder);
  expect(await checkArchive(archive)).toEqual(WELL);
});

test('a file that is no database is damaged', async () => {
  const path = join(folder, 'other.sqlite');
  writeFileSync(path, 'The bridge opened on Monday, the mayor said.\n'.repeat(50));
  const found = await checkIntegrity({ ...archive, path });
  expect(found).toEqual({ kind: 'checked', problems: [`${path} is damaged: file is not a database.`] });
});

test('keys that are damaged are made anew from the rows', async () => {
  const { database, path } = archive;
  const keys = database.prepare(
    `SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_article_1'`,
  );
  const page = Number(keys.get()?.rootpage);
  const size = Number(database.prepare('PRAGMA page_size').get()?.page_size);
  archive.close();
  const bytes = readFileSync(path);
  const key = bytes.indexOf('a', (page - 1) * size);
  expect(key).toBeLessThan(page * size);
  bytes.write('x', key);
  writeFileSync(path, bytes);
  archive = opened(folder);
  const report = await checkArchive(archive);
  expect(report).toEqual({ ...WELL, mended: [`The keys in ${path} were damaged: they were made anew.`] });
  expect(await checkArchive(archive)).toEqual(WELL);
});

test('what the index lacks is left to the next start, and the index to a bot that is running', async () => {
  const turn = () => archive.database.prepare('SELECT turn FROM segment_turn').get()?.turn;
  change('DELETE FROM segment');
  const before = turn();
  expect(await checkArchive(archive)).toEqual(WELL);
  expect(turn()).toBe(before);
  const newsroom = await openNewsroom(archive);
  expect(newsroom.ask({ kind: 'what', text: 'opened on Monday', scope: {} }).kind).toBe('found');
  await newsroom.close();
});

test('half a character that YAML writes into front matter damages no article', async () => {
  const path = join(folder, 'corpus', 'half.md');
  writeFileSync(
    path,
    '---\ntitle: "Half \\ud800 a sign"\nauthor: ["Ann \\udc00 Lee"]\n---\nThe mill opened in May.\n',
  );
  await addPaths(archive, [path]);
  expect(await checkArchive(archive)).toMatchObject({ articles: 4, mended: [], broken: [] });
  expect(archive.list().at(-1)).toMatchObject({ id: 'half', title: 'Half \ufffd a sign' });
});

test('an interrupt has its turn while the articles are checked', async () => {
  let turns = 0;
  let isOver = false;
  const beside = (async () => {
    for (; !isOver; turns += 1) await setImmediate();
  })();
  const seen: number[] = [];
  await checkArchive(archive, () => {
    // Articles that take long.
    for (const until = performance.now() + 20; performance.now() < until; );
    seen.push(turns);
  });
  isOver = true;
  await beside;
  expect(new Set(seen).size).toBe(3);
});
