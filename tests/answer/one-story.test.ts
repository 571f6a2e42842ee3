/** Numbers that reports on one story tell otherwise, in other words; over articles made for these tests. */
import { describe, expect, it } from 'vitest';
import type { QuestionKind } from '../../src/question/question.ts';
import { newsroomOf, report } from './newsroom-of.ts';

/** Two reports on one accident, a day apart, which begin alike; each with a sentence of its own. */
const cableCar = (first: string, second: string, published = '2023-03-12') => ({
  post: report(
    'Cable car stuck above gorge in Tarn',
    'The Tarn Post',
    '2023-03-11',
    'A cable car stopped above the gorge in Tarn on Friday when a rope came off its wheel, the rescue service said.',
    'The cabin swayed in the wind for five hours.',
    first,
    'The cable car belongs to the town.',
  ),
  echo: report(
    'Rope came off wheel of Tarn cable car',
    'The Echo',
    published,
    'Engineers climbed to the cable car above the gorge in Tarn after its rope had come off a wheel.',
    'The cabin hung in the wind until night.',
    second,
    'The gorge is a park.',
  ),
});

/** The words in bold of accounts that are shown to differ; null where none are. */
function differing(
  articles: Readonly<Record<string, string>>,
  kind: QuestionKind,
  text: string,
): readonly string[] | null {
  const answer = newsroomOf(articles).ask({ kind, text, scope: {} });
  const [conflict] = answer.kind === 'found' ? answer.conflicts : [];
  return (
    conflict?.accounts
      .flatMap(({ text: quoted, start, emphasis }) =>
        emphasis.map(([from, to]) => quoted.slice(from - start, to - start)),
      )
      .toSorted() ?? null
  );
}

describe('reports on one story differ', () => {
  it.each<[string, QuestionKind, string, string, string, readonly string[]]>([
    [
      'in who was aboard',
      'how-many',
      'people were in the cable car',
      'The cable car, carrying 64 people, hung over the gorge, and at least seven of them were hurt.',
      'Helpers reached the cable car at noon, two hours after it had stopped with 61 people aboard.',
      ['61', '64'],
    ],
    [
      'in helpers from several places',
      'how-many',
      'rescuers freed the passengers',
      'In all, 80 rescuers from three valleys freed the passengers.',
      'The passengers were freed by 95 rescuers.',
      ['80', '95'],
    ],
    [
      'in a crowd that is told of in other words',
      'how-many',
      'people came to the station',
      'More than 450 people came to the station to see it.',
      'About 300 people crowded into the station.',
      ['300', '450'],
    ],
    [
      'in money',
      'ask',
      'how much did the cable car cost',
      'The cable car cost $40 million.',
      'The town paid $32 million for the cable car, which cost more than planned.',
      ['$32 million', '$40 million'],
    ],
  ])('%s', (_, kind, question, first, second, words) => {
    expect(differing(cableCar(first, second), kind, question)).toEqual(words);
  });
});

describe('reports on one story do not differ', () => {
  it.each<[string, QuestionKind, string, string, string]>([
    [
      'where one counts some of them',
      'how-many',
      'people were hurt',
      'The accident hurt 14 people.',
      'Six of those hurt in the accident were in a clinic.',
    ],
    [
      'where nobody counts children',
      'how-many',
      'children were hurt',
      'The accident hurt 14 people, and children were in tears.',
      'The accident hurt 17 people, and children were looked after.',
    ],
    [
      'where they count on two days',
      'how-many',
      'people came to the station',
      'About 300 people came to the station on Friday.',
      'More than 450 people came to the station on Saturday.',
    ],
    [
      'where they count others',
      'how-many',
      'helpers came to the gorge',
      'In all, 80 firefighters came to the gorge.',
      'In all, 95 doctors came to the gorge.',
    ],
    [
      'where a sentence counts two groups',
      'how-many',
      'people were in the cable car',
      'There were 64 people in the cable car.',
      'Nine people were in the station, and 61 people were in the park near the cable car.',
    ],
    [
      'where money is for something else',
      'ask',
      'how much did the cable car cost',
      'The cable car cost $40 million.',
      'The rescue cost $2 million.',
    ],
  ])('%s', (_, kind, question, first, second) => {
    expect(differing(cableCar(first, second), kind, question)).toBeNull();
  });

  it('where the other is of a week before', () => {
    const articles = cableCar(
      'The cable car, carrying 64 people, hung over the gorge.',
      'The cable car had stopped with 61 people aboard.',
      '2023-03-04',
    );
    expect(differing(articles, 'how-many', 'people were in the cable car')).toBeNull();
  });
});
