/**
 * A third engine to compare with where the exhaustive one takes too long: adds up every posting of every term, each with what the
 * sentence and its context weigh.
 */
import { BestScores } from '../../src/search/best-scores.ts';
import { halfWeight, inverseDocumentFrequency, termScore } from '../../src/search/bm25.ts';
import type {
  Candidate,
  IndexedArticle,
  IndexQuery,
  SentenceIndex,
} from '../../src/search/sentence-index.ts';
import { checkQuery } from '../../src/search/sentence-index.ts';
import { weighSentences } from './context.ts';
import { PairList } from './pair-list.ts';

/** Removed sentences stay in the postings, and are skipped, until they are this many and outnumber the others. */
const COMPACT_FROM = 1024;

interface Posted {
  /** [document, weight] in order of documents. */
  readonly postings: PairList;
  /** How many live sentences hold the term themselves. */
  holding: number;
}

interface Entry {
  readonly id: string;
  /** Number of its first document; its documents follow each other. */
  first: number;
  readonly sentences: Int32Array;
  /** Weighted length of each sentence. */
  readonly lengths: Float64Array;
  /** The terms that each sentence holds itself, one sentence after the other. */
  readonly ownTerms: readonly Posted[];
}

export function createAddingIndex(): SentenceIndex {
  return new AddingIndex();
}

class AddingIndex implements SentenceIndex {
  /** In order of addition, as a map keeps it. */
  readonly #articles = new Map<string, Entry>();
  readonly #terms = new Map<string, Posted>();
  /** The article of each document ever given a number; null once removed. */
  #documents: (Entry | null)[] = [];
  #live = 0;
  #totalLength = 0;
  /** {@link halfWeight} of each document; undefined when a change has made it stale. */
  #halves: Float64Array | undefined;
  #scores = new Float64Array(0);
  #touched = new Uint8Array(0);

  get articleCount(): number {
    return this.#articles.size;
  }

  get sentenceCount(): number {
    return this.#live;
  }

  add(article: IndexedArticle): void {
    this.remove(article.id);
    const weighed = weighSentences(article);
    const first = this.#documents.length;
    const ownTerms: Posted[] = [];
    const entry: Entry = {
      id: article.id,
      first,
      sentences: Int32Array.from(weighed, ({ sentence }) => sentence),
      lengths: Float64Array.from(weighed, ({ length }) => length),
      ownTerms,
    };
    weighed.forEach(({ weights, length, ownTerms: own }, i) => {
      for (const [term, weight] of weights) {
        const posted = this.#posted(term);
        posted.postings.push(first + i, weight);
        if (!own.has(term)) continue;
        posted.holding += 1;
        ownTerms.push(posted);
      }
      this.#documents.push(entry);
      this.#totalLength += length;
    });
    this.#live += weighed.length;
    this.#articles.set(article.id, entry);
    this.#halves = undefined;
  }

  remove(articleId: string): boolean {
    const entry = this.#articles.get(articleId);
    if (entry === undefined) return false;
    this.#articles.delete(articleId);
    for (const posted of entry.ownTerms) posted.holding -= 1;
    entry.lengths.forEach((length, i) => {
      this.#documents[entry.first + i] = null;
      this.#totalLength -= length;
    });
    this.#live -= entry.lengths.length;
    this.#halves = undefined;
    const removed = this.#documents.length - this.#live;
    if (removed >= COMPACT_FROM && removed > this.#live) this.#compact();
    return true;
  }

  search(query: IndexQuery): readonly Candidate[] {
    checkQuery(query);
    const allowed = query.articles;
    const halves = this.#freshHalves();
    const scores = this.#scores;
    const touched = this.#touched;
    const found: number[] = [];
    for (const { term, weight } of query.terms) {
      const posted = this.#terms.get(term);
      if (posted === undefined) continue;
      const importance = weight * inverseDocumentFrequency(this.#live, posted.holding);
      const { pairs, length } = posted.postings;
      for (let i = 0; i < length; i += 2) {
        const document = pairs[i]!;
        if (touched[document] === 0) {
          touched[document] = 1;
          found.push(document);
        }
        scores[document]! += termScore(importance, pairs[i + 1]!, halves[document]!);
      }
    }
    const best = new BestScores(query.limit);
    for (const document of found) {
      const entry = this.#documents[document]!;
      if (entry !== null && (allowed === undefined || allowed.has(entry.id)))
        best.offer(document, scores[document]!);
      scores[document] = 0;
      touched[document] = 0;
    }
    return best.sorted().map(({ document, score }) => {
      const { id, sentences, first } = this.#documents[document]!;
      return { article: id, sentence: sentences[document - first]!, score };
    });
  }

  inverseDocumentFrequency(term: string): number {
    return inverseDocumentFrequency(this.#live, this.#terms.get(term)?.holding ?? 0);
  }

  #posted(term: string): Posted {
    let posted = this.#terms.get(term);
    if (posted === undefined) {
      posted = { postings: new PairList(), holding: 0 };
      this.#terms.set(term, posted);
    }
    return posted;
  }

  #freshHalves(): Float64Array {
    if (this.#halves !== undefined) return this.#halves;
    const size = this.#documents.length;
    const halves = new Float64Array(size);
    for (const { first, lengths } of this.#articles.values()) {
      lengths.forEach((length, i) => {
        halves[first + i] = halfWeight(length, this.#totalLength, this.#live);
      });
    }
    // A removed document's half of 0 is never read for a result: its score is dropped.
    if (this.#scores.length < size) {
      this.#scores = new Float64Array(2 * size);
      this.#touched = new Uint8Array(2 * size);
    }
    this.#halves = halves;
    return halves;
  }

  /** Numbers the live documents anew, in the same order, and drops the others from all postings. */
  #compact(): void {
    const renumbered = new Int32Array(this.#documents.length).fill(-1);
    const documents: Entry[] = [];
    for (const entry of this.#articles.values()) {
      const first = documents.length;
      for (let i = 0; i < entry.lengths.length; i += 1) {
        renumbered[entry.first + i] = first + i;
        documents.push(entry);
      }
      entry.first = first;
    }
    for (const [term, { postings }] of this.#terms) {
      postings.renumber(renumbered);
      if (postings.length === 0) this.#terms.delete(term);
    }
    this.#documents = documents;
  }
}
