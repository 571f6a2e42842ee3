import { mkdtempSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { firstChanged } from '../../src/archive/checks.ts';
import { unpack } from '../../src/archive/pack.ts';
import { type Preparation, prepareFile } from '../../src/archive/prepare.ts';
import { UNSETTLED } from '../../src/archive/prepared.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'prepare-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(name: string, text: string, modified?: Date): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  if (modified !== undefined) utimesSync(path, modified, modified);
  return path;
}
function prepared(preparation: Preparation) {
  if (preparation.kind !== 'prepared') throw new Error(preparation.kind);
  return preparation.prepared;
}
const problem = (preparation: Preparation) =>
  preparation.kind === 'problem' ? preparation.problem.kind : preparation.kind;
const TEXT = 'The bridge opened on Monday. “It is done,” said Jane Roe.\n';

test('a file is read, annotated and packed, with its hash and time', () => {
  const then = new Date('2020-05-01T10:00:00.250Z');
  const { file, listing, packed } = prepared(prepareFile(put('Größe 東京.txt', TEXT, then)));
  expect(file).toMatchObject({ size: Buffer.byteLength(TEXT), modified: then.getTime() });
  expect(file.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(listing).toMatchObject({ id: 'Größe 東京', sentenceCount: 2, roles: ['body'] });
  expect(unpack(packed).article.body).toBe(TEXT);
});

test('a file that holds what it held is not annotated again', () => {
  const path = put('a.txt', TEXT);
  const { file } = prepared(prepareFile(path));
  expect(prepareFile(path, file.hash)).toMatchObject({ kind: 'same', file: { hash: file.hash } });
  put('a.txt', TEXT.replace('Monday', 'Friday'));
  expect(prepareFile(path, file.hash).kind).toBe('prepared');
});

test('the time of a file changed just now is not trusted', () => {
  expect(prepared(prepareFile(put('a.txt', TEXT))).file.modified).toBe(UNSETTLED);
});

test('files that are empty, gone, no files, or 100 MB are problems', () => {
  const large = put('large.txt', 'x');
  truncateSync(large, 100_000_000);
  expect(problem(prepareFile(large))).toBe('too-large');
  expect(problem(prepareFile(put('empty.txt', '')))).toBe('empty');
  expect(problem(prepareFile(join(folder, 'gone.txt')))).toBe('missing');
  expect(problem(prepareFile(folder))).toBe('unreadable');
});

test('checksums tell which sentence is no longer the slice that it was', () => {
  const { packed, checks } = prepared(prepareFile(put('a.txt', TEXT)));
  const { sentences } = unpack(packed);
  expect(firstChanged(TEXT, sentences, checks)).toBeNull();
  const moved = sentences.with(1, { ...sentences[1]!, end: sentences[1]!.end - 1 });
  expect(firstChanged(TEXT, moved, checks)).toBe(1);
  expect(firstChanged(TEXT.replace('done', 'gone'), sentences, checks)).toBe('body');
  expect(firstChanged(TEXT, sentences.slice(0, 1), checks)).toBe('body');
});
