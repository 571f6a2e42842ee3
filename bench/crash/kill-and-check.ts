/**
 * Kills a process with SIGKILL while it fills an archive, again and again, and looks at what is left each time. Shared by the
 * bench and the tests.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Archive, openArchive } from '../../src/archive/archive.ts';
import { checkArchive } from '../../src/archive/check.ts';
import { unpack } from '../../src/archive/pack.ts';
import { createSegmentTable } from '../../src/archive/segment-table.ts';
import { type Newsroom, openNewsroom } from '../../src/newsroom.ts';
import { parseQuestion } from '../../src/question/parse.ts';
import { createSegmentedIndex } from '../../src/search/segmented-index.ts';
import { seededRandom } from '../corpus.ts';

const CHILD = join(import.meta.dirname, 'child.ts');
/** After so many kills a new archive is begun: small ones leave most of the time to what is killed. */
const LIVES = 10;
const ADDED_A_LIFE = 40;
const CHANGED_A_LIFE = 6;
const REMOVED_A_LIFE = 3;

/** What the child is at: it keeps articles, with the index after them; it merges the index; it folds the file's log into it. */
export const PHASES = ['ingest', 'merge', 'snapshot'] as const;
export type Phase = (typeof PHASES)[number];

/** What it says: the path of an article that is kept; at its end, how many milliseconds each phase took. */
export type FromChild = { readonly kept: string } | { readonly took: readonly number[] };

/** The phases that kills are drawn for by turns: half of them while articles are kept. */
const TURNS: readonly Phase[] = ['ingest', 'merge', 'ingest', 'snapshot'];

export interface KillOutcome {
  /** What it was at. */
  readonly phase: Phase;
  /** For how many milliseconds after that had begun the kill was drawn, and how long that had been measured to take. */
  readonly after: number;
  readonly within: number;
  /** Articles reported as kept in this life. */
  readonly reported: number;
  /** Lives since the kill before that were past the phase when they were to be killed: they count for nothing. */
  readonly missed: number;
  /** What was wrong afterwards: sentences; none where all was well. */
  readonly wrong: readonly string[];
}

/**
 * Kills at moments drawn evenly from the time that a phase takes, as measured by letting the first life of each archive end.
 * Each kill has met the process in that phase: one that came too late is drawn again.
 * @param random numbers from 0 to 1
 */
export async function* killAndCheck(kills: number, random: () => number): AsyncGenerator<KillOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'crash-'));
  let [lives, missed] = [0, 0];
  let took: readonly number[] = [];
  try {
    for (let kill = 0; kill < kills; ) {
      const place = join(folder, String(Math.floor(kill / LIVES)));
      const [corpus, dataDir] = [join(place, 'corpus'), join(place, 'data')];
      if (!existsSync(corpus)) {
        mkdirSync(corpus, { recursive: true });
        changeFiles(corpus, lives++, random);
        took = (await live(dataDir, corpus)).took;
      }
      changeFiles(corpus, lives++, random);
      const phase = TURNS[kill % TURNS.length]!;
      const number = PHASES.indexOf(phase);
      const after = random() * took[number]!;
      const { kept, at } = await live(dataDir, corpus, [String(1 + number), String(after)]);
      if (at !== phase) {
        missed += 1;
        continue;
      }
      const wrong = await lookAt(dataDir, corpus, kept);
      yield { phase, after, within: took[number]!, reported: kept.size, missed, wrong };
      kill += 1;
      missed = 0;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The same in two lines of lives at once where there are as many processors; outcomes come as they come. */
export async function killInLines(
  kills: number,
  seed: number,
  onOutcome: (outcome: KillOutcome) => void,
): Promise<void> {
  const lines = Math.max(1, Math.min(2, availableParallelism(), Math.floor(kills / TURNS.length)));
  const shares = Array.from({ length: lines }, (_, line) => Math.ceil((kills - line) / lines));
  await Promise.all(
    shares.map(async (share, line) => {
      for await (const outcome of killAndCheck(share, seededRandom(seed + line))) onOutcome(outcome);
    }),
  );
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

/**
 * One life of the process.
 * @param kill the number of a phase, counted from 1, and the milliseconds into it; without them it lives to its end
 * @returns what it was at when it was killed; undefined where it had done all its work
 */
async function live(dataDir: string, corpus: string, kill: readonly string[] = []) {
  const child = fork(CHILD, [dataDir, corpus, ...kill], {
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    execArgv: [],
    // It starts in half the time where one that was not killed has left its compiled modules.
    env: { ...process.env, NODE_COMPILE_CACHE: join(dirname(dirname(dataDir)), 'compiled') },
  });
  const kept = new Set<string>();
  let took: readonly number[] = [];
  child.on('message', (message: FromChild) => {
    if ('kept' in message) kept.add(message.kept);
    else took = message.took;
  });
  const [phase, [code]] = await Promise.all([text(child.stdout!), once(child, 'close')]);
  if (code !== null && code !== 0) throw new Error(`the process to be killed ended by itself with ${code}`);
  return { kept, took, at: took.length > 0 ? undefined : PHASES[Number(phase) - 1] };
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
