/** Where the part of a passage that is compared with a claim begins and ends. */
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import { sentenceRange } from '../../sentence/locate.ts';
import { type Alignment, align, closest, type Word } from './alignment.ts';

/** So many words of the claim the passage has to share; of a short claim all but one, if they name something. */
export const LEAST_SHARED = 4;

/** Sentences in a row, of one article, long enough to hold the claim. */
export interface Passage {
  readonly annotated: AnnotatedArticle;
  readonly first: number;
  readonly words: readonly Word[];
}

/**
 * The alignment without sentences at its ends of which it has but a word or two: what is quoted for a claim of one sentence does not
 * go on into the next one for the name with which that happens to begin.
 */
export function withoutStrays(
  alignment: Alignment,
  claim: readonly Word[],
  { annotated, words }: Passage,
): Alignment {
  const { pairs, from, to } = alignment;
  const [first, after] = sentenceRange(annotated.sentences, words[from]!.start, words[to - 1]!.end);
  const isTold = (index: number): boolean => {
    const { start, end } = annotated.sentences[index]!;
    const has = ({ start: at }: Word): boolean => start <= at && at < end;
    const shared = pairs.filter(([, at]) => has(words[at]!)).length;
    return shared >= LEAST_SHARED || shared > words.filter(has).length / 2;
  };
  let [kept, last] = [first, after - 1];
  while (last > kept && !isTold(last)) last--;
  while (kept < last && !isTold(kept)) kept++;
  if (kept === first && last === after - 1) return alignment;
  const { start } = annotated.sentences[kept]!;
  const { end } = annotated.sentences[last]!;
  const within = words.filter((word) => start <= word.start && word.start < end);
  const at = words.indexOf(within[0]!);
  const shorter = closest(align(claim, within), claim.length);
  return {
    ...shorter,
    from: shorter.from + at,
    to: shorter.to + at,
    pairs: shorter.pairs.map(([given, word]) => [given, word + at]),
  };
}

/**
 * The alignment with what the corpus has in place of given words before its first shared word and after its last, in the
 * same sentences: "for this" where "for that" was given.
 */
export function withEnds(alignment: Alignment, given: number, { annotated, words }: Passage): Alignment {
  const { pairs } = alignment;
  const holding = (at: number) =>
    annotated.sentences.find(({ start, end }) => start <= words[at]!.start && words[at]!.start < end)!;
  let { from, to } = alignment;
  const { start } = holding(from);
  const { end } = holding(to - 1);
  for (let left = pairs[0]![0]; left > 0 && from > 0 && words[from - 1]!.start >= start; left--) from--;
  for (
    let left = given - 1 - pairs.at(-1)![0];
    left > 0 && to < words.length && words[to]!.start < end;
    left--
  )
    to++;
  return { ...alignment, from, to };
}

/** So many words may stand between the claim's first or last words and the others: "Eva Lund of the town of Kalvo won". */
const NEAR = 6;

/** With the first words of the claim, or the last, where they stand together near the others; as it is where they do not. */
export function withNear(alignment: Alignment, claim: readonly Word[], words: readonly Word[]): Alignment {
  const { pairs, from, to } = alignment;
  const [first, after] = [pairs[0]![0], pairs.at(-1)![0] + 1];
  const [start, end] = [claim.slice(0, first), claim.slice(after)];
  const places = Array.from({ length: NEAR + 1 }, (_, i) => i);
  const isAt = (given: readonly Word[], at: number): boolean =>
    given.every(({ norm }, i) => norm === words[at + i]?.norm);
  const before = places.map((i) => from - first - i).find((at) => first > 0 && isAt(start, at));
  const behind = places.map((i) => to + i).find((at) => end.length > 0 && isAt(end, at));
  const added = (given: readonly Word[], place: number, at: number | undefined) =>
    at === undefined ? [] : given.map((_, i) => [place + i, at + i] as const);
  const all = [...added(start, 0, before), ...pairs, ...added(end, after, behind)];
  return { shared: all.length, from: all[0]![1], to: all.at(-1)![1] + 1, pairs: all };
}
