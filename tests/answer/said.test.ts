import { describe, expect, it } from 'vitest';
import { createMemoryLibrary } from '../../src/answer/library/library.ts';
import { ownWords } from '../../src/answer/speakers/own-words.ts';
import { listSpeakers } from '../../src/answer/speakers/speakers.ts';
import { createNewsroom } from '../../src/newsroom.ts';
import { createSegmentedIndex } from '../../src/search/segmented-index.ts';
import { annotate } from '../../src/sentence/annotate.ts';
import { finish } from '../../src/steps.ts';
import { articleOf } from '../sentence/article-of.ts';

interface Told {
  readonly paragraphs: readonly string[];
  readonly published?: string;
}

function newsroomOf(...told: readonly Told[]) {
  const newsroom = createNewsroom();
  told.forEach(({ paragraphs, published = '2024-01-04' }, index) => {
    newsroom.add({ ...articleOf(paragraphs, { published }), id: `a${index}` });
  });
  return newsroom;
}

/** What is quoted for a speaker, best first. */
function quoted(newsroom: ReturnType<typeof newsroomOf>, speaker: string, about?: string): string[] {
  const answer = newsroom.said({ speaker, about, scope: {} });
  return answer.kind === 'found' ? answer.quotations.map(({ text }) => text.trim()) : [answer.kind];
}

const HARBOUR = [
  'Senator Olga Brandt wants to keep the harbour open.',
  'Senator Olga Brandt said the harbour had cost the town far too much money over the years.',
  '"We will dredge the harbour, rebuild the long pier and bring the fishing boats back home," Brandt said.',
  'Her rival said Brandt had wasted public money on the pier.',
  'Brandt called the plan "bold."',
];

describe('what somebody said', () => {
  it('begins with their own words in full, then what is told of them; never with what others say of them', () => {
    expect(quoted(newsroomOf({ paragraphs: HARBOUR }), 'Brandt')).toEqual([
      HARBOUR[2],
      HARBOUR[1],
      HARBOUR[4],
      HARBOUR[0],
    ]);
  });

  it('has of words that say as much the newest first', () => {
    const words = (what: string) =>
      `"The ${what} is old, cold and dark, and we shall build a new and better one soon," Mayor Olga Brandt said.`;
    const newsroom = newsroomOf(
      { paragraphs: [words('school')], published: '2024-01-02' },
      { paragraphs: [words('library')], published: '2024-01-05' },
      { paragraphs: [words('theatre')], published: '2024-01-03' },
    );
    expect(quoted(newsroom, 'Brandt')).toEqual(['library', 'theatre', 'school'].map(words));
  });

  it('has the same words in a second article as one quotation', () => {
    const words =
      '"We will dredge the harbour and bring the fishing boats back home," Senator Olga Brandt said.';
    const answer = newsroomOf({ paragraphs: [words] }, { paragraphs: ['It rained.', words] }).said({
      speaker: 'Brandt',
      scope: {},
    });
    expect(answer).toMatchObject({ kind: 'found', quotations: [{ text: words, alsoIn: [{ text: words }] }] });
  });

  it('keeps the sentences of a short statement together', () => {
    const text = '"The pier is rotten. The boats are gone," Senator Olga Brandt said.';
    expect(quoted(newsroomOf({ paragraphs: [text] }), 'Brandt')).toEqual([text]);
  });

  it('leaves no article more than its share while others have some', () => {
    const many = ['harbour', 'market', 'station'].map(
      (what) =>
        `"We will clean, paint and repair the old ${what} before the long summer begins," Senator Olga Brandt said.`,
    );
    const short = '"The pier is rotten," Senator Olga Brandt said.';
    const newsroom = newsroomOf({ paragraphs: many }, { paragraphs: [short] });
    expect(quoted(newsroom, 'Brandt')).toEqual([many[0], many[1], short, many[2]]);
  });

  it('has on a subject what they said before what is told of their wishes', () => {
    const newsroom = newsroomOf({
      paragraphs: ['Senator Olga Brandt backs the ferry.', 'Brandt said the ferry needed a new engine.'],
    });
    expect(quoted(newsroom, 'Brandt', 'the ferry')[0]).toBe('Brandt said the ferry needed a new engine.');
  });

  it.each(['Tom Berg backs the plan for a new bridge.', 'Tom Berg wants to build a bridge.'])(
    'is, where nothing can be quoted as theirs, what is told of them, as told: %s',
    (text) => {
      const newsroom = newsroomOf({ paragraphs: [text] });
      expect(quoted(newsroom, 'Tom Berg')).toEqual([text]);
      expect(
        quoted(
          newsroomOf({ paragraphs: [text, '"The old bridge is unsafe," Tom Berg said.'] }),
          'Tom Berg',
        )[0],
      ).toBe('"The old bridge is unsafe," Tom Berg said.');
    },
  );

  it('names the subject that none of the statements is on, however few they are', () => {
    const newsroom = newsroomOf({ paragraphs: ['Tom Berg backs the plan for a new bridge.'] });
    const answer = newsroom.said({ speaker: 'Tom Berg', about: 'herring', scope: {} });
    expect(answer).toMatchObject({
      kind: 'not-found',
      missing: expect.stringContaining('not seem to be on “herring”'),
    });
  });

  it('is looked for in steps, one for each statement', () => {
    const { library, add } = createMemoryLibrary(createSegmentedIndex());
    const lines = Array.from(
      { length: 200 },
      (_, i) => `"Boat number ${i} is old," Senator Olga Brandt said.`,
    );
    add(annotate(articleOf(lines)));
    const [speaker] = finish(listSpeakers(library));
    const steps = ownWords(library, speaker!.statements, 3);
    let taken = 0;
    for (;;) {
      const { done, value } = steps.next();
      if (!done) taken++;
      else {
        expect(value).toHaveLength(3);
        break;
      }
    }
    expect(taken).toBeGreaterThanOrEqual(200);
  });

  it('says what is wrong with a part of the corpus that is not there', () => {
    const answer = newsroomOf({ paragraphs: HARBOUR }).said({
      speaker: 'Brandt',
      scope: { article: 'gone' },
    });
    expect(answer).toMatchObject({ kind: 'unusable', message: expect.stringContaining('not in the corpus') });
  });
});

describe('who is meant by a name', () => {
  it('is the person, not who speaks for them, however often', () => {
    const newsroom = newsroomOf({
      paragraphs: [
        'A spokesman for Brandt said the pier was safe.',
        'A spokesman for Brandt said the harbour was safe.',
        'Senator Olga Brandt said the boats were safe.',
      ],
    });
    expect(quoted(newsroom, 'Brandt')).toEqual(['Senator Olga Brandt said the boats were safe.']);
  });

  it('has the name that articles have most often, and the fuller one as another', () => {
    const newsroom = newsroomOf(
      { paragraphs: ['Senator Olga M. Brandt said the pier was safe.'] },
      { paragraphs: ['Senator Olga Brandt said the harbour was safe.'] },
      { paragraphs: ['Senator Olga Brandt said the boats were safe.'] },
    );
    expect(newsroom.suggestSpeakers('brandt').map(({ value }) => value)).toEqual(['Olga Brandt']);
    expect(quoted(newsroom, 'Olga M. Brandt')).toHaveLength(3);
  });

  it('has a body by somebody’s name as one in all articles', () => {
    const newsroom = newsroomOf(
      { paragraphs: ['The Brandt campaign said the pier was safe.'] },
      { paragraphs: ['Brandt’s campaign said the boats were safe.'] },
      { paragraphs: ['A Brandt supporter said the boats were old.'] },
      { paragraphs: ['A Brandt supporter said the pier was old.'] },
    );
    const labels = newsroom.suggestSpeakers('brandt').map(({ label }) => label.split(' · ').slice(0, 2));
    expect(labels).toEqual([
      [expect.stringContaining('campaign'), '2 statements'],
      ['a Brandt supporter', 'unnamed sources in 2 articles'],
    ]);
  });

  it('is not a company of the same name', () => {
    const senator = Array.from({ length: 5 }, (_, index) => ({
      paragraphs: [`Senator Anna Bosch said the ferry was late for the ${index + 1}th time.`],
    }));
    const company = 'The car maker Bosch Inc. is in trouble. Bosch said it would recall 3,000 cars.';
    const newsroom = newsroomOf(...senator, { paragraphs: [company] });
    const words = quoted(newsroom, 'Anna Bosch');
    expect(words).toHaveLength(5);
    expect(words.join(' ')).not.toContain('recall');
    expect(newsroom.suggestSpeakers('bosch').map(({ value }) => value)).toEqual(['Anna Bosch', 'Bosch']);
  });

  it('has no office that is told far more often of another of the name', () => {
    const president = Array.from({ length: 5 }, (_, index) => ({
      paragraphs: [`President Tom Frey said the ship was late for the ${index + 1}th time.`],
    }));
    const newsroom = newsroomOf(...president, { paragraphs: ['President Mia Frey said it was not.'] });
    const [tom, mia] = newsroom.suggestSpeakers('frey').map(({ label }) => label);
    expect(tom).toBe('Tom Frey · President · 5 statements');
    expect(mia).toBe('Mia Frey · 1 statement');
  });
});

describe('speakers told apart by their article', () => {
  const long = `a-${'very-'.repeat(30)}long-name`;
  const newsroom = createNewsroom();
  for (const [id, place] of [
    [long, 'ferry'],
    ['short', 'market'],
  ] as const)
    newsroom.add({ ...articleOf([`"The ${place} is late," Moe said.`], { published: '2024-01-04' }), id });
  const words = (speaker: string) => quoted(newsroom, speaker);

  it('have values that fit into an option, and stand for them', () => {
    const values = newsroom.suggestSpeakers('moe').map(({ value }) => value);
    expect(values).toHaveLength(2);
    for (const value of values) expect(value.length).toBeLessThanOrEqual(100);
    expect(values.flatMap((value) => words(value)).toSorted()).toEqual([
      '"The ferry is late," Moe said.',
      '"The market is late," Moe said.',
    ]);
  });

  it('are found by the name of the article too, as a person types it', () => {
    expect(newsroom.suggestSpeakers('moe short').map(({ value }) => value)).toEqual(['Moe (in short)']);
    expect(words('moe (in short)')).toEqual(['"The market is late," Moe said.']);
    expect(words(`Moe (in ${long})`)).toEqual(['"The ferry is late," Moe said.']);
  });
});
