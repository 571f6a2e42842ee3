/** How well each word of the question is met by each sentence of an article. */
import type { Asked } from './asked.ts';
import type { ArticleView, SentenceView } from './views.ts';

export interface ArticleMatch {
  readonly view: ArticleView;
  /** Sentence × asked word: the likeness of the sentence's best word. */
  readonly own: Float32Array;
  /** Sentence × asked word: position (in `SentenceView.words`) of that best word, -1 for none. */
  readonly at: Int16Array;
  /** Sentence × asked word: the sentence means, by another name or a pronoun, someone whose name holds the word. */
  readonly named: Float32Array;
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
  const size = view.sentences.length * n;
  const match: ArticleMatch = {
    view,
    own: new Float32Array(size),
    at: new Int16Array(size).fill(-1),
    named: new Float32Array(size),
    title: new Float32Array(n),
    anywhere: new Float32Array(n),
  };
  const bearers = asked.words.map(({ term }) => bearersOf(view, term));
  const alike = new Float32Array(view.vocabulary.length);
  for (let q = 0; q < n; q++) {
    const { likeness } = asked.words[q]!;
    for (let slot = 0; slot < alike.length; slot++) alike[slot] = likeness(view.vocabulary[slot]!);
    for (const word of view.titleWords) match.title[q] = Math.max(match.title[q]!, likeness(word));
    match.anywhere[q] = match.title[q]!;
    for (let s = 0, cell = q; s < view.sentences.length; s++, cell += n) {
      const sentence = view.sentences[s]!;
      matchWords(match, sentence.slots, cell, alike);
      match.named[cell] = namedIn(sentence, bearers[q]!);
      if (sentence.news) {
        match.anywhere[q] = Math.max(match.anywhere[q]!, match.own[cell]!, match.named[cell]!);
      }
    }
  }
  return match;
}

function matchWords({ own, at }: ArticleMatch, slots: Int32Array, cell: number, alike: Float32Array): void {
  let best = 0;
  let position = -1;
  for (let i = 0; i < slots.length; i++) {
    const value = alike[slots[i]!]!;
    if (value <= best) continue;
    best = value;
    position = i;
    if (value === 1) break;
  }
  own[cell] = best;
  at[cell] = position;
}

/** The entities one of whose names holds the term. */
function bearersOf({ entityTerms }: ArticleView, term: string): ReadonlySet<number> {
  const bearers = new Set<number>();
  entityTerms.forEach((terms, entity) => {
    if (terms.has(term)) bearers.add(entity);
  });
  return bearers;
}

function namedIn({ mentions }: SentenceView, bearers: ReadonlySet<number>): number {
  let best = 0;
  if (bearers.size === 0) return best;
  for (const { entity, confidence } of mentions) {
    if (bearers.has(entity)) best = Math.max(best, confidence * OTHER_NAME);
  }
  return best;
}
