/** What one sentence tells, laid out to be compared with another: its words, clauses, numbers, days, and whom it names. */
import type {
  AnnotatedArticle,
  Attribution,
  Entity,
  Mention,
  Quantity,
  Sentence,
  TimeExpression,
  Token,
} from '../../sentence/annotated.ts';
import { clausesOf } from '../clauses.ts';

export interface Told {
  readonly annotated: AnnotatedArticle;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** For each token the number of its clause. */
  readonly clauses: readonly number[];
  readonly quantities: readonly Quantity[];
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly (Mention & { readonly meant: Entity })[];
  /** Those that touch the sentence. */
  readonly attributions: readonly Attribution[];
}

export function toldBy(annotated: AnnotatedArticle, index: number): Told {
  const sentence = annotated.sentences[index]!;
  const { start, end, tokens } = sentence;
  const isHere = (one: { readonly sentence: number }): boolean => one.sentence === index;
  return {
    annotated,
    sentence,
    tokens,
    clauses: clausesOf(tokens),
    quantities: annotated.quantities.filter(isHere),
    times: annotated.times.filter(isHere),
    mentions: annotated.mentions
      .filter(isHere)
      .map((mention) => ({ ...mention, meant: annotated.entities[mention.entity]! })),
    attributions: annotated.attributions.filter(({ source, cue, content }) =>
      [...source, ...cue, ...content].some(([from, to]) => from < end && start < to),
    ),
  };
}

/** Whether a token lies in `[start, end)`. */
export function liesIn(
  { start, end }: Token,
  span: { readonly start: number; readonly end: number },
): boolean {
  return span.start <= start && end <= span.end;
}
