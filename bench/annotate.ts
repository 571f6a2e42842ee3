/**
 * How fast articles are annotated, beside wink-nlp alone on the same paragraphs.
 *
 *   node bench/annotate.ts [--corpus DIR]…
 *
 * Both run turn by turn over the same texts in one process, so that a busy machine slows them alike; each figure is
 * the median of the rounds. Tokens are those of the annotation, on both sides.
 */
import { parseArgs } from 'node:util';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Article } from '../src/article/article.ts';
import { readCorpus } from '../src/article/corpus.ts';
import { annotate } from '../src/sentence/annotate.ts';

const ROUNDS = 5;
/** A small corpus is repeated until a round has work enough to be timed. */
const LEAST_LETTERS = 2_000_000;

const { values } = parseArgs({ options: { corpus: { type: 'string', multiple: true, default: ['seeds'] } } });
const articles: Article[] = [];
for await (const article of readCorpus(values.corpus)) articles.push(article);
if (articles.length === 0) {
  process.stderr.write(
    `No article in ${values.corpus.join(', ')}. Name a folder of articles with --corpus.\n`,
  );
  process.exit(1);
}
const letters = articles.reduce((sum, { body }) => sum + body.length, 0);
const times = Math.max(1, Math.ceil(LEAST_LETTERS / letters));
const nlp = winkNLP(model, ['sbd', 'pos']);

let tokens = 0;
let sentences = 0;
function ours(): void {
  tokens = 0;
  sentences = 0;
  for (let time = 0; time < times; time += 1) {
    for (const article of articles) {
      const annotated = annotate(article);
      sentences += annotated.sentences.length;
      for (const sentence of annotated.sentences) tokens += sentence.tokens.length;
    }
  }
}
function winkAlone(): void {
  for (let time = 0; time < times; time += 1) {
    for (const { body, blocks } of articles) {
      for (const { start, end } of blocks) nlp.readDoc(body.slice(start, end)).sentences().length();
    }
  }
}

function secondsOf(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}
const median = (figures: number[]) => figures.sort((a, b) => a - b)[Math.floor(figures.length / 2)]!;

const rounds = Array.from({ length: ROUNDS }, () => ({ ours: secondsOf(ours), wink: secondsOf(winkAlone) }));
const ourRate = tokens / median(rounds.map((round) => round.ours));
const winkRate = tokens / median(rounds.map((round) => round.wink));
const rate = (figure: number) => `${Math.round(figure / 1000)} thousand tokens a second`;
process.stdout.write(
  `${articles.length} articles, ${sentences / times} sentences, ${tokens / times} tokens; ${ROUNDS} rounds, processor time\n` +
    `annotate        ${rate(ourRate)}\n` +
    `wink-nlp alone  ${rate(winkRate)} (sentences and parts of speech)\n` +
    `ratio           ${(ourRate / winkRate).toFixed(2)}\n`,
);
