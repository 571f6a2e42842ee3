/**
 * How long the index takes to find the best 200 sentences, and to be filled: our engines beside SQLite's FTS5.
 *
 *   node bench/search.ts ARTICLES QUESTIONS.jsonl [SENTENCES, 100000 unless given]
 *
 * The corpus is of any size: spliced halves of random sentences of the articles, the same each time. Each engine gets the
 * same terms of the same sentences and the same questions; FTS5 ranks with its BM25 over the sentence alone, any term.
 */
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { readCorpus } from '../src/article/corpus.ts';
import { createSegmentedIndex } from '../src/search/segmented-index.ts';
import type { IndexedArticle, SentenceIndex } from '../src/search/sentence-index.ts';
import { annotate } from '../src/sentence/annotate.ts';
import { termsOf } from '../src/sentence/terms.ts';
import { spliceArticles } from './corpus.ts';

/** As many candidates as the ranking looks at. */
const LIMIT = 200;
/** Questions asked before the clock starts. */
const WARM_UP = 100;

const [articles, file, size = '100000'] = process.argv.slice(2);
const count = Number(size);
if (!articles || !file || !(count > 0)) {
  process.stderr.write('usage: node bench/search.ts ARTICLES QUESTIONS.jsonl [SENTENCES]\n');
  process.exit(2);
}

const contentTerms = (words: readonly { term: string; stop: boolean }[]): string[] =>
  words.flatMap(({ term, stop }) => (stop || term === '' ? [] : [term]));

const pool: string[][] = [];
for await (const article of readCorpus([articles]))
  for (const { tokens } of annotate(article).sentences) pool.push(contentTerms(tokens));
const questions = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => contentTerms(termsOf((JSON.parse(line) as { query: string }).query)))
  .filter((terms) => terms.length > 0);
process.stdout.write(
  `${count} sentences from ${pool.length}, ${questions.length} questions, best ${LIMIT}\n`,
);

/** Fills an index and gives what answers a question with it. */
type Engine = (corpus: Iterable<IndexedArticle>) => (terms: readonly string[]) => unknown;

const ours =
  (create: () => SentenceIndex): Engine =>
  (corpus) => {
    const index = create();
    for (const article of corpus) index.add(article);
    return (terms) => index.search({ terms: terms.map((term) => ({ term, weight: 1 })), limit: LIMIT });
  };

const fts5: Engine = (corpus) => {
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE sentence USING fts5(terms, tokenize = 'unicode61')");
  const insert = database.prepare('INSERT INTO sentence (terms) VALUES (?)');
  database.exec('BEGIN');
  for (const { sentences } of corpus) for (const { terms } of sentences) insert.run(terms.join(' '));
  database.exec('COMMIT');
  const select = database.prepare(
    `SELECT rowid FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
  );
  return (terms) => select.all(terms.map((term) => `"${term.replaceAll('"', '')}"`).join(' OR '));
};

const engines: readonly (readonly [name: string, engine: Engine])[] = [
  ['segmented', ours(createSegmentedIndex)],
  ['FTS5', fts5],
];

let reference: number | undefined;
process.stdout.write('engine      fill      p50       p90       p99       p50 of segmented = 1\n');
for (const [name, engine] of engines) {
  const filling = performance.now();
  const ask = engine(spliceArticles(pool, count));
  const filled = performance.now() - filling;
  for (const terms of questions.slice(0, WARM_UP)) ask(terms);
  const times = questions
    .map((terms) => {
      const start = performance.now();
      ask(terms);
      return performance.now() - start;
    })
    .sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))]!;
  reference ??= at(0.5);
  const columns = [
    name.padEnd(12),
    `${(filled / 1000).toFixed(1)} s`.padEnd(10),
    ...[0.5, 0.9, 0.99].map((share) => `${at(share).toFixed(2)} ms`.padEnd(10)),
    (at(0.5) / reference).toFixed(2),
  ];
  process.stdout.write(`${columns.join('')}\n`);
}
