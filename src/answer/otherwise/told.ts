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
import { clausesOf } from '../phrases/clauses.ts';
import { type Tally, talliesIn } from './tally.ts';

export interface Told {
  readonly annotated: AnnotatedArticle;
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  /** For each token the number of its clause. */
  readonly clauses: readonly number[];
  /** Without those of {@link tallies}. */
  readonly quantities: readonly Quantity[];
  readonly tallies: readonly Tally[];
  readonly times: readonly TimeExpression[];
  readonly mentions: readonly (Mention & { readonly meant: Entity })[];
  /** Those that touch the sentence. */
  readonly attributions: readonly Attribution[];
}

export function toldBy(annotated: AnnotatedArticle, index: number): Told {
  const sentence = annotated.sentences[index]!;
  const { start, end } = sentence;
  const tokens = withVerbs(sentence.tokens);
  const isHere = (one: { readonly sentence: number }): boolean => one.sentence === index;
  const numbers = annotated.quantities.filter(isHere);
  const tallies = talliesIn({ tokens, quantities: numbers });
  return {
    annotated,
    sentence,
    tokens,
    clauses: clausesOf(tokens),
    quantities: numbers.filter(
      (one) => !tallies.some((tally) => tally.start < one.end && one.start < tally.end),
    ),
    tallies,
    times: annotated.times.filter(isHere),
    mentions: annotated.mentions
      .filter(isHere)
      .map((mention) => ({ ...mention, meant: annotated.entities[mention.entity]! })),
    attributions: annotated.attributions.filter(({ source, cue, content }) =>
      [...source, ...cue, ...content].some(([from, to]) => from < end && start < to),
    ),
  };
}

/** After these stands a verb. */
const AUXILIARY = /^(?:do|does|did|will|'ll|wo|would|shall|can|ca|could|may|might|must|should)$/;

/** "Did not close", "will open": the tagger takes some verbs there for adjectives or nouns. */
function withVerbs(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token, at) => {
    if (!/^(?:ADJ|NOUN)$/.test(token.pos) || /ly$/.test(token.norm)) return token;
    const isNegated = /^(?:not|n't|never)$/.test(tokens[at - 1]?.norm ?? '');
    const auxiliary = tokens[isNegated ? at - 2 : at - 1];
    return auxiliary?.pos === 'AUX' && AUXILIARY.test(auxiliary.norm) ? { ...token, pos: 'VERB' } : token;
  });
}
