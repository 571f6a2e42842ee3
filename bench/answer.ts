/**
 * How long an answer takes: every stage from the question's text to the quotations, one question after the other.
 *
 *   node bench/answer.ts ARTICLES QUESTIONS.jsonl
 *
 * Prints the median and the 99th percentile of the time a question takes on one core, the time to load, and memory.
 * The first round, which lays the articles out for ranking, is told apart from the second.
 */
import { readFileSync } from 'node:fs';
import { readCorpus } from '../src/article/corpus.ts';
import { createNewsroom } from '../src/newsroom.ts';
import type { QuestionKind } from '../src/question/question.ts';

interface Asked {
  readonly command: QuestionKind;
  readonly query: string;
}

const [articles, file] = process.argv.slice(2);
if (!articles || !file) {
  process.stderr.write('usage: node bench/answer.ts ARTICLES QUESTIONS.jsonl\n');
  process.exit(2);
}
const questions = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Asked);

const newsroom = createNewsroom();
const loading = performance.now();
for await (const article of readCorpus([articles])) newsroom.add(article);
const loaded = performance.now() - loading;
process.stdout.write(
  `${newsroom.articleCount} articles loaded in ${(loaded / 1000).toFixed(1)} s, ${questions.length} questions\n`,
);

for (const round of ['first', 'second']) {
  const cpu = process.cpuUsage();
  const times = questions
    .map(({ command, query }) => {
      const start = performance.now();
      newsroom.ask({ kind: command, text: query, scope: {} });
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const at = (share: number): string =>
    `${times[Math.min(times.length - 1, Math.floor(share * times.length))]!.toFixed(1)} ms`;
  const { user, system } = process.cpuUsage(cpu);
  process.stdout.write(
    `${round} round: p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, processor ${((user + system) / 1000 / times.length).toFixed(1)} ms a question\n`,
  );
}
process.stdout.write(`memory ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB\n`);
