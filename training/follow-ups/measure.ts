/**
 * How well follow-ups are answered, by what they were understood as: what the weights in `src/answer/candidates/follow-up.ts` and
 * `src/conversation/inherit.ts` were chosen with. The questions are our own; the articles are named by their ids.
 * `held-out.jsonl` was written with the same hand; nothing was chosen by its questions one by one, only by its figures.
 *
 * node training/follow-ups/measure.ts ARTICLES_FOLDER
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Quotation } from '../../src/answer/quoted.ts';
import type { Span } from '../../src/article/article.ts';
import { readCorpus } from '../../src/article/corpus.ts';
import type { Reply } from '../../src/conversation/replied.ts';
import { reply } from '../../src/conversation/reply.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { createNewsroom } from '../../src/newsroom.ts';
import type { QuestionKind } from '../../src/question/question.ts';

interface Asked {
  readonly query: string;
  /** The article that answers, where it is another one of the same story than the conversation's. */
  readonly article?: string;
  /** Sentences, or parts of them, that answer; offsets into the body of that article. */
  readonly gold: readonly Span[];
}

interface Conversation extends Asked {
  readonly article: string;
  readonly command: QuestionKind;
  readonly followUps: readonly Asked[];
}

/** A corpus of about a hundred articles: those of the conversations, and one in this many of the others. */
const ONE_IN = 9;

const folder = process.argv[2];
if (folder === undefined) {
  console.error('Name the folder of articles: node training/follow-ups/measure.ts ARTICLES_FOLDER');
  process.exit(2);
}
const read = (file: string): readonly Conversation[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const sets = { conversations: read('conversations.jsonl'), 'held out': read('held-out.jsonl') };

const own = new Set(
  Object.values(sets)
    .flat()
    .flatMap(({ article, followUps }) => [article, ...followUps.flatMap((asked) => asked.article ?? [])])
    .map((article) => `${article}.md`),
);
const files = readdirSync(folder).filter((file, i) => own.has(file) || i % ONE_IN === 0);
const newsroom = createNewsroom();
for await (const article of readCorpus(files.map((file) => join(folder, file)))) newsroom.add(article);

for (const [set, conversations] of Object.entries(sets)) {
  console.log(set);
  for (const [name, { asked, first, three }] of [...measured(conversations)].sort()) {
    console.log(
      `  ${name.padEnd(28)} ${asked}  hit@1 ${(first / asked).toFixed(3)}  hit@3 ${(three / asked).toFixed(3)}`,
    );
  }
}

type Tally = Map<string, { asked: number; first: number; three: number }>;

function measured(conversations: readonly Conversation[]): Tally {
  const tally: Tally = new Map();
  for (const { article, command, query, gold, followUps } of conversations) {
    const turns: Turn[] = [];
    [{ article, query, gold }, ...followUps].forEach((asked, at) => {
      const kind = at === 0 ? command : 'ask';
      const said = reply(newsroom, turns, { text: asked.query, kind, scope: {} });
      if (said.turn !== null) turns.push(said.turn);
      const rank = quotationsOf(said).findIndex((quotation) =>
        answers(quotation, asked.article ?? article, asked.gold),
      );
      for (const name of at === 0 ? ['first question'] : ['follow-up', `  ${classOf(said)}`])
        count(tally, name, rank);
    });
  }
  return tally;
}

function quotationsOf(said: Reply): readonly Quotation[] {
  if (said.kind === 'around') return [said.around.quotation];
  return said.answer.kind === 'found' ? said.answer.quotations : [];
}

function answers({ from, start, end }: Quotation, article: string, gold: readonly Span[]): boolean {
  return from.article === article && gold.some(([goldStart, goldEnd]) => goldStart < end && start < goldEnd);
}

function classOf(said: Reply): string {
  if (said.turn === null || said.turn.role !== 'question') return said.turn?.role ?? 'unclear';
  if (said.understoodAs === null) return 'on its own';
  if (said.reasons.some((reason) => reason.includes('is taken for'))) return 'pronoun';
  if (said.reasons.some((reason) => reason.startsWith('It asks about'))) return 'about another';
  return said.understoodAs.includes(', after “') ? 'leaning' : 'bare question word';
}

function count(tally: Tally, name: string, rank: number): void {
  const row = tally.get(name) ?? { asked: 0, first: 0, three: 0 };
  tally.set(name, row);
  row.asked += 1;
  if (rank === 0) row.first += 1;
  if (rank >= 0 && rank < 3) row.three += 1;
}
