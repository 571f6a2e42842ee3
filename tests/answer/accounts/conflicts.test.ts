/** Where accounts differ, and where they only seem to: over articles made for these tests. */
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../../src/question/question.ts';
import { newsroomOf, report } from '../newsroom-of.ts';

/** What differs, and the words in bold of each account; null where none are shown to differ. */
function differing(
  articles: Readonly<Record<string, string>>,
  kind: QuestionKind,
  text: string,
): { readonly about: string; readonly words: readonly string[] } | null {
  const answer = newsroomOf(articles).ask({ kind, text, scope: {} });
  const [conflict] = answer.kind === 'found' ? answer.conflicts : [];
  if (conflict === undefined) return null;
  const words = conflict.accounts.flatMap(({ text: quoted, start, emphasis }) =>
    emphasis.map(([from, to]) => quoted.slice(from - start, to - start)),
  );
  return { about: conflict.about, words: words.toSorted() };
}

/** Two reports on one fire, a day apart. */
const fire = (first: string, second: string) => ({
  post: report(
    'Fire in a hotel in Tarn',
    'The Tarn Post',
    '2023-03-11',
    first,
    'The hotel is on Mill Street in Tarn.',
  ),
  echo: report('What is known of the hotel fire', 'The Echo', '2023-03-12', second, 'Tarn has two hotels.'),
});

describe('accounts that differ', () => {
  it('in a number', () => {
    const reports = fire(
      'Nine guests were hurt in the fire at the hotel in Tarn on Friday.',
      'The fire at the hotel in Tarn left eleven people hurt, the town said.',
    );
    expect(differing(reports, 'how-many', 'were hurt in the hotel fire')).toEqual({
      about: 'a number',
      words: ['Nine', 'eleven'],
    });
  });

  it('in a day', () => {
    const reports = fire(
      'The fire broke out in the kitchen of the hotel in Tarn on Thursday.',
      'The fire broke out in the hotel in Tarn on Friday night.',
    );
    expect(differing(reports, 'when', 'did the fire break out')).toEqual({
      about: 'a day or time',
      words: ['Friday night', 'Thursday'],
    });
  });

  it('in a name, where both tell of somebody of one age', () => {
    const reports = fire(
      'Police arrested Jon Lie, 34, on Friday over the fire at the hotel in Tarn.',
      'Ola Moe, 34, was arrested over the fire at the hotel in Tarn.',
    );
    expect(differing(reports, 'who', 'was arrested over the fire')).toEqual({
      about: 'a name',
      words: ['Jon Lie', 'Ola Moe'],
    });
  });

  it('in a name, where both tell of the one who has an office', () => {
    const reports = fire(
      'The fire in Tarn was put out by the fire chief, Rita Sand, and her crew.',
      'The fire in the hotel in Tarn was put out by the fire chief, Karl Holm, at noon.',
    );
    expect(differing(reports, 'who', 'put out the fire')).toEqual({
      about: 'a name',
      words: ['Karl Holm', 'Rita Sand'],
    });
  });
});

describe('accounts that differ all the same', () => {
  it.each<[string, QuestionKind, string, string, string, readonly string[]]>([
    [
      'a number under the least',
      'how-many',
      'guests were hurt in the hotel fire',
      'At least nine guests were hurt in the fire at the hotel in Tarn.',
      'Three guests were hurt in the fire at the hotel in Tarn, the town said.',
      ['Three', 'nine'],
    ],
    [
      'numbers on one day',
      'how-many',
      'guests were hurt in the hotel fire',
      'On Friday nine guests were hurt in the fire at the hotel in Tarn.',
      'Three guests were hurt in the fire at the hotel in Tarn on Friday.',
      ['Three', 'nine'],
    ],
    [
      'days of what is to come',
      'when',
      'will the hotel open again',
      'The hotel in Tarn will open again on Tuesday.',
      'The hotel in Tarn will open again on Thursday.',
      ['Thursday', 'Tuesday'],
    ],
  ])('%s', (_, kind, question, first, second, words) => {
    expect(differing(fire(first, second), kind, question)?.words).toEqual(words);
  });
});

describe('accounts that do not', () => {
  it.each<[string, QuestionKind, string, string, string]>([
    [
      'a number of something else',
      'how-many',
      'were hurt in the hotel fire',
      'Nine guests were hurt in the fire at the hotel in Tarn on Friday.',
      'The hotel in Tarn had 51 guests in its rooms when the fire broke out, and some were hurt.',
    ],
    [
      'a number that is not exact',
      'how-many',
      'guests fled the fire',
      'About 50 guests fled the fire at the hotel in Tarn on Friday.',
      'The fire at the hotel in Tarn: 51 guests fled.',
    ],
    [
      'numbers of two months',
      'how-many',
      'percent did prices rise',
      'Hotel prices in Tarn rose 3 percent in January.',
      'Hotel prices in Tarn rose 4 percent in February.',
    ],
    [
      'shares of several',
      'how-many',
      'percent of the hotels have a sprinkler',
      'In Tarn 12 percent of the hotels have a sprinkler, and in Orsa 31 percent.',
      'In Tarn 20 percent of the hotels have a sprinkler, and in Mora 9 percent.',
    ],
    [
      'a number many times as great',
      'how-many',
      'were hurt in the hotel fire',
      'Nine were hurt in the fire at the hotel in Tarn.',
      'The fire at the hotel in Tarn left 900 hurt, with those of the fires before.',
    ],
    [
      'men and women',
      'how-many',
      'were hurt in the hotel fire',
      'Nine men were hurt in the fire at the hotel in Tarn.',
      'Four women were hurt in the fire at the hotel in Tarn.',
    ],
    [
      'some of those hurt',
      'how-many',
      'people were hurt in the hotel fire',
      'Nine people were hurt in the fire at the hotel in Tarn.',
      'Four children were hurt in the fire at the hotel in Tarn.',
    ],
    [
      'those of one kind among them',
      'how-many',
      'people were hurt in the hotel fire',
      'Nine people were hurt in the fire at the hotel in Tarn.',
      'Four waiters were hurt in the fire at the hotel in Tarn.',
    ],
    [
      'those hurt badly',
      'how-many',
      'guests were hurt in the hotel fire',
      'Nine guests were hurt in the fire at the hotel in Tarn.',
      'Seven guests were badly hurt in the fire at the hotel in Tarn.',
    ],
    [
      'two kinds of people',
      'how-many',
      'were hurt in the hotel fire',
      'Nine guests were hurt in the fire at the hotel in Tarn.',
      'Four firefighters were hurt in the fire at the hotel in Tarn.',
    ],
    [
      'a number over the least',
      'how-many',
      'guests were hurt in the hotel fire',
      'At least three guests were hurt in the fire at the hotel in Tarn.',
      'Five guests were hurt in the fire at the hotel in Tarn.',
    ],
    [
      'a number that is more, as told',
      'how-many',
      'guests were hurt in the hotel fire',
      'More than 30 guests were hurt in the fire at the hotel in Tarn.',
      'The fire at the hotel in Tarn: 39 guests were hurt.',
    ],
    [
      'a number under the greatest',
      'how-many',
      'guests were hurt in the hotel fire',
      'Up to 30 guests were hurt in the fire at the hotel in Tarn.',
      'The fire at the hotel in Tarn: 19 guests were hurt.',
    ],
    [
      'what is done on many days',
      'when',
      'does the town council meet',
      'The town council of Tarn meets on Tuesday.',
      'The town council of Tarn meets on Friday.',
    ],
    [
      'the same day, in other words',
      'when',
      'did the fire break out',
      'The fire broke out in the hotel in Tarn on Friday.',
      'The fire broke out in the hotel in Tarn on Friday night.',
    ],
    [
      'a part of a year',
      'when',
      'was the hotel built',
      'The hotel in Tarn was built in 1931.',
      'The hotel in Tarn was built in the 1930s.',
    ],
    [
      'two people of other ages',
      'who',
      'was arrested over the fire',
      'Police arrested Jon Lie, 34, on Friday over the fire at the hotel in Tarn.',
      'Ola Moe, 41, was arrested over the fire at the hotel in Tarn.',
    ],
    [
      'two who were arrested',
      'who',
      'was arrested over the fire',
      'Police arrested Jon Lie on Friday over the fire at the hotel in Tarn.',
      'Ola Moe was arrested over the fire at the hotel in Tarn.',
    ],
    [
      'two who say so',
      'who',
      'said the fire began in the kitchen',
      'The fire chief, Rita Sand, said the fire at the hotel in Tarn began in the kitchen.',
      'The fire at the hotel in Tarn began in the kitchen, the fire chief, Karl Holm, said.',
    ],
    [
      'a name that is spelled in another way',
      'who',
      'was arrested over the fire',
      'Police arrested Jon Halvorsen, 34, over the fire at the hotel in Tarn.',
      'Jon Halvorson, 34, was arrested over the fire at the hotel in Tarn.',
    ],
  ])('%s', (_, kind, question, first, second) => {
    expect(differing(fire(first, second), kind, question)).toBeNull();
  });

  it('reports on two events, months apart', () => {
    const reports = {
      ...fire('Nine guests were hurt in the fire at the hotel in Tarn on Friday.', 'The mayor was there.'),
      later: report(
        'Fire in a hotel in Tarn',
        'The Tarn Post',
        '2023-09-02',
        'Three guests were hurt in the fire at the hotel in Tarn on Friday.',
      ),
    };
    expect(differing(reports, 'how-many', 'were hurt in the hotel fire')).toBeNull();
  });

  it('a report that names both', () => {
    const reports = fire(
      'Police arrested Jon Lie, 34, on Friday over the fire at the hotel in Tarn.',
      'Ola Moe, 34, was arrested over the fire at the hotel in Tarn, a day after Jon Lie.',
    );
    expect(differing(reports, 'who', 'was arrested over the fire')).toBeNull();
  });
});
