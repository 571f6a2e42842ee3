/** Answers as the newsroom may give them over the worst of articles: arbitraries for property tests. */
import fc from 'fast-check';
import type { Answer, Conflict, RankedQuotation } from '../../src/answer/answer.ts';
import type { AttributionLink, LinkForce, Provenance, Quotation } from '../../src/answer/quoted.ts';
import type { Verification } from '../../src/answer/verification.ts';
import type { Span } from '../../src/article/article.ts';
import type { ArticleCard, Summary, Surroundings } from '../../src/newsroom.ts';
import type { Question } from '../../src/question/question.ts';
import { anyLength, hostileText } from './hostile-text.ts';

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { nil: null });

const force = fc.constantFrom<LinkForce[]>(
  'assertion',
  'denial',
  'refusal',
  'negated',
  'undenied',
  'attitude',
);

const provenance: fc.Arbitrary<Provenance> = fc.record({
  article: fc.string({ minLength: 1, maxLength: 140 }),
  title: anyLength,
  titleMade: fc.boolean(),
  outlet: maybe(anyLength),
  authors: fc.array(hostileText, { maxLength: 4 }),
  published: maybe(fc.constantFrom('2024-01-04', '2024-01', '2024')),
  url: maybe(fc.oneof(fc.webUrl({ withQueryParameters: true }), hostileText)),
  wire: maybe(hostileText),
});

const chainLink: fc.Arbitrary<AttributionLink> = fc.record({
  source: maybe(anyLength),
  sourceText: maybe(hostileText),
  role: maybe(hostileText),
  kind: fc.constantFrom('direct', 'mixed', 'indirect'),
  force,
  medium: fc.array(hostileText, { maxLength: 2 }),
});

/** A quotation somewhere in a body, so that its offsets do not begin at 0. */
export const quotation: fc.Arbitrary<Quotation> = fc
  .record({
    before: fc.nat(500),
    text: anyLength,
    chain: fc.array(chainLink, { maxLength: 3 }),
    from: provenance,
  })
  .chain(({ before, text, chain, from }) =>
    fc.record({
      start: fc.constant(before),
      end: fc.constant(before + text.length),
      text: fc.constant(text),
      emphasis: fc.array(
        fc
          .tuple(fc.nat(text.length), fc.nat(text.length))
          .map(([a, b]): Span => [before + Math.min(a, b), before + Math.max(a, b)]),
        { maxLength: 3 },
      ),
      chain: fc.constant(chain),
      from: fc.constant(from),
      notes: fc.array(hostileText, { maxLength: 2 }),
    }),
  );

const pairs = fc.array(fc.tuple(hostileText, hostileText), { maxLength: 3 });

export const rankedQuotation: fc.Arbitrary<RankedQuotation> = fc
  .record({
    quotation,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    alsoIn: fc.array(quotation, { maxLength: 5 }),
    reasons: fc.record({
      matched: fc.array(hostileText, { maxLength: 5 }),
      alike: pairs,
      names: pairs,
      answerFound: maybe(hostileText),
    }),
  })
  .map(({ quotation: quoted, ...rest }) => ({ ...quoted, ...rest }));

const conflict: fc.Arbitrary<Conflict> = fc.record({
  about: hostileText,
  accounts: fc.array(quotation, { minLength: 2, maxLength: 4 }),
});

export const question: Question = {
  text: 'what',
  kind: 'what',
  answerTypes: [],
  terms: [],
  names: [],
  focus: [],
  time: null,
  speaker: null,
  scope: {},
};

export const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.record({
    kind: fc.constant('found' as const),
    question: fc.constant(question),
    quotations: fc.array(rankedQuotation, { minLength: 1, maxLength: 10 }),
    conflicts: fc.array(conflict, { maxLength: 3 }),
    assumptions: fc.array(anyLength, { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('not-found' as const),
    question: fc.constant(question),
    nearest: fc.array(rankedQuotation, { maxLength: 2 }),
    missing: anyLength,
    assumptions: fc.array(anyLength, { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('unusable' as const),
    message: anyLength.map((named) => `No article goes by “${named}”.`),
  }),
);

const words = fc.record({
  in: fc.constantFrom('both' as const, 'given' as const, 'corpus' as const),
  text: anyLength,
});

const compared = {
  part: fc.option(fc.record({ text: anyLength, quoted: fc.boolean(), of: fc.integer({ min: 1, max: 9 }) }), {
    nil: undefined,
  }),
  saidBy: fc.option(
    fc.record({
      claimed: anyLength,
      claimedForce: force,
      outcome: fc.constantFrom('same', 'otherwise', 'other', 'unclear', 'own'),
      corpus: maybe(anyLength),
      corpusForce: maybe(force),
    }),
    { nil: undefined },
  ),
};

const toldAs = fc.option(fc.record({ by: maybe(anyLength), force }), { nil: undefined });

const differs = fc.record({
  in: fc.constantFrom('number', 'day', 'opposite', 'negation', 'denial'),
  isNotSo: fc.boolean(),
  given: anyLength,
  corpus: anyLength,
});

const verbatim = fc.record({
  kind: fc.constant('verbatim' as const),
  unquoted: fc.boolean(),
  isNotSo: fc.boolean(),
  toldAs,
  quotations: fc.array(quotation, { minLength: 1, maxLength: 10 }),
  differences: fc.array(words, { maxLength: 30 }),
  ...compared,
});

const altered = fc.record({
  kind: fc.constant('altered' as const),
  isParaphrase: fc.boolean(),
  ...compared,
  toldAs,
  differs: fc.option(differs, { nil: undefined }),
  quotation,
  differences: fc.array(words, { maxLength: 30 }),
});

const alsoOff = fc.array(fc.record({ text: anyLength, found: maybe(fc.oneof(verbatim, altered)) }), {
  maxLength: 2,
});

export const verification: fc.Arbitrary<Verification> = fc.oneof(
  fc.tuple(verbatim, alsoOff).map(([found, others]) => ({ ...found, alsoOff: others })),
  fc.tuple(altered, alsoOff).map(([found, others]) => ({ ...found, alsoOff: others })),
  fc.record({
    kind: fc.constant('otherwise' as const),
    quotations: fc.array(rankedQuotation, { minLength: 1, maxLength: 3 }),
    differs,
    alsoOff,
    ...compared,
  }),
  fc.record({
    kind: fc.constant('reported' as const),
    quotations: fc.array(rankedQuotation, { minLength: 1, maxLength: 3 }),
    ...compared,
  }),
  fc.record({
    kind: fc.constant('not-found' as const),
    nearest: fc.array(rankedQuotation, { maxLength: 2 }),
    missing: anyLength,
    ...compared,
  }),
);

export const summary: fc.Arbitrary<Summary> = fc.record({
  kind: fc.constant('summary' as const),
  topic: maybe(hostileText),
  quotations: fc.array(quotation, { maxLength: 10 }),
  leftOut: maybe(fc.nat(5000)),
});

export const surroundings: fc.Arbitrary<Surroundings> = fc.record({
  before: fc.array(quotation, { maxLength: 3 }),
  quotation,
  after: fc.array(quotation, { maxLength: 3 }),
});

export const articleCard: fc.Arbitrary<ArticleCard> = fc.record({
  from: provenance,
  contributors: fc.array(hostileText, { maxLength: 5 }),
  photoCredits: fc.array(hostileText, { maxLength: 5 }),
  sentenceCount: fc.nat(5000),
  quoted: fc.array(
    fc.record({
      name: anyLength,
      role: maybe(anyLength),
      described: fc.boolean(),
      statements: fc.nat(90),
      quotations: fc.nat(90),
    }),
    { maxLength: 15 },
  ),
});
