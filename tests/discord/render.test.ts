import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, RankedQuotation } from '../../src/answer/answer.ts';
import type { Quotation } from '../../src/answer/quoted.ts';
import type { Verification } from '../../src/answer/verification.ts';
import { type Asked, headingOf } from '../../src/discord/asked.ts';
import { renderAnswer } from '../../src/discord/render/answer.ts';
import { renderArticleCard } from '../../src/discord/render/article-card.ts';
import type { AskOn, Frame } from '../../src/discord/render/frame.ts';
import type { Message } from '../../src/discord/render/parts.ts';
import { type Place, placeOf, samePlace } from '../../src/discord/render/quotation.ts';
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

const found: Extract<Answer, { kind: 'found' }> = {
  kind: 'found',
  question,
  quotations: [],
  conflicts: [],
  assumptions: [],
};

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
  asked: fc.constant('answer' as const),
  understood: fc.option(anyLength, { nil: null }),
});

/** Every quotation that an answer may show. */
function quotable(given: Answer): readonly Quotation[] {
  if (given.kind === 'found') return [...given.quotations, ...given.conflicts.flatMap((one) => one.accounts)];
  return given.kind === 'not-found' ? given.nearest : [];
}

/** Every quotation that is shown of a claim, or of a part of it. */
function quotationsOf(given: Verification | null): readonly Quotation[] {
  if (given === null || given.kind === 'unusable') return [];
  if (given.kind === 'altered') return [given.quotation];
  if (given.kind === 'disputed') return [...given.saidSo, ...given.contrary];
  return given.kind === 'not-found' ? given.nearest : given.quotations;
}

/** A sentence shorter than this has room in every message, whatever must be escaped in it and stands around it. */
const ALWAYS_FITS = 500;

/**
 * Expects the message to show the quotations of `places`, in order: each whole, as its source has it, or, where it is long,
 * said to be too long. There is at least one where there is any to show.
 */
function expectQuoted(message: Message, places: readonly Place[], sources: readonly Quotation[]): void {
  const shown = textsOf(message).filter(
    (one) => one.startsWith('> ') || one.startsWith('The sentence found is '),
  );
  expect(shown.length).toBe(places.length);
  if (sources.length > 0) expect(places.length).toBeGreaterThan(0);
  for (const [i, content] of shown.entries()) {
    const source = sources.find((one) => samePlace(placeOf(one), places[i]!));
    if (content.startsWith('> ')) {
      const read = readMarkdown(splitQuote(content).quoted);
      expect(read.formats).toEqual([]);
      expect(read.text).toBe(source?.text);
    } else {
      expect(source!.text.length).toBeGreaterThan(ALWAYS_FITS);
    }
  }
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
        const { message, places } = renderAnswer(what, given, around);
        expectQuoted(message, places, quotable(given));
      }),
      { numRuns: 150 },
    );
  });

  it('comes to every quotation once, in order, when More is pressed until there is no more', () => {
    fc.assert(
      fc.property(
        heading,
        fc.array(anyLength, { maxLength: 4 }),
        fc.array(rankedQuotation, { minLength: 1, maxLength: 10 }),
        frame,
        (what, assumptions, quotations, around) => {
          const given = { ...found, assumptions, quotations: distinct(quotations) };
          expect(pressMore(what, given, around)).toEqual(given.quotations.map(placeOf));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('says in its first line that no answer was found', () => {
    fc.assert(
      fc.property(heading, answer, frame, (what, given, around) => {
        fc.pre(given.kind === 'not-found');
        expect(textsOf(renderAnswer(what, given, around).message)[0]).toMatch(
          /^### Not found in the corpus\n/,
        );
      }),
    );
  });
});

it('shows a long first quotation or says that it is too long, under the longest of headings', () => {
  const text = 'x'.repeat(2_800);
  const from = {
    article: 'a',
    title: 't',
    titleMade: false,
    outlet: null,
    authors: [],
    published: null,
    url: null,
    wire: null,
  };
  const reasons = { matched: [], alike: [], names: [], answerFound: null };
  const long = {
    start: 0,
    end: text.length,
    text,
    emphasis: [],
    chain: [],
    from,
    notes: [],
    confidence: 1,
    alsoIn: [],
    reasons,
  };
  const short = { ...long, start: 3_000, end: 3_005, text: 'Short' };
  const given: Answer = { ...found, quotations: [long, short], assumptions: ['*'.repeat(190)] };
  const around: Frame = {
    id: 'AAAAAAAAAAAAAAAA',
    seen: [],
    askOn: 'here',
    again: true,
    asked: 'answer',
    understood: '*'.repeat(200),
  };
  expect(pressMore('*'.repeat(300), given, around)).toEqual([long, short].map(placeOf));
});

const stated = (article: string, text: string, confidence: number): RankedQuotation => ({
  start: 0,
  end: text.length,
  text,
  emphasis: [],
  chain: [],
  from: {
    article,
    title: article,
    titleMade: false,
    outlet: article,
    authors: [],
    published: null,
    url: null,
    wire: null,
  },
  notes: [],
  confidence,
  alsoIn: [],
  reasons: { matched: [], alike: [], names: [], answerFound: null },
});
const FRAME: Frame = {
  id: 'AAAAAAAAAAAAAAAA',
  seen: [],
  askOn: 'thread',
  again: true,
  asked: 'answer',
  understood: null,
};

describe('an unsure answer', () => {
  const unsure = { ...found, quotations: [stated('Post', 'Six fled.', 0.1)] };
  const sure = { ...found, quotations: [stated('Post', 'Six fled.', 0.9)] };
  const colourOf = ({ components: [container] }: Message) => container.accent_color;

  it('says so above its quotations, and by its colour', () => {
    const { message } = renderAnswer('Who fled?', unsure, FRAME);
    expect(textsOf(message)[0]).toBe('### Who fled?\nUnsure: the nearest sentence, which may not answer it:');
    const other = renderAnswer('Who fled?', sure, FRAME).message;
    expect(textsOf(other)[0]).toBe('### Who fled?');
    expect(colourOf(message)).not.toBe(colourOf(other));
  });

  it('says it in its reasons too', () => {
    const [title] = textsOf(renderWhy(unsure.quotations, unsure.quotations.map(placeOf)));
    expect(title).toContain('Unsure');
    expect(textsOf(renderWhy(sure.quotations, sure.quotations.map(placeOf)))[0]).not.toContain('Unsure');
  });

  it('is not what other accounts of something are called', () => {
    const { message } = renderAnswer('Are you sure?', unsure, { ...FRAME, asked: 'accounts' });
    expect(textsOf(message).join('\n')).not.toContain('Unsure');
  });
});

describe('accounts that differ', () => {
  it('are quoted once each, the others by name under the words that they share', () => {
    const accounts = [
      stated('Post', 'Six fled.', 0.9),
      stated('News', 'Eight fled.', 0.9),
      stated('Courier', 'Eight fled.', 0.9),
    ];
    const other = stated('Mirror', 'They were workers.', 0.9);
    const given: Answer = {
      ...found,
      quotations: [...accounts, other],
      conflicts: [{ about: 'a number', accounts }],
    };
    const { message, places } = renderAnswer('How many fled?', given, FRAME);
    expect(textsOf(message)).toEqual([
      '### How many fled?',
      '**Accounts differ** in a number:',
      '> Six fled.',
      '-# — Post',
      '> Eight fled.',
      '-# — News\n-# in the same words: Courier',
      '**Also found:**',
      '> They were workers.',
      '-# — Mirror',
    ]);
    expect(places.map(({ article }) => article)).toEqual(['Post', 'News', 'Mirror']);
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
      asked: 'accounts',
      understood: null,
    };
    const [first] = textsOf(renderAnswer('Are you sure?', none, around).message);
    expect(first?.split('\n')[0]).toBe('### No other account found');
    const { message } = renderAnswer('Who said so?', none, { ...around, asked: 'attribution' });
    expect(textsOf(message)[0]?.split('\n')[0]).toBe('### No source is named');
  });
});

function distinct<T extends Quotation>(quotations: readonly T[]): readonly T[] {
  return quotations.filter(
    (one, i) => quotations.findIndex((other) => samePlace(placeOf(one), placeOf(other))) === i,
  );
}

function pressMore(what: string, given: Answer, around: Frame): readonly object[] {
  let seen: Frame['seen'] = [];
  for (let presses = 0; presses < 12; presses++) {
    const { message, places } = renderAnswer(what, given, { ...around, seen });
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
        const { message, places } = renderVerification(claim, given, around);
        expectWithinLimits(message);
        const others = 'alsoOff' in given ? (given.alsoOff ?? []).map(({ found }) => found) : [];
        expectQuoted(message, places, [given, ...others].flatMap(quotationsOf));
      }),
      { numRuns: 100 },
    );
  });

  it('show a summary’s sentences whole', () => {
    fc.assert(
      fc.property(heading, summary, frame, (what, given, around) => {
        const { message, places } = renderSummary(what, given, around);
        expectWithinLimits(message);
        expectQuoted(message, places, given.quotations);
      }),
      { numRuns: 80 },
    );
  });

  it('end a summary with notes that are sentences', () => {
    fc.assert(
      fc.property(heading, summary, frame, (what, given, around) => {
        const { message } = renderSummary(what, given, around);
        const notes = textsOf(message).filter((text) => text.includes('sentence stands whole'));
        for (const note of notes) expect(note).toMatch(/^-# (?:Every|\d).*\.$/);
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
        const quoted = textsOf(message).flatMap(eachQuote);
        // Neighbours without an attribution between them stand in one block quote, a line apart.
        for (const one of quoted) expect(whole.join('\n')).toContain(readMarkdown(one).text);
        const own = quoted.some((one) => readMarkdown(one).text.includes(around.quotation.text));
        const tooLong = textsOf(message).some((one) => one.startsWith('The sentence found is '));
        expect(own || tooLong).toBe(true);
        if (tooLong) expect(around.quotation.text.length).toBeGreaterThan(ALWAYS_FITS);
      }),
      { numRuns: 80 },
    );
  });
});

describe('Why this answer', () => {
  const quotation = (start: number, confidence: number, answerFound: string | null) =>
    ({
      start,
      end: start + 5,
      text: 'Words',
      emphasis: [],
      chain: [],
      from: {
        article: 'a',
        title: 'The harbour',
        titleMade: false,
        outlet: null,
        authors: [],
        published: null,
        url: null,
        wire: null,
      },
      notes: [],
      confidence,
      alsoIn: [],
      reasons: { matched: [], alike: [], names: [], answerFound },
    }) satisfies RankedQuotation;

  it('names the article once, says what each quotation answers, and gives no figure for a weak match', () => {
    const list = [quotation(0, 0.6, 'who: Ines Duarte'), quotation(10, 0.04, null)];
    const card = textsOf(renderWhy(list, list.map(placeOf))).join('\n');
    expect(card.match(/The harbour/g)).toHaveLength(1);
    expect(card).toContain('It says who: Ines Duarte.');
    expect(card).toContain('about 60 in 100 are right');
    expect(card).toContain('A weak match');
    expect(card).not.toMatch(/\b4 in 100/);
  });

  it('says which words of the question it does not have, and gives no figure for what is found for certain', () => {
    const near = quotation(0, 0.3, null);
    const reasons = { ...near.reasons, matched: ['owns'], elsewhere: ['mill'], lacking: ['barge', 'crane'] };
    const missed = textsOf(renderWhy([{ ...near, reasons }], [placeOf(near)])).join('\n');
    expect(missed).toContain('Your words in it: “owns”.');
    expect(missed).toContain('elsewhere in its article, or a word like it: “mill”.');
    expect(missed).toContain('Nowhere in its article: “barge”, “crane”.');
    const said = quotation(0, 1, 'what they said');
    const card = textsOf(renderWhy([said], [placeOf(said)])).join('\n');
    expect(card).toContain('It says what they said.');
    expect(card).not.toContain('in 100');
  });
});
