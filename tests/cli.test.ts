/** The terminal's commands as a person starts them: their own process, real files, the corpus that ships. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readCorpus } from '../src/article/corpus.ts';
import { createNewsroom, openNewsroom } from '../src/newsroom.ts';
import { opened } from './archive/opened.ts';

const ROOT = join(import.meta.dirname, '..');
const CLI = join(ROOT, 'src', 'cli.mjs');
const SEEDS = join(ROOT, 'seeds');
const STORY = 'The bridge over the Elm opened on Monday, mayor Ann Poe said.\n\nIt cost 4 million dollars.\n';
let folder = '';
let data = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cli-'));
  data = await mkdtemp(join(tmpdir(), 'cli-data-'));
  await writeFile(
    join(folder, 'bridge.md'),
    `---\ntitle: "Bridge opens"\noutlet: The Daily Record\n---\n${STORY}`,
  );
  await writeFile(join(folder, 'empty.txt'), '');
});
afterAll(async () => {
  await rm(folder, { recursive: true });
  await rm(data, { recursive: true });
});

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** In a folder of its own and with a bare environment, so that nothing that the developer has set is read. */
function start(...args: string[]) {
  return startWith({}, ...args);
}

function startWith(environment: NodeJS.ProcessEnv, ...args: string[]) {
  return spawn(process.execPath, [CLI, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, DATA_DIR: data, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function run(...args: string[]): Promise<Ended> {
  return endOf(start(...args));
}

function endOf(child: ReturnType<typeof start>): Promise<Ended> {
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (code) => resolve({ code, out, err }));
  });
}
const rows = (out: string) =>
  out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('ask prints the sentence that answers with its attribution', async () => {
  const { code, out } = await run('ask', 'who', 'died in the drone strike');
  expect(code).toBe(0);
  expect(out).toContain('Fox News Digital, by Michael Dorgan, 4 January 2024');
  // The corpus names the dead in two sentences; both are in the first answers.
  expect(out).toMatch(/Four members of an Iran-aligned Iraqi militia group|Mushtaq Taleb al-Saidi/);
});

test('ask --json gives the answer as data, verbatim', async () => {
  const { code, out } = await run('ask', '--json', '--corpus', folder, 'what', 'did the bridge cost');
  const answer = JSON.parse(out);
  expect(code).toBe(0);
  expect(answer.kind).toBe('found');
  for (const { start, end, text } of answer.quotations) expect(STORY.slice(start, end)).toBe(text);
});

test.each([
  [['said', 'Poe'], {}],
  [['said', 'Poe', 'on', 'the', 'bridge'], { about: 'the bridge' }],
  [['said', 'Ann Poe', '--about', 'the bridge'], { about: 'the bridge' }],
])('ask %j is answered as the bot answers /said', async (words, { about }: { about?: string }) => {
  const { code, out } = await run('ask', '--json', '--corpus', folder, ...words);
  expect(code).toBe(0);
  const newsroom = createNewsroom();
  for await (const article of readCorpus([folder])) newsroom.add(article);
  const speaker = words[1]!;
  expect(JSON.parse(out)).toEqual(JSON.parse(JSON.stringify(newsroom.said({ speaker, about, scope: {} }))));
});

test('ask said answers a whole question as a question', async () => {
  const { out } = await run('ask', '--corpus', folder, 'said', 'what did Ann Poe say about the bridge');
  expect(out).toContain('What did Ann Poe say about the bridge?');
  expect(out).toContain('The bridge over the Elm opened on Monday, mayor Ann Poe said.');
});

test('a file that cannot be read is named, and the rest answers', async () => {
  const { code, err } = await run('ask', '--corpus', folder, 'who opened the bridge');
  expect(code).toBe(0);
  expect(err).toBe(`${join(folder, 'empty.txt')} is empty: left out.\nSearching 1 article: ${folder}.\n`);
});

test('answer writes a line a question, its follow-ups with it', async () => {
  const questions = join(folder, 'questions.jsonl');
  await writeFile(
    questions,
    '{"id": "a", "command": "what", "query": "What opened on Monday?", "followUps": [{"query": "how much did it cost?"}]}\n{"id": "b", "command": "where", "query": "Where was Napoleon crowned?"}\n',
  );
  const { code, out } = await run('answer', '--corpus', folder, '--questions', questions);
  expect(code).toBe(0);
  const [first, second] = rows(out);
  expect(first).toMatchObject({ id: 'a', abstained: false, followUps: [{ abstained: false }] });
  expect(first.answers[0]).toEqual({
    article: 'bridge',
    start: 0,
    end: 61,
    text: STORY.slice(0, 61),
    attribution: { source: expect.stringContaining('Ann Poe') },
  });
  expect(first.followUps[0].answers[0].text).toBe('It cost 4 million dollars.');
  expect(second).toEqual({ id: 'b', abstained: true, answers: [], followUps: [] });
});

test('annotate writes a line an article, with spans of its body', async () => {
  const { code, out } = await run('annotate', '--corpus', folder);
  expect(code).toBe(0);
  const [row] = rows(out);
  expect(row.article).toBe('bridge');
  const words = (spans: [number, number][]) => spans.map(([start, end]) => STORY.slice(start, end)).join(' ');
  expect(
    row.attributions.map(({ source, content }: Record<string, [number, number][]>) => [
      words(source!),
      words(content!),
    ]),
  ).toEqual([[expect.stringContaining('Ann Poe'), 'The bridge over the Elm opened on Monday']]);
});

test('annotate --text tells who each sentence is attributed to', async () => {
  const { out } = await run('annotate', '--text', '--corpus', folder);
  expect(out).toMatch(/opened on Monday, mayor Ann Poe said\.\n {4}.*Ann Poe.*said.*\n/);
  expect(out).toContain("It cost 4 million dollars.\n    the reporter's own statement");
});

test.each([
  [['ask'], 2, 'What is the question?'],
  [['ask', 'whom', 'did it see'], 2, '"whom" is no kind of question'],
  [['ask', '--limit', '0', 'x'], 2, '--limit must be'],
  [['ask', 'who', 'died', '--about', 'war'], 2, '--about goes with said'],
  [['ask', '--colour', 'x'], 2, "Unknown option '--colour'"],
  [['ask', '--corpus', '/nowhere', 'x'], 1, '/nowhere is not there'],
  [['ask', '--corpus', join(ROOT, 'package.json'), 'x'], 1, 'holds no article'],
  [['ask', '--article', 'no-such-story', 'who', 'died'], 1, ''],
  [['answer', '--corpus', SEEDS], 2, 'Which questions?'],
  [['answer', '--questions', '/nowhere.jsonl'], 1, '/nowhere.jsonl is not there'],
  [['ask', 'foo', 'bar'], 2, '"foo" is no kind of question: it is one of who, what'],
  [['answer', '--corpus', SEEDS, '--questions', '/nowhere.jsonl'], 1, '/nowhere.jsonl is not there'],
  [
    ['answer', '--corpus', SEEDS, '--questions', join(ROOT, 'README.md')],
    1,
    'README.md, line 1: this is no JSON object',
  ],
  [['annotate'], 2, 'Which articles?'],
  [['annotate', '--corpus', '/nowhere'], 1, '/nowhere is not there'],
  [['publish'], 2, 'There is no command "publish"'],
])('a command that cannot be done says why and exits with an error: %j', async (args, code, sentence) => {
  const ended = await run(...args);
  expect(ended.code).toBe(code);
  expect(ended.out).toBe('');
  expect(ended.err).toContain(sentence);
  expect(ended.err).not.toBe('');
  expect(ended.err).not.toMatch(/\n\s+at /);
});

test.each([['--help'], ['ask', '--help'], ['answer', '-h'], ['annotate', '--help']])(
  'help is printed: %s %s',
  async (...args) => {
    const { code, out } = await run(...args);
    expect(code).toBe(0);
    expect(out).toContain('npm run -s');
  },
);

test('a reader that goes away ends the work without a word', async () => {
  const child = start('annotate', '--text', '--corpus', SEEDS);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  child.stdout.destroy();
  const code = await new Promise((resolve) => child.on('close', resolve));
  expect({ code, err }).toEqual({ code: 0, err: '' });
});

test('an interrupt ends the work at once, with the exit code that shells expect', async () => {
  const corpus = join(folder, 'many');
  await mkdir(corpus);
  for (let i = 0; i < 60; i += 1) await writeFile(join(corpus, `${i}.txt`), STORY.repeat(50));
  const child = start('annotate', '--text', '--corpus', corpus);
  let err = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // We read no further than the first of the output, so that the rest has to wait when the interrupt comes.
  await once(child.stdout, 'readable');
  child.kill('SIGINT');
  const [code] = await once(child, 'exit');
  child.stdout.destroy();
  expect({ code, err }).toEqual({ code: 130, err: '' });
});

test('ask and answer read the bot’s archive: its folders, and what ingest added', async () => {
  const added = join(folder, 'ingested');
  await mkdir(added, { recursive: true });
  await writeFile(join(added, 'lighthouse.txt'), 'Keeper Nils Aker painted the lighthouse on Sunday.\n');
  const before = await run('ask', 'who', 'painted the lighthouse');
  expect(before.out).toContain('Not found in the corpus');
  expect((await run('ingest', added)).out).toContain('1 added');
  const asked = await run('ask', 'who', 'painted the lighthouse');
  expect(asked.out).toContain('Keeper Nils Aker painted the lighthouse on Sunday.');
  const questions = join(folder, 'lighthouse.jsonl');
  await writeFile(questions, '{"id": 1, "command": "who", "query": "painted the lighthouse"}\n');
  const [row] = rows((await run('answer', '--questions', questions)).out);
  expect(row.answers[0].article).toBe('lighthouse');
  const elsewhere = await run('ask', '--corpus', SEEDS, 'who', 'painted the lighthouse');
  expect(elsewhere.out).toContain('Not found in the corpus');
});

test('ask beside a running bot answers from what is new, and leaves the bot its index', async () => {
  const shared = await mkdtemp(join(tmpdir(), 'cli-beside-'));
  const corpus = join(shared, 'corpus');
  const here = { DATA_DIR: join(shared, 'data'), CORPUS_DIRS: corpus };
  await mkdir(corpus);
  await writeFile(join(corpus, 'bridge.txt'), STORY);
  await endOf(startWith(here, 'ingest', corpus));
  const archive = opened(here.DATA_DIR);
  const problems: string[] = [];
  const bot = await openNewsroom(archive, (message) => problems.push(message));
  await writeFile(join(corpus, 'mill.txt'), 'Keeper Nils Aker painted the mill on Sunday.\n');
  const asked = await endOf(startWith(here, 'ask', 'who', 'painted the mill'));
  expect(asked.out).toContain('Keeper Nils Aker painted the mill on Sunday.');
  expect((await bot.refresh()).added).toBeGreaterThan(0);
  await bot.close();
  archive.close();
  expect(problems).toEqual([]);
  await rm(shared, { recursive: true });
});

test('ask that knows of fewer folders than the bot takes nothing from it, searches them too, and says so', async () => {
  const shared = await mkdtemp(join(tmpdir(), 'cli-fewer-'));
  const corpus = join(shared, 'corpus');
  const here = { DATA_DIR: join(shared, 'data') };
  await mkdir(corpus);
  await writeFile(join(corpus, 'bridge.txt'), STORY);
  await endOf(startWith({ ...here, CORPUS_DIRS: corpus }, 'ask', 'who', 'opened the bridge'));
  const asked = await endOf(startWith(here, 'ask', 'what', 'did the bridge cost'));
  expect(asked.out).toContain('It cost 4 million dollars.');
  expect(asked.err).toMatch(/^Searching 2 articles: 1 from \S+, 1 from \S+\. /);
  expect(asked.err).toContain(`1 from ${corpus}`);
  expect(asked.err).toContain('Name other folders with --corpus DIR, or in CORPUS_DIRS');
  const archive = opened(here.DATA_DIR);
  expect(archive.list().map(({ id }) => id)).toContain('bridge');
  archive.close();
  await rm(shared, { recursive: true });
});

test('ask reads the folders where there can be no archive, and says so', async () => {
  const file = join(folder, 'no-folder');
  await writeFile(file, '');
  const { code, out, err } = await endOf(
    startWith({ DATA_DIR: join(file, 'data') }, 'ask', 'who', 'died in the drone strike'),
  );
  expect(code).toBe(0);
  expect(out).toContain('Fox News Digital');
  expect(err).toMatch(
    /^The folder .* cannot be made or written to\. .* not what ingest added\.\nSearching 1 article: .*seeds\.\n$/,
  );
});
