/** The engines that are measured: each is filled with sentences as lists of terms, and gives the best for a question's terms. */
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  create,
  insertMultiple,
  save as saveOrama,
  search as searchOrama,
  type Tokenizer,
} from '@orama/orama';
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import type { SegmentStore } from '../src/search/segment-store.ts';
import { createSegmentedIndex } from '../src/search/segmented-index.ts';
import type { IndexedArticle } from '../src/search/sentence-index.ts';

/** As many candidates as the ranking looks at. */
export const LIMIT = 200;

/** An engine that can be asked. */
export interface Asked {
  ask(terms: readonly string[]): unknown;
  /** Size in bytes of what it keeps on disk, or would; null where it has no such form. */
  size(): number | null;
}

export interface Engine {
  /** @param folder empty, for what is kept */
  fill(corpus: Iterable<IndexedArticle>, folder: string): Asked | Promise<Asked>;
  /** For an engine that keeps what it was filled with: opens it, in another process. */
  readonly open?: (folder: string) => Asked;
}

function storeIn(folder: string): SegmentStore {
  return {
    load: () =>
      readdirSync(folder)
        .map((name) => ({ number: Number(name), bytes: readFileSync(join(folder, name)) }))
        .sort((a, b) => a.number - b.number),
    replace(removed, added) {
      for (const number of removed) rmSync(join(folder, String(number)), { force: true });
      for (const { number, bytes } of added) writeFileSync(join(folder, String(number)), bytes);
    },
  };
}

const sizeOf = (folder: string) =>
  readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

const ours: Engine = {
  async fill(corpus, folder) {
    const index = createSegmentedIndex({ store: storeIn(folder) });
    for (const article of corpus) index.add(article);
    await index.close();
    return this.open!(folder);
  },
  open(folder) {
    const index = createSegmentedIndex({ store: storeIn(folder) });
    return {
      ask: (terms) => index.search({ terms: terms.map((term) => ({ term, weight: 1 })), limit: LIMIT }),
      size: () => sizeOf(folder),
    };
  },
};

/** SQLite's own: BM25 over the sentence alone, any term. */
const fts5: Engine = {
  fill(corpus, folder) {
    const database = new DatabaseSync(join(folder, 'fts5.sqlite'));
    // The words are indexed and not kept: nothing else is asked of it.
    database.exec("CREATE VIRTUAL TABLE sentence USING fts5(terms, content = '', tokenize = 'unicode61')");
    const insert = database.prepare('INSERT INTO sentence (rowid, terms) VALUES (?, ?)');
    database.exec('BEGIN');
    for (const { id, text } of numbered(corpus)) insert.run(id, text);
    database.exec("COMMIT; INSERT INTO sentence (sentence) VALUES ('optimize')");
    database.close();
    return this.open!(folder);
  },
  open(folder) {
    const database = new DatabaseSync(join(folder, 'fts5.sqlite'));
    const select = database.prepare(
      `SELECT rowid FROM sentence WHERE sentence MATCH ? ORDER BY rank LIMIT ${LIMIT}`,
    );
    return {
      ask: (terms) => select.all(terms.map((term) => `"${term.replaceAll('"', '')}"`).join(' OR ')),
      size: () => sizeOf(folder),
    };
  },
};

/** Length of a value as JSON; null where that is more than a string can hold. */
function lengthAsJson(value: unknown): number | null {
  try {
    return JSON.stringify(value).length;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const splitAtSpaces = (text: string): string[] => text.split(' ').filter((term) => term !== '');

function* numbered(corpus: Iterable<IndexedArticle>): Generator<{ id: number; text: string }> {
  let id = 0;
  for (const { sentences } of corpus)
    for (const { terms } of sentences) {
      id += 1;
      yield { id, text: terms.join(' ') };
    }
}

/** BM25+ over the sentence alone, any term. */
function miniSearch(corpus: Iterable<IndexedArticle>): Asked {
  const index = new MiniSearch<{ id: number; text: string }>({
    fields: ['text'],
    tokenize: splitAtSpaces,
    processTerm: (term) => term,
  });
  for (const sentence of numbered(corpus)) index.add(sentence);
  return {
    ask: (terms) => index.search(terms.join(' '), { combineWith: 'OR' }).slice(0, LIMIT),
    size: () => lengthAsJson(index),
  };
}

/** BM25 over the sentence alone, any term. */
async function orama(corpus: Iterable<IndexedArticle>): Promise<Asked> {
  const tokenizer: Tokenizer = {
    language: 'english',
    normalizationCache: new Map(),
    tokenize: (text) => splitAtSpaces(text),
  };
  const index = create({ schema: { text: 'string' }, components: { tokenizer } });
  let batch: { id: string; text: string }[] = [];
  for (const { id, text } of numbered(corpus)) {
    batch.push({ id: String(id), text });
    if (batch.length < 5000) continue;
    await insertMultiple(index, batch, batch.length);
    batch = [];
  }
  await insertMultiple(index, batch, batch.length + 1);
  return {
    ask: (terms) => searchOrama(index, { term: terms.join(' '), limit: LIMIT, threshold: 1 }),
    size: () => lengthAsJson(saveOrama(index)),
  };
}

/** By how many terms match and where in the sentence; it knows neither rare words nor long sentences. */
function flexSearch(corpus: Iterable<IndexedArticle>): Asked {
  const index = new FlexSearch.Index({ tokenize: 'strict', encode: splitAtSpaces });
  for (const { id, text } of numbered(corpus)) index.add(id, text);
  return {
    ask: (terms) => index.search(terms.join(' '), { limit: LIMIT, suggest: true }),
    size: () => null,
  };
}

export const ENGINES: Readonly<Record<string, Engine>> = {
  'On the Record': ours,
  FTS5: fts5,
  MiniSearch: { fill: miniSearch },
  Orama: { fill: orama },
  FlexSearch: { fill: flexSearch },
};
