import {
  mkdirSync,
  mkdtempSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Archive } from '../../src/archive/archive.ts';
import { createOwnPreparer, createThreads, type Preparer } from '../../src/archive/preparers.ts';
import { addPaths, updateFolders, updatePaths } from '../../src/archive/update.ts';
import type { FileProblem } from '../../src/article/problems.ts';
import { opened } from './opened.ts';

let folder: string;
let corpus: string;
let archive: Archive;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'update-'));
  corpus = join(folder, 'corpus');
  mkdirSync(corpus);
  archive = opened(folder);
});
afterEach(() => {
  archive.close();
  rmSync(folder, { recursive: true });
});

const LONG_AGO = new Date('2020-01-01');
function put(name: string, text: string, modified: Date | null = LONG_AGO): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  if (modified !== null) utimesSync(path, modified, modified);
  return path;
}
const story = (what: string) => `The ${what} opened on Monday, the mayor said.\n`;

/** Which files were read, as nothing else shows that one was not. */
function watched(): Preparer & { readonly read: string[] } {
  const own = createOwnPreparer();
  const read: string[] = [];
  return {
    ...own,
    read,
    prepare(path, knownHash) {
      read.push(path.slice(folder.length + 1));
      return own.prepare(path, knownHash);
    },
  };
}

async function update() {
  const preparer = watched();
  const problems: FileProblem[] = [];
  const onProblem = (problem: FileProblem) => problems.push(problem);
  const updated = await updateFolders(archive, [corpus], { preparer, onProblem });
  const wrong = problems.map(({ path, kind }) => `${path.slice(folder.length + 1)} ${kind}`);
  return { ...updated, read: preparer.read, wrong };
}
const ids = () => archive.list().map(({ id }) => id);
const NONE = { added: 0, changed: 0, same: 0, removed: 0, leftOut: 0, failure: null };

describe('updating the folders of the corpus', () => {
  it('reads what is new, and the second time nothing', async () => {
    put('corpus/a.txt', story('bridge'));
    put('corpus/b.txt', story('harbor'));
    expect(await update()).toEqual({
      ...NONE,
      added: 2,
      read: ['corpus/a.txt', 'corpus/b.txt'],
      wrong: [],
    });
    expect(ids()).toEqual(['a', 'b']);
    expect(await update()).toEqual({ ...NONE, same: 2, read: [], wrong: [] });
  });

  it('reads again what has another time or size, and annotates it only where it has other content', async () => {
    put('corpus/a.txt', story('bridge'));
    put('corpus/b.txt', story('harbor'));
    await update();
    put('corpus/a.txt', story('bridge'), new Date('2021-01-01'));
    put('corpus/b.txt', story('airport'));
    const numbers = archive.numbers();
    expect(await update()).toMatchObject({ changed: 1, same: 1, read: ['corpus/a.txt', 'corpus/b.txt'] });
    expect(archive.numbers()[0]).toBe(numbers[0]);
    expect(archive.numbers()[1]).toBeGreaterThan(numbers[1]!);
    expect(await update()).toMatchObject({ same: 2, read: [] });
  });

  it('reads a file again whose time is too fresh to be trusted', async () => {
    put('corpus/a.txt', story('bridge'), null);
    await update();
    put('corpus/a.txt', story('ferry!'), null);
    expect(await update()).toMatchObject({ changed: 1 });
  });

  it('forgets what is gone, and knows a file again that was moved', async () => {
    put('corpus/a.txt', story('bridge'));
    put('corpus/b.txt', story('harbor'));
    await update();
    const [, b] = archive.numbers();
    mkdirSync(join(corpus, 'later'));
    renameSync(join(corpus, 'b.txt'), join(corpus, 'later', 'b.txt'));
    rmSync(join(corpus, 'a.txt'));
    expect(await update()).toMatchObject({ removed: 1, same: 1, added: 0, changed: 0 });
    expect(archive.numbers()).toEqual([b]);
    expect(archive.files()[0]!.path).toBe(join(corpus, 'later', 'b.txt'));
  });

  it('names what is wrong each time, and forgets an article whose file has become none', async () => {
    put('corpus/a.txt', '---\npublished: no day\n---\nThe bridge opened.\n');
    const large = put('corpus/b.txt', story('harbor'));
    await update();
    truncateSync(large, 100_000_000);
    const wrong = ['corpus/a.txt metadata', 'corpus/b.txt too-large'];
    expect(await update()).toMatchObject({ same: 1, removed: 1, leftOut: 1, wrong });
    expect(ids()).toEqual(['a']);
    expect(await update()).toMatchObject({ same: 1, removed: 0, leftOut: 1, wrong });
  });

  it('keeps the first of two files of one name, and the other once the first is gone', async () => {
    mkdirSync(join(corpus, 'one'));
    mkdirSync(join(corpus, 'two'));
    put('corpus/one/a.txt', story('bridge'));
    put('corpus/two/a.md', story('harbor'));
    expect(await update()).toMatchObject({ added: 1, leftOut: 1, wrong: ['corpus/two/a.md same-id'] });
    expect(await update()).toMatchObject({ same: 1, leftOut: 1, wrong: ['corpus/two/a.md same-id'] });
    rmSync(join(corpus, 'one', 'a.txt'));
    expect(await update()).toMatchObject({ changed: 1, leftOut: 0, removed: 0, wrong: [] });
    expect(archive.files().map(({ path }) => path)).toEqual([join(corpus, 'two', 'a.md')]);
    put('corpus/one/a.txt', story('ferry'));
    expect(await update()).toMatchObject({ changed: 1, leftOut: 1, wrong: ['corpus/two/a.md same-id'] });
  });

  it('takes names in any script', async () => {
    for (const name of ['東京', 'Größe', 'عربي', 'नमस्ते', '😀 smile', 'a b', "o'clock"])
      put(`corpus/${name}.txt`, story('bridge'));
    expect(await update()).toMatchObject({ added: 7 });
    expect(await update()).toMatchObject({ same: 7, read: [] });
    expect(new Set(ids())).toEqual(new Set(['東京', 'Größe', 'عربي', 'नमस्ते', '😀 smile', 'a b', "o'clock"]));
  });

  it.each(['corpus', 'corpus/inner'])(
    'keeps what it holds of a folder that cannot be read: %s',
    async (name) => {
      mkdirSync(join(corpus, 'inner'));
      put('corpus/inner/a.txt', story('bridge'));
      const byHand = put('b.txt', story('harbor'));
      await update();
      await addPaths(archive, [byHand], { ingested: () => true });
      const kept = archive.numbers();
      // A link in a circle can be read by nobody, whoever runs this.
      const away = join(folder, 'away');
      renameSync(join(folder, name), away);
      symlinkSync(name.replace(/^.*\//, ''), join(folder, name));
      rmSync(byHand);
      symlinkSync('b.txt', byHand);
      const { removed, wrong } = await update();
      expect({ removed, wrong }).toEqual({ removed: 0, wrong: [`${name} unreadable`, 'b.txt unreadable'] });
      expect(await updatePaths(archive, [join(folder, name)])).toMatchObject({ removed: 0 });
      expect(archive.numbers()).toEqual(kept);
      rmSync(join(folder, name));
      rmSync(byHand);
      renameSync(away, join(folder, name));
      expect(await update()).toMatchObject({ same: 1, removed: 1, wrong: [] });
    },
  );

  it('forgets the articles of a folder that is no longer one of the corpus', async () => {
    put('corpus/a.txt', story('bridge'));
    await update();
    expect(await updateFolders(archive, [])).toMatchObject({ removed: 1 });
    expect(ids()).toEqual([]);
  });

  it('leaves articles of other folders where it is told to, as long as their files are there', async () => {
    const path = put('corpus/a.txt', story('bridge'));
    put('corpus/b.txt', story('harbor'));
    await update();
    expect(await updateFolders(archive, [], { keepsOthers: true })).toMatchObject({ same: 2, removed: 0 });
    rmSync(path);
    expect(await updateFolders(archive, [], { keepsOthers: true })).toMatchObject({ removed: 1 });
    expect(ids()).toEqual(['b']);
  });

  it('stops with a sentence where the disk is full, and goes on from there the next time', async () => {
    put('corpus/a.txt', story('bridge'));
    put('corpus/b.txt', story('harbor').repeat(2_000));
    put('corpus/c.txt', story('ferry'));
    archive.database.exec('PRAGMA max_page_count = 24');
    const stopped = await update();
    expect(stopped.failure).toMatch(/no room on the disk/);
    expect(stopped.added).toBe(1);
    expect(ids()).toEqual(['a']);
    archive.database.exec('PRAGMA max_page_count = 1000000');
    expect(await update()).toMatchObject({ added: 2, same: 1, failure: null });
  });
});

describe('files added by hand', () => {
  const byHand = { ingested: () => true };
  it('stay as long as their files do, beside the folders of the corpus', async () => {
    put('corpus/a.txt', story('bridge'));
    mkdirSync(join(folder, 'else'));
    const other = put('else/b.txt', story('harbor'));
    expect(await addPaths(archive, [join(folder, 'else')], byHand)).toMatchObject({ added: 1 });
    expect(await update()).toMatchObject({ added: 1, same: 1, removed: 0 });
    put('else/b.txt', story('airport'));
    expect(await update()).toMatchObject({ changed: 1, same: 1 });
    expect(await update()).toMatchObject({ same: 2 });
    rmSync(other);
    expect(await update()).toMatchObject({ removed: 1, same: 1 });
  });

  it('take no name that is taken', async () => {
    put('corpus/a.txt', story('bridge'));
    await update();
    mkdirSync(join(folder, 'else'));
    put('else/a.txt', story('harbor'));
    const problems: FileProblem[] = [];
    const onProblem = (problem: FileProblem) => problems.push(problem);
    const updated = await addPaths(archive, [join(folder, 'else')], { ...byHand, onProblem });
    expect(updated).toMatchObject({ added: 0, leftOut: 1 });
    expect(problems).toMatchObject([{ kind: 'same-id' }]);
    rmSync(join(corpus, 'a.txt'));
    expect(await addPaths(archive, [join(folder, 'else')], byHand)).toMatchObject({ changed: 1 });
  });
});

describe('looking at some paths again', () => {
  it('adds, changes and forgets those alone', async () => {
    put('corpus/a.txt', story('bridge'));
    mkdirSync(join(corpus, 'inner'));
    put('corpus/inner/b.txt', story('harbor'));
    put('corpus/inner/c.txt', story('ferry'));
    put('corpus/d.txt', story('airport'));
    await update();
    put('corpus/a.txt', story('opera house'));
    put('corpus/e.txt', story('school'));
    rmSync(join(corpus, 'inner'), { recursive: true });
    const paths = ['a.txt', 'inner', 'e.txt'].map((name) => join(corpus, name));
    expect(await updatePaths(archive, paths)).toMatchObject({ added: 1, changed: 1, removed: 2 });
    expect(new Set(ids())).toEqual(new Set(['a', 'd', 'e']));
  });
});

describe('threads', () => {
  it('prepare what this thread does, in the files’ order', async () => {
    for (let i = 10; i < 40; i += 1) put(`corpus/a${i}.txt`, story(`bridge number ${i}`));
    put('corpus/a15.txt', '');
    const threads = createThreads(2);
    const updated = await updateFolders(archive, [corpus], { preparer: threads });
    await threads.close();
    expect(updated).toMatchObject({ added: 29, leftOut: 1 });
    expect(ids()).toEqual(ids().toSorted());
    const other = opened(join(folder, 'other'));
    await updateFolders(other, [corpus], { preparer: createOwnPreparer() });
    expect([...archive.read(archive.numbers()).values()]).toStrictEqual([
      ...other.read(other.numbers()).values(),
    ]);
    other.close();
  });
});
