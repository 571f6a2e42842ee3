/** Makes a segment from articles. */
import { NEIGHBOUR_WEIGHTS, OWN_WEIGHT, TITLE_WEIGHT } from './bm25.ts';
import { countDistinct, ListWriter } from './number-lists.ts';
import { classOf, PADDING, PADDING_CLASS, REACH, type Segment } from './segment.ts';
import type { IndexedArticle } from './sentence-index.ts';
import { buildDictionary } from './term-dictionary.ts';
import { addOccurrences, addTitles } from './weight-spread.ts';

/** @param articles of distinct ids, in order of addition */
export function buildSegment(articles: readonly IndexedArticle[]): Segment {
  const layout = layOut(articles);
  const { terms, slots, titles } = collectTerms(articles, layout);
  const order = terms.map((_, i) => i).sort((a, b) => (terms[a]! < terms[b]! ? -1 : 1));
  const count = terms.length;
  const holding = new Uint32Array(count);
  const occurrences = new Uint32Array(count);
  const titleCounts = new Uint32Array(count);
  const most = new Uint32Array(count);
  const least = new Uint32Array(count);
  const offsets = new Float64Array(2 * count + 1);
  const postings = new ListWriter(1024);
  const weights = new Int32Array(layout.slotLength.length);
  order.forEach((number, term) => {
    const own = slots.of(number);
    const titled = titles.of(number);
    offsets[2 * term] = postings.length;
    postings.write(own);
    offsets[2 * term + 1] = postings.length;
    postings.write(titled);
    holding[term] = countDistinct(own);
    occurrences[term] = own.length;
    titleCounts[term] = titled.length;
    const bounds = findBounds(own, titled, layout, weights);
    most[term] = bounds.most;
    least[term] = bounds.least;
  });
  offsets[2 * count] = postings.length;
  return {
    articleIds: articles.map(({ id }) => id),
    articleRevision: Float64Array.from(articles, ({ revision = 0 }) => revision),
    ...layout,
    dictionary: buildDictionary(order.map((number) => terms[number]!)),
    holding,
    occurrences,
    titles: titleCounts,
    most,
    least,
    offsets,
    postings: postings.written(),
  };
}

/** The columns of a segment that say where its articles and sentences are. */
export type Layout = Pick<
  Segment,
  'articleFirst' | 'articleSize' | 'slotArticle' | 'slotSentence' | 'slotLength' | 'slotClass'
>;

function layOut(articles: readonly IndexedArticle[]): Layout {
  const articleFirst = new Uint32Array(articles.length);
  const articleSize = new Uint32Array(articles.length);
  let next = REACH;
  articles.forEach(({ sentences }, number) => {
    const size = sentences.reduce((sum, { news }) => sum + (news ? 1 : 0), 0);
    articleFirst[number] = next;
    articleSize[number] = size;
    next += size + REACH;
  });
  const slotArticle = new Uint32Array(next).fill(PADDING);
  const slotSentence = new Uint32Array(next);
  const slotLength = new Uint32Array(next);
  articles.forEach((article, number) => {
    const first = articleFirst[number]!;
    slotArticle.fill(number, first, first + articleSize[number]!);
    let slot = first;
    article.sentences.forEach(({ news }, sentence) => {
      if (news) slotSentence[slot++] = sentence;
    });
    writeLengths(article, slotSentence.subarray(first, slot), slotLength.subarray(first, slot));
  });
  const slotClass = new Uint8Array(next).fill(PADDING_CLASS);
  articleFirst.forEach((first, number) => {
    const end = first + articleSize[number]!;
    for (let slot = first; slot < end; slot += 1) slotClass[slot] = classOf(slotLength[slot]!);
  });
  return { articleFirst, articleSize, slotArticle, slotSentence, slotLength, slotClass };
}

/** Of each findable sentence, the weighted number of terms in it and its context. */
function writeLengths(article: IndexedArticle, findable: Uint32Array, lengths: Uint32Array): void {
  const own = Array.from(findable, (sentence) => article.sentences[sentence]!.terms.length);
  own.forEach((length, at) => {
    lengths[at] = NEIGHBOUR_WEIGHTS.reduce(
      (sum, weight, distance) =>
        sum + weight * ((own[at - distance - 1] ?? 0) + (own[at + distance + 1] ?? 0)),
      OWN_WEIGHT * length + TITLE_WEIGHT * article.titleTerms.length,
    );
  });
}

/**
 * The greatest weight of a term in a sentence, and the least length of a sentence it weighs in.
 *
 * @param weights all 0, and left so
 */
function findBounds(
  slots: Int32Array,
  titles: Int32Array,
  layout: Layout,
  weights: Int32Array,
): { readonly most: number; readonly least: number } {
  const { articleFirst, articleSize, slotLength } = layout;
  let most = 0;
  let least = Number.POSITIVE_INFINITY;
  const take = (first: number, end: number) => {
    for (let slot = first; slot < end; slot += 1) {
      const weight = weights[slot]!;
      if (weight === 0) continue;
      weights[slot] = 0;
      // Padding has no terms, and so no length.
      if (slotLength[slot] === 0) continue;
      if (weight > most) most = weight;
      if (slotLength[slot]! < least) least = slotLength[slot]!;
    }
  };
  addOccurrences(weights, 0, slots, 0, slots.length);
  addTitles(weights, 0, titles, 0, titles.length, layout);
  for (const slot of slots) take(slot - REACH, slot + REACH + 1);
  for (const title of titles) take(articleFirst[title]!, articleFirst[title]! + articleSize[title]!);
  return { most, least };
}

/** Lists of whole numbers, one for each term, grouped out of one run of pairs. */
class Grouped {
  readonly #numbers: Int32Array;
  readonly #starts: Int32Array;

  constructor(terms: readonly number[], numbers: readonly number[], termCount: number) {
    const starts = new Int32Array(termCount + 1);
    for (const term of terms) starts[term + 1]! += 1;
    for (let i = 0; i < termCount; i += 1) starts[i + 1]! += starts[i]!;
    const next = starts.slice();
    this.#numbers = new Int32Array(numbers.length);
    for (let i = 0; i < terms.length; i += 1) this.#numbers[next[terms[i]!]!++] = numbers[i]!;
    this.#starts = starts;
  }

  /** The numbers paired with a term, in the order of the pairs. */
  of(term: number): Int32Array {
    return this.#numbers.subarray(this.#starts[term]!, this.#starts[term + 1]!);
  }
}

interface Collected {
  /** In order of their first occurrence. */
  readonly terms: readonly string[];
  readonly slots: Grouped;
  readonly titles: Grouped;
}

function collectTerms(articles: readonly IndexedArticle[], { articleFirst, articleSize }: Layout): Collected {
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    const number = numbers.size;
    numbers.set(term, number);
    return number;
  };
  const ownTerms: number[] = [];
  const slots: number[] = [];
  const titleTerms: number[] = [];
  const titled: number[] = [];
  articles.forEach((article, number) => {
    // What cannot be found cannot be found by its headline.
    if (articleSize[number] === 0) return;
    for (const term of article.titleTerms) {
      titleTerms.push(numberOf(term));
      titled.push(number);
    }
    let slot = articleFirst[number]!;
    for (const { terms, news } of article.sentences) {
      if (!news) continue;
      for (const term of terms) {
        ownTerms.push(numberOf(term));
        slots.push(slot);
      }
      slot += 1;
    }
  });
  return {
    terms: [...numbers.keys()],
    slots: new Grouped(ownTerms, slots, numbers.size),
    titles: new Grouped(titleTerms, titled, numbers.size),
  };
}
