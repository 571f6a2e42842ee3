/** How well each word of the question is met by each sentence of an article. */
import type { Asked } from '../asked/asked.ts';
import type { ArticleView } from '../library/views.ts';

/**
 * Its tables are plain arrays: a typed one lies outside the engine's heap, where a few hundred a question bring on collections of
 * all of it. Likenesses are of single precision all the same.
 */
export interface ArticleMatch {
  readonly view: ArticleView;
  /** Sentence × asked word: the likeness of the sentence's best word. */
  readonly own: readonly number[];
  /** Sentence × asked word: the same, or the sentence means, by another name or a pronoun, someone whose name holds the word. */
  readonly meant: readonly number[];
  /** Sentence: how much of it has to do with the question, as the mean of its words' likenesses to the asked words that they are most like. */
  readonly onTopic: readonly number[];
  /** Asked word: the best likeness in the title. */
  readonly title: readonly number[];
  /** Asked word: the best likeness in any news sentence, or the title. */
  readonly anywhere: readonly number[];
}

/** A likeness up from here is a match of words; below it is a hint. */
export const ALIKE = 0.55;
/** By another name is nearly as good as by the one that was asked for. */
const OTHER_NAME = 0.9;

/** Working memory, kept from one article to the next: the likenesses of its vocabulary to one asked word. */
let likenesses = new Float32Array(1 << 10);

/** The same to the asked word that each is most like. */
let greatest = new Float32Array(1 << 10);

export function matchArticle(asked: Asked, view: ArticleView): ArticleMatch {
  const n = asked.words.length;
  const { vocabulary, titleWords } = view;
  const own = zeros(view.count * n);
  const title = zeros(n);
  if (likenesses.length < vocabulary.length) {
    likenesses = new Float32Array(2 * vocabulary.length);
    greatest = new Float32Array(2 * vocabulary.length);
  }
  greatest.fill(0, 0, vocabulary.length);
  for (let q = 0; q < n; q++) {
    const word = asked.words[q]!;
    word.likenesses(vocabulary, likenesses);
    for (const other of titleWords) title[q] = Math.max(title[q]!, Math.fround(word.likeness(other)));
    for (let i = 0; i < vocabulary.length; i++)
      if (likenesses[i]! > greatest[i]!) greatest[i] = likenesses[i]!;
    matchWords(view, q, n, own);
  }
  const onTopic = meansIn(view);
  const meant = meantBy(asked, view, own);
  const anywhere = title.slice();
  for (let s = 0, cell = 0; s < view.count; s++) {
    if (view.news[s] === 0) {
      cell += n;
      continue;
    }
    for (let q = 0; q < n; q++, cell++) if (meant[cell]! > anywhere[q]!) anywhere[q] = meant[cell]!;
  }
  return { view, own, meant, onTopic, title, anywhere };
}

/** Of each sentence, how like the word is that is most like the asked word `q`, of `n`. */
function matchWords({ slots, starts, count }: ArticleView, q: number, n: number, own: number[]): void {
  const alike = likenesses;
  let from = 0;
  for (let s = 0, cell = q; s < count; s++, cell += n) {
    const to = starts[s + 1]!;
    let best = 0;
    for (let i = from; i < to; i++) {
      const value = alike[slots[i]!]!;
      if (value <= best) continue;
      best = value;
      if (value === 1) break;
    }
    own[cell] = best;
    from = to;
  }
}

/** @see ArticleMatch.onTopic */
function meansIn({ slots, starts, count }: ArticleView): readonly number[] {
  const means = zeros(count);
  for (let s = 0; s < count; s++) {
    const [from, to] = [starts[s]!, starts[s + 1]!];
    let sum = 0;
    for (let i = from; i < to; i++) sum += greatest[slots[i]!]!;
    if (to > from) means[s] = sum / (to - from);
  }
  return means;
}

/** Position (in `SentenceView.words`) of the first of a sentence's words that is most like an asked word, -1 for none. */
export function positionOf(asked: Asked, { own, view }: ArticleMatch, sentence: number, q: number): number {
  const best = own[sentence * asked.words.length + q]!;
  if (best === 0) return -1;
  const { slots, starts, vocabulary } = view;
  const word = asked.words[q]!;
  const [from, to] = [starts[sentence]!, starts[sentence + 1]!];
  for (let i = from; i < to; i++)
    if (Math.fround(word.likeness(vocabulary[slots[i]!]!)) === best) return i - from;
  return -1;
}

/** What the sentences say, and beside it whom they mean. */
function meantBy({ words }: Asked, view: ArticleView, own: readonly number[]): readonly number[] {
  /** By entity, the asked words that one of its names holds. */
  const askedOf = new Map<number, number[]>();
  words.forEach(({ term }, q) => {
    for (const entity of view.bearersOf(term)) {
      const known = askedOf.get(entity);
      if (known === undefined) askedOf.set(entity, [q]);
      else known.push(q);
    }
  });
  if (askedOf.size === 0) return own;
  const meant = own.slice();
  for (const { entity, sentence, confidence } of view.annotated.mentions) {
    const places = askedOf.get(entity);
    if (places === undefined) continue;
    for (const q of places) {
      const cell = sentence * words.length + q;
      meant[cell] = Math.max(meant[cell]!, Math.fround(confidence * OTHER_NAME));
    }
  }
  return meant;
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}
