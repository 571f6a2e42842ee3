/** How well each word of the question is met by each sentence of an article. */
import type { Asked } from '../asked/asked.ts';
import type { ArticleView } from '../library/views.ts';

export interface ArticleMatch {
  readonly view: ArticleView;
  /** Sentence × asked word: the likeness of the sentence's best word. */
  readonly own: Float32Array;
  /** Sentence × asked word: position (in `SentenceView.words`) of that best word, -1 for none. */
  readonly at: Int16Array;
  /** Sentence × asked word: the sentence means, by another name or a pronoun, someone whose name holds the word. */
  readonly named: Float32Array;
  /** Sentence × asked word: the greater of {@link own} and {@link named}. */
  readonly meant: Float32Array;
  /** Asked word × word of the article's vocabulary: their likeness. */
  readonly alike: Float32Array;
  /** Asked word: the best likeness in the title. */
  readonly title: Float32Array;
  /** Asked word: the best likeness in any news sentence, or the title. */
  readonly anywhere: Float32Array;
}

/** A likeness up from here is a match of words; below it is a hint. */
export const ALIKE = 0.55;
/** By another name is nearly as good as by the one that was asked for. */
const OTHER_NAME = 0.9;

export function matchArticle(asked: Asked, view: ArticleView): ArticleMatch {
  const n = asked.words.length;
  const { vocabulary, titleWords } = view;
  const size = view.count * n;
  const own = new Float32Array(size);
  const at = new Int16Array(size).fill(-1);
  const alike = new Float32Array(vocabulary.length * n);
  const title = new Float32Array(n);
  for (let q = 0; q < n; q++) {
    const word = asked.words[q]!;
    const row = alike.subarray(q * vocabulary.length, (q + 1) * vocabulary.length);
    word.likenesses(vocabulary, row);
    for (const other of titleWords) title[q] = Math.max(title[q]!, word.likeness(other));
    matchWords(view, row, q, n, own, at);
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
  return { view, own, at, named, meant, alike, title, anywhere };
}

/** The first of each sentence's words that are most like the asked word `q`, of `n`. */
function matchWords(
  { slots, starts, count }: ArticleView,
  alike: Float32Array,
  q: number,
  n: number,
  own: Float32Array,
  at: Int16Array,
): void {
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
  own: Float32Array,
): Pick<ArticleMatch, 'named' | 'meant'> {
  const named = new Float32Array(own.length);
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
      named[cell] = Math.max(named[cell]!, confidence * OTHER_NAME);
    }
  }
  const meant = own.slice();
  for (let cell = 0; cell < meant.length; cell++) if (named[cell]! > meant[cell]!) meant[cell] = named[cell]!;
  return { named, meant };
}
