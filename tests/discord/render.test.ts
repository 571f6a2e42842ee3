import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, Quotation } from '../../src/answer/answer.ts';
import { type Asked, headingOf } from '../../src/discord/asked.ts';
import { renderAnswer } from '../../src/discord/render/answer.ts';
import { renderArticleCard } from '../../src/discord/render/article-card.ts';
import type { AskOn, Frame } from '../../src/discord/render/frame.ts';
import { placeOf, samePlace } from '../../src/discord/render/quotation.ts';
import { renderSources, renderSourcesOf } from '../../src/discord/render/sources.ts';
import { renderSummary } from '../../src/discord/render/summary.ts';
import { renderSurroundings } from '../../src/discord/render/surroundings.ts';
import { renderVerification } from '../../src/discord/render/verification.ts';
import { renderWhy } from '../../src/discord/render/why.ts';
import {
  answer,
  articleCard,
  question,
  rankedQuotation,
  summary,
  surroundings,
  verification,
} from './arbitrary-answers.ts';
import { anyLength } from './hostile-text.ts';
import { eachQuote, readMarkdown, splitQuote } from './read-markdown.ts';
import { expectWithinLimits, textsOf } from './within-limits.ts';

const asked: fc.Arbitrary<Asked> = fc.oneof(
  fc.record({
    type: fc.constant('ask' as const),
    kind: fc.constantFrom('who' as const, 'ask' as const, 'how-many' as const),
    text: anyLength,
    scope: fc.constant({}),
  }),
  fc.record({
    type: fc.constant('said' as const),
    speaker: anyLength,
    about: anyLength,
    scope: fc.constant({}),
  }),
  fc.record({ type: fc.constant('summary' as const), topic: anyLength, sentences: fc.constant(10) }),
);
const heading = asked.map(headingOf);

const frame: fc.Arbitrary<Frame> = fc.record({
  id: fc.constant('AAAAAAAAAAAAAAAA'),
  seen: fc.constant([]),
  askOn: fc.constantFrom<AskOn>('thread', 'here'),
  again: fc.constant(true),
  accounts: fc.constant(false),
  understood: fc.option(anyLength, { nil: null }),
});

/** Every quotation that an answer may show. */
function quotable(given: Answer): readonly Quotation[] {
  if (given.kind === 'found') return [...given.quotations, ...given.conflicts.flatMap((one) => one.accounts)];
  return given.kind === 'not-found' ? given.nearest : [];
}

/** The block quotes of a message as a person reads them. */
function readQuotes(texts: readonly string[]): readonly string[] {
  return texts
    .filter((content) => content.startsWith('> '))
    .map((content) => {
      const read = readMarkdown(splitQuote(content).quoted);
      expect(read.formats).toEqual([]);
      return read.text;
    });
}

describe('an answer as a message', () => {
  it('is within Discord’s limits, whatever the articles hold', () => {
    fc.assert(
      fc.property(heading, answer, frame, (what, given, around) => {
        expectWithinLimits(renderAnswer(what, given, around).message);
      }),
      { numRuns: 150 },
    );
  });

  it('shows quotations whole, as their source has them, and no other block quote', () => {
    fc.assert(
      fc.property(heading, answer, frame, (what, given, around) => {
        const sources = quotable(given).map((one) => one.text);
        for (const read of readQuotes(textsOf(renderAnswer(what, given, around).message))) {
          expect(sources).toContain(read);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('comes to every quotation once, in order, when More is pressed until there is no more', () => {
    fc.assert(
      fc.property(fc.array(rankedQuotation, { minLength: 1, maxLength: 10 }), frame, (quotations, around) => {
        const given = { ...found, quotations: distinct(quotations) };
        const seen = pressMore(given, around);
        expect(seen).toEqual(given.quotations.map(placeOf));
      }),
      { numRuns: 100 },
    );
  });

  it('says in its first line that the corpus does not hold the answer', () => {
    fc.assert(
      fc.property(heading, answer, frame, (what, given, around) => {
        fc.pre(given.kind === 'not-found');
        expect(textsOf(renderAnswer(what, given, around).message)[0]).toMatch(/^### Not in the corpus\n/);
      }),
    );
  });
});

describe('the question for other accounts', () => {
  it('is not answered as one about the corpus, where there are none', () => {
    const none: Answer = {
      kind: 'not-found',
      question,
      nearest: [],
      missing: 'Only one article has it.',
      assumptions: [],
    };
    const around: Frame = {
      id: 'AAAAAAAAAAAAAAAA',
      seen: [],
      askOn: 'here',
      again: false,
      accounts: true,
      understood: null,
    };
    const [first] = textsOf(renderAnswer('Are you sure?', none, around).message);
    expect(first?.split('\n')[0]).toBe('### No other account in the corpus');
  });
});

const found: Extract<Answer, { kind: 'found' }> = {
  kind: 'found',
  question,
  quotations: [],
  conflicts: [],
  assumptions: [],
};

function distinct<T extends Quotation>(quotations: readonly T[]): readonly T[] {
  return quotations.filter(
    (one, i) => quotations.findIndex((other) => samePlace(placeOf(one), placeOf(other))) === i,
  );
}

function pressMore(given: Answer, around: Frame): readonly object[] {
  let seen: Frame['seen'] = [];
  for (let presses = 0; presses < 12; presses++) {
    const { message, places } = renderAnswer('What?', given, { ...around, seen });
    expectWithinLimits(message);
    seen = [...seen, ...places];
    if (!JSON.stringify(message).includes('"more:')) return seen;
  }
  throw new Error('More never ends');
}

describe('other messages', () => {
  it('are within Discord’s limits, whatever the articles hold', () => {
    const cards = fc
      .array(articleCard, { maxLength: 25 })
      .map((list) =>
        list.filter((card, i) => list.findIndex((other) => other.from.article === card.from.article) === i),
      );
    fc.assert(
      fc.property(cards, fc.nat(5), (list, page) => {
        expectWithinLimits(renderSources(list, page));
        expectWithinLimits(renderSourcesOf(list));
      }),
      { numRuns: 80 },
    );
    fc.assert(fc.property(articleCard, (card) => expectWithinLimits(renderArticleCard(card))));
    fc.assert(
      fc.property(
        fc.array(rankedQuotation, { maxLength: 10 }),
        fc.nat(4),
        fc.array(anyLength),
        (list, shown, why) => expectWithinLimits(renderWhy(list, list.slice(0, shown).map(placeOf), why)),
      ),
      { numRuns: 80 },
    );
  });

  it('show a verified quotation’s sentences whole, within the limits', () => {
    fc.assert(
      fc.property(anyLength, verification, frame, (claim, given, around) => {
        const { message } = renderVerification(claim, given, around);
        expectWithinLimits(message);
        const sources = 'quotations' in given ? given.quotations : 'nearest' in given ? given.nearest : [];
        const whole = given.kind === 'altered' ? [given.quotation] : sources;
        for (const read of readQuotes(textsOf(message))) expect(whole.map((one) => one.text)).toContain(read);
      }),
      { numRuns: 100 },
    );
  });

  it('show a summary’s sentences whole', () => {
    fc.assert(
      fc.property(heading, summary, frame, (what, given, around) => {
        const { message } = renderSummary(what, given, around);
        expectWithinLimits(message);
        const sources = given.quotations.map((one) => one.text);
        for (const read of readQuotes(textsOf(message))) expect(sources).toContain(read);
      }),
      { numRuns: 80 },
    );
  });

  it('show the sentences around a quotation whole', () => {
    fc.assert(
      fc.property(surroundings, (around) => {
        const message = renderSurroundings(around);
        expectWithinLimits(message);
        const whole = [...around.before, around.quotation, ...around.after].map((one) => one.text);
        for (const content of textsOf(message).filter((one) => one.startsWith('> '))) {
          for (const quoted of eachQuote(content)) {
            // Neighbours without an attribution between them stand in one block quote, a line apart.
            expect(whole.join('\n')).toContain(readMarkdown(quoted).text);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
