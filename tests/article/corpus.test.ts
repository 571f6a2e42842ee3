import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCorpus } from '../../src/article/corpus.ts';
import { describeProblem, type FileProblem } from '../../src/article/problems.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'corpus-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function load(...paths: string[]) {
  const problems: FileProblem[] = [];
  const ids: string[] = [];
  const options = { onProblem: (problem: FileProblem) => problems.push(problem) };
  for await (const article of readCorpus(paths.length > 0 ? paths : [folder], options)) ids.push(article.id);
  const short = problems.map(({ path, kind }) => `${path.slice(folder.length + 1)} ${kind}`);
  return { ids, problems, short };
}
const put = (name: string, content: string | Buffer) => writeFile(join(folder, name), content);

test('what is wrong is named, and the rest loads', async () => {
  await put('a.txt', 'One story.');
  await put('b.txt', '');
  await put('c.txt', Buffer.from([0x41, 0, 0, 0x42]));
  await put('d.md', Buffer.from('Caf\xe9', 'latin1'));
  await put('e.md', '---\ntitle: "A\n---\nAnother story.');
  await put('f.txt', 'x');
  await truncate(join(folder, 'f.txt'), 100_000_000);
  await put('a.md', 'The same id.');
  await put('g.pdf', 'no article');
  await symlink(join(folder, 'nowhere.txt'), join(folder, 'h.txt'));
  const { ids, short, problems } = await load();
  expect(ids).toEqual(['a', 'e']);
  expect(short).toEqual([
    'a.txt same-id',
    'b.txt empty',
    'c.txt binary',
    'd.md not-utf-8',
    'e.md front-matter',
    'f.txt too-large',
    'h.txt missing',
    ' other-format',
  ]);
  expect(problems.map(describeProblem)[1]).toBe(`${join(folder, 'b.txt')} is empty: left out.`);
});

test('folders within folders are read, notes and hidden files are not, links in circles end', async () => {
  await mkdir(join(folder, 'inner'));
  await put('inner/b.md', 'Text.');
  await put('README.md', 'Notes.');
  await put('.hidden.md', 'Hidden.');
  await put('Größe 東京.txt', 'Text.');
  await symlink(folder, join(folder, 'inner', 'again'));
  const { ids, problems } = await load();
  expect(ids.toSorted()).toEqual(['Größe 東京', 'b'].toSorted());
  expect(problems).toEqual([]);
});

test('a path may be a file; one that is named twice is read once; one that is not there is a problem', async () => {
  await put('a.txt', 'Text.');
  const { ids, short } = await load(join(folder, 'a.txt'), folder, join(folder, 'gone'));
  expect(ids).toEqual(['a']);
  expect(short).toEqual(['gone missing']);
});

test('a pipe is not waited for', async () => {
  execFileSync('mkfifo', [join(folder, 'a.txt')]);
  await put('b.txt', 'Text.');
  expect(await load()).toMatchObject({ ids: ['b'], short: ['a.txt unreadable'] });
});

test('articles come one by one: what nobody asks for is not read', async () => {
  await put('a.txt', 'Text.');
  await put('b.txt', '');
  const problems: FileProblem[] = [];
  const articles = readCorpus([folder], { onProblem: (problem) => problems.push(problem) });
  expect((await articles.next()).value?.id).toBe('a');
  expect(problems).toEqual([]);
  await articles.return(undefined);
});
