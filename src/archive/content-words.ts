/**
 * An article's content words, numbered within it: what finding and ranking go by. Of an article that was unpacked they are
 * there without any token being unpacked.
 */
import type { AnnotatedArticle, Token } from '../sentence/annotated.ts';

export interface ContentWords {
  /** Each word once, in the order in which they first stand in the text. */
  readonly norms: readonly string[];
  /** The words of all sentences in order, as places in {@link norms}. */
  readonly slots: Int32Array;
  /** Where each sentence's words begin in {@link slots}; one more tells where the last ones end. */
  readonly starts: Int32Array;
  /** The term of a word, by its place in {@link norms}. */
  term(place: number): string;
}

type Sentences = Pick<AnnotatedArticle, 'sentences'>;

/** What reads the words of an article that was unpacked: most are only read once. */
const readers = new WeakMap<Sentences, () => ContentWords>();

export function contentWordsOf(annotated: Sentences): ContentWords {
  const read = readers.get(annotated);
  return read?.() ?? wordsIn(annotated.sentences.map(({ tokens }) => tokens.filter(isContent)));
}

/** For an article that was unpacked, and whose words were packed with it. */
export function readContentWordsBy(annotated: Sentences, read: () => ContentWords): void {
  readers.set(annotated, read);
}

/** Neither punctuation nor a function word. */
export function isContent({ term, stop }: Pick<Token, 'term' | 'stop'>): boolean {
  return term !== '' && !stop;
}

function wordsIn(sentences: readonly (readonly Token[])[]): ContentWords {
  const norms: string[] = [];
  const terms: string[] = [];
  /** A norm has several terms where it is written in several ways: "U.S." is another word than "u.s.". */
  const placesOf = new Map<string, number[]>();
  const slots = new Int32Array(sentences.reduce((sum, words) => sum + words.length, 0));
  const starts = new Int32Array(sentences.length + 1);
  let at = 0;
  sentences.forEach((words, index) => {
    for (const { norm, term } of words) {
      const same = placesOf.get(norm);
      let place = same?.find((one) => terms[one] === term);
      if (place === undefined) {
        place = norms.push(norm) - 1;
        terms.push(term);
        if (same === undefined) placesOf.set(norm, [place]);
        else same.push(place);
      }
      slots[at++] = place;
    }
    starts[index + 1] = at;
  });
  return { norms, slots, starts, term: (place) => terms[place]! };
}
