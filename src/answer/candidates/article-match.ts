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
  /** Sentence × asked word: position (in `SentenceView.words`) of that best word, -1 for none. */
  readonly at: readonly number[];
  /** Sentence × asked word: the sentence means, by another name or a pronoun, someone whose name holds the word. */
  readonly named: readonly number[];
  /** Sentence × asked word: the greater of {@link own} and {@link named}. */
  readonly meant: readonly number[];
  /** Word of the article's vocabulary: likeness of the asked word that is most like it. */
  readonly likest: readonly number[];
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

export function matchArticle(asked: Asked, view: ArticleView): ArticleMatch {
  const n = asked.words.length;
  const { vocabulary, titleWords } = view;
  const size = view.count * n;
  const own = zeros(size);
  const at = zeros(size);
  const likest = zeros(vocabulary.length);
  const title = zeros(n);
  if (likenesses.length < vocabulary.length) likenesses = new Float32Array(2 * vocabulary.length);
  for (let q = 0; q < n; q++) {
    const word = asked.words[q]!;
    word.likenesses(vocabulary, likenesses);
    for (const other of titleWords) title[q] = Math.max(title[q]!, Math.fround(word.likeness(other)));
    for (let i = 0; i < vocabulary.length; i++) if (likenesses[i]! > likest[i]!) likest[i] = likenesses[i]!;
    matchWords(view, q, n, own, at);
  }
  const { named, meant } = meantBy(asked, view, own);
  const anywhere = title.slice();
  for (let s = 0, cell = 0; s < view.count; s++) {
    if (view.news[s] === 0) {
      cell += n;
      continue;
    }
    for (let q = 0; q < n; q++, cell++) if (meant[cell]! > anywhere[q]!) anywhere[q] = meant[cell]!;
  }
  return { view, own, at, named, meant, likest, title, anywhere };
}

/** The first of each sentence's words that are most like the asked word `q`, of `n`. */
function matchWords(
  { slots, starts, count }: ArticleView,
  q: number,
  n: number,
  own: number[],
  at: number[],
): void {
  const alike = likenesses;
  let from = 0;
  for (let s = 0, cell = q; s < count; s++, cell += n) {
    const to = starts[s + 1]!;
    let best = 0;
    let position = -1;
    for (let i = from; i < to; i++) {
      const value = alike[slots[i]!]!;
      if (value <= best) continue;
      best = value;
      position = i - from;
      if (value === 1) break;
    }
    own[cell] = best;
    at[cell] = position;
    from = to;
  }
}

/** Adds to what the sentences say whom they mean. */
function meantBy(
  { words }: Asked,
  view: ArticleView,
  own: readonly number[],
): Pick<ArticleMatch, 'named' | 'meant'> {
  const named = zeros(own.length);
  /** By entity, the asked words that one of its names holds. */
  const askedOf = new Map<number, number[]>();
  words.forEach(({ term }, q) => {
    for (const entity of view.bearersOf(term)) {
      const known = askedOf.get(entity);
      if (known === undefined) askedOf.set(entity, [q]);
      else known.push(q);
    }
  });
  if (askedOf.size === 0) return { named, meant: own };
  for (const { entity, sentence, confidence } of view.annotated.mentions) {
    const places = askedOf.get(entity);
    if (places === undefined) continue;
    for (const q of places) {
      const cell = sentence * words.length + q;
      named[cell] = Math.max(named[cell]!, Math.fround(confidence * OTHER_NAME));
    }
  }
  const meant = own.slice();
  for (let cell = 0; cell < meant.length; cell++) if (named[cell]! > meant[cell]!) meant[cell] = named[cell]!;
  return { named, meant };
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0);
}
