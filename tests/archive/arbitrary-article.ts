/** Annotated articles of any form that the types allow: what is packed must come back, sensible or not. */
import fc from 'fast-check';
import type { Article, BlockRole, Span } from '../../src/article/article.ts';
import type { AnnotatedArticle, Attribution, Entity, Sentence, Token } from '../../src/sentence/annotated.ts';

const text = fc.string({ unit: 'grapheme' });
const textOrNull = fc.option(text, { nil: null });
const texts = fc.array(text, { maxLength: 4 });
const place = fc.nat(100_000);
const span = fc.tuple(place, place).map(([a, b]): Span => (a < b ? [a, b] : [b, a]));
const spans = fc.array(span, { maxLength: 3 });
const confidence = fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 0.5, 1));
const role = fc.constantFrom<BlockRole>('headline', 'dateline', 'body', 'caption', 'promo', 'bio', 'appeal');

const article: fc.Arbitrary<Article> = fc.record({
  id: text,
  body: fc.oneof(text, fc.lorem({ maxCount: 40 }), fc.constant('\uFEFFA “mark” before — 東京, İstanbul')),
  blocks: fc.array(
    fc.tuple(role, span).map(([of, [start, end]]) => ({ role: of, start, end })),
    { maxLength: 5 },
  ),
  title: fc.record({ text, made: fc.boolean() }),
  outlet: textOrNull,
  authors: texts,
  contributors: texts,
  photoCredits: texts,
  published: textOrNull,
  url: textOrNull,
  wire: textOrNull,
});

const token: fc.Arbitrary<Token> = fc
  .record({
    span,
    norm: text,
    term: text,
    pos: fc.constantFrom<Token['pos']>('ADJ', 'NOUN', 'PROPN', 'PUNCT', 'SPACE', 'X'),
    stop: fc.boolean(),
  })
  .map(({ span: [start, end], ...rest }) => ({ start, end, ...rest }));

const sentence: fc.Arbitrary<Sentence> = fc
  .record({ span, block: place, role, tokens: fc.array(token, { maxLength: 6 }) })
  .map(({ span: [start, end], ...rest }) => ({ start, end, ...rest }));

const entity: fc.Arbitrary<Entity> = fc
  .record({
    type: fc.constantFrom<Entity['type']>('person', 'organization', 'group', 'place', 'event', 'other'),
    name: text,
    aliases: texts,
    role: textOrNull,
    anonymous: fc.boolean(),
  })
  .map(({ anonymous, ...rest }) => (anonymous ? { ...rest, anonymous } : rest));

const attribution: fc.Arbitrary<Attribution> = fc.record({
  source: spans,
  cue: spans,
  content: spans,
  kind: fc.constantFrom<Attribution['kind']>('direct', 'mixed', 'indirect'),
  force: fc.constantFrom<Attribution['force']>(
    'assertion',
    'denial',
    'refusal',
    'negated',
    'attitude',
    'deed',
  ),
  medium: spans,
  within: fc.option(place, { nil: null }),
  speaker: fc.option(
    fc.record({ name: text, entity: fc.option(place, { nil: null }), role: textOrNull, confidence }),
    { nil: null },
  ),
  confidence,
});

function placed<T>(rest: fc.Arbitrary<T>) {
  return fc.array(
    fc
      .record({ span, sentence: place, rest })
      .map(({ span: [start, end], sentence: of, rest: more }) => ({ start, end, sentence: of, ...more })),
    { maxLength: 5 },
  );
}

export const annotatedArticle: fc.Arbitrary<AnnotatedArticle> = fc.record({
  article,
  sentences: fc.array(sentence, { maxLength: 5 }),
  entities: fc.array(entity, { maxLength: 4 }),
  mentions: placed(
    fc.record({
      entity: place,
      form: fc.constantFrom<'name' | 'pronoun' | 'description'>('name', 'pronoun', 'description'),
      confidence,
    }),
  ),
  times: placed(fc.record({ from: textOrNull, to: textOrNull })),
  quantities: placed(fc.record({ value: fc.double(), unit: textOrNull })),
  attributions: fc.array(attribution, { maxLength: 4 }),
});
