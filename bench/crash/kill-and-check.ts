/**
 * Kills a process with SIGKILL while it fills an archive, again and again, and looks at what is left each time. Shared by the
 * bench and the tests.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import { checkArchive } from '../../src/archive/check.ts';
import { unpack } from '../../src/archive/pack.ts';
import { createSegmentTable } from '../../src/archive/segment-table.ts';
import { type Newsroom, openNewsroom } from '../../src/newsroom.ts';
import { parseQuestion } from '../../src/question/parse.ts';
import { createSegmentedIndex } from '../../src/search/segmented-index.ts';

const CHILD = join(import.meta.dirname, 'child.ts');
/** After so many kills a new archive is begun: small ones leave most of the time to what is killed. */
const LIVES = 10;
const ADDED_A_LIFE = 40;
const CHANGED_A_LIFE = 6;
const REMOVED_A_LIFE = 3;

/** What the child is at: it keeps articles, with the index after them; it merges the index; it folds the file's log into it. */
export type Phase = 'ingest' | 'merge' | 'snapshot';

/** What it says. */
export type FromChild = 'done' | { readonly phase: Phase } | { readonly kept: string };

/** The phases that kills are drawn for, and within how many milliseconds of their beginnings: half of them while articles are kept. */
const MOMENTS: readonly (readonly [Phase, number])[] = [
  ['ingest', 700],
  ['merge', 120],
  ['ingest', 700],
  ['snapshot', 10],
];

export interface KillOutcome {
  /** What it was at. */
  readonly phase: Phase;
  /** Milliseconds after that had begun. */
  readonly after: number;
  /** Articles reported as kept in this life. */
  readonly reported: number;
  /** The process had finished all it had to do before it was killed. */
  readonly finished: boolean;
  /** What was wrong afterwards: sentences; none where all was well. */
  readonly wrong: readonly string[];
}

/** @param random numbers from 0 to 1 */
export async function* killAndCheck(kills: number, random: () => number): AsyncGenerator<KillOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  try {
    for (let kill = 0; kill < kills; kill += 1) {
      const place = join(folder, String(Math.floor(kill / LIVES)));
      const [corpus, dataDir] = [join(place, 'corpus'), join(place, 'data')];
      mkdirSync(corpus, { recursive: true });
      changeFiles(corpus, kill, random);
      const [phase, within] = MOMENTS[kill % MOMENTS.length]!;
      const life = await live(dataDir, corpus, phase, random() * within);
      yield { ...life, reported: life.kept.size, wrong: await lookAt(dataDir, corpus, life.kept) };
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function changeFiles(corpus: string, life: number, random: () => number): void {
  const names = readdirSync(corpus);
  const pick = () => names[Math.floor(random() * names.length)]!;
  if (names.length > 0) {
    for (let i = 0; i < CHANGED_A_LIFE; i += 1) write(corpus, pick(), life, random);
    for (let i = 0; i < REMOVED_A_LIFE; i += 1) rmSync(join(corpus, pick()), { force: true });
  }
  for (let i = 0; i < ADDED_A_LIFE; i += 1) write(corpus, `life-${life}-${i}.txt`, life, random);
}

function write(corpus: string, name: string, life: number, random: () => number): void {
  const lines = Array.from(
    { length: 1 + Math.floor(random() * 6) },
    (_, line) => `“Bridge ${line} of ${name} opened in year ${life},” the mayor of Elmton said on Monday.`,
  );
  writeFileSync(join(corpus, name), `${lines.join('\n')}\n`);
}

/** @param after milliseconds into the phase */
async function live(dataDir: string, corpus: string, phase: Phase, after: number) {
  const child = fork(CHILD, [dataDir, corpus], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    execArgv: [],
  });
  const gone = once(child, 'exit');
  const kept = new Set<string>();
  let finished = false;
  let began = performance.now();
  let at: Phase = 'ingest';
  const reached = new Promise<void>((resolve) => {
    child.on('message', (message: FromChild) => {
      if (message === 'done') finished = true;
      else if ('kept' in message) kept.add(message.kept);
      else {
        [at, began] = [message.phase, performance.now()];
        if (at === phase) resolve();
      }
    });
  });
  await Promise.race([reached, gone]);
  await Promise.race([setTimeout(after), gone]);
  child.kill('SIGKILL');
  const killed = performance.now();
  await gone;
  return { phase: at, after: Math.round(killed - began), kept, finished };
}

/** Opens what is left as a start does, and compares it with what was reported and with itself. */
async function lookAt(
  dataDir: string,
  corpus: string,
  kept: ReadonlySet<string>,
): Promise<readonly string[]> {
  const opened = openArchive(dataDir);
  if (opened.kind === 'refused') return [opened.message];
  const { archive } = opened;
  const wrong: string[] = [];
  const newsroom = await openNewsroom(archive, (message) => wrong.push(message));
  const listed = newsroom.articles().map(({ from }) => from.article);
  if (new Set(listed).size !== listed.length) wrong.push('An article is there twice.');
  for (const path of kept) {
    const held = archive.fileAt(path);
    const packed = held && archive.read([held.number]).get(held.number);
    if (packed === undefined) wrong.push(`${basename(path)} was reported and is not there.`);
    else if (unpack(packed).article.body !== readFileSync(join(corpus, basename(path)), 'utf8'))
      wrong.push(`${basename(path)} was reported and is another.`);
    else if (!answersFrom(newsroom, held!.id))
      wrong.push(`${basename(path)} is there and not answered from.`);
  }
  await newsroom.close();
  for (const id of notFound(archive, listed)) wrong.push(`${id} is there and not in the index.`);
  const { mended, broken } = await checkArchive(archive);
  archive.close();
  return [...wrong, ...mended, ...broken];
}

/** Each line that {@link write} writes answers this. */
const QUESTION = parseQuestion('what', 'bridge opened', {});

function answersFrom(newsroom: Newsroom, article: string): boolean {
  const answer = newsroom.ask({ kind: 'what', text: QUESTION.text, scope: { article } });
  return answer.kind === 'found' && answer.quotations.some(({ text }) => text.includes('opened in year'));
}

/** Those of these articles that the kept index does not find: one article's answers would come without it. */
function notFound(archive: Archive, articles: readonly string[]): readonly string[] {
  const index = createSegmentedIndex({
    store: createSegmentTable(archive.database, archive.path),
    isCurrent: (id, revision) => archive.fileOf(id)?.number === revision,
  });
  const finds = (id: string) => index.search({ terms: QUESTION.terms, limit: 1, articles: new Set([id]) });
  return articles.filter((id) => finds(id).length === 0);
}
