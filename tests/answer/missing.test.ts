/** What is said where nothing answers, over an article made for these tests. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { createNewsroom } from '../../src/newsroom.ts';
import type { QuestionKind } from '../../src/question/question.ts';
import { newsroomOf, report } from './newsroom-of.ts';

const newsroom = createNewsroom();
const BODY = `# Keeper wins chess title

MARSTRAND, Sweden - A lighthouse keeper has won the national chess title.

"I play at night, while the lamp turns," Agnes Holm told Radio West on Monday.

Her rival Nils Lund left the hall without a word.

Holm said that she would now teach her neighbours the game.
`;

function missing(kind: QuestionKind, text: string): string {
  const answer = newsroom.ask({ kind, text, scope: {} });
  return answer.kind === 'not-found' ? answer.missing : `not refused: ${answer.kind}`;
}

describe('what is missing', () => {
  beforeAll(() => {
    const outcome = readArticle('chess.md', new TextEncoder().encode(BODY));
    if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
    newsroom.add(outcome.article);
  });

  it.each<[QuestionKind, string, RegExp]>([
    [
      'said',
      'Nils Lund about taxes',
      /^The corpus names Nils Lund, but no words of theirs were found on “taxes”\.$/,
    ],
    [
      'said',
      'Agnes Holm on taxes',
      /^The corpus quotes Agnes Holm, but no words of theirs were found on “taxes”\.$/,
    ],
    ['who', 'is married to Gustav Berg', /^The corpus does not name Gustav Berg\.$/],
    ['where', 'was Agnes Holm born', /^The corpus names Agnes Holm, but not where she was born\.$/],
    [
      'how-many',
      'children does Nils Lund have',
      /^The corpus names Nils Lund, but not how many children he has\.$/,
    ],
    ['who', "who is Agnes Holm's father", /^The corpus names Agnes Holm, but not who her father is\.$/],
    ['when', 'did the court rule', /^No sentence was found that says when the court ruled\.$/],
    ['how-many', 'wolves', /^No sentence has “wolves”\.$/],
  ])('/%s %s', (kind, text, expected) => {
    expect(missing(kind, text)).toMatch(expected);
  });
});

describe('what was not found, but may be there', () => {
  const mill = newsroomOf({
    mill: report(
      'Mill to close after a century',
      'The Vale Post',
      '2025-03-04',
      'Holt Paper will close its mill in Ardvale in June, the company said.',
      'Ingrid Moe, the managing director who succeeded Pal Holt, told workers on Monday.',
      'The union will fight the plan in court, its secretary said.',
    ),
  });
  const missingOf = (kind: QuestionKind, text: string): string => {
    const answer = mill.ask({ kind, text, scope: {} });
    return answer.kind === 'not-found' ? answer.missing : `not refused: ${answer.kind}`;
  };

  it('is only told not to be found where the article that names them has a word of it', () => {
    // Workers are told something: where any of them worked, another sentence may say.
    expect(missingOf('where', 'did Ingrid Moe work in 2010')).toBe(
      'The corpus names Ingrid Moe, but no sentence was found that says where she worked in 2010.',
    );
  });

  it('is not said to be unnamed where the corpus may name it by other words', () => {
    const talks = newsroomOf({
      talks: report(
        'Talks on herring end',
        'The Vale Post',
        '2025-03-04',
        'Talks on herring ended on Monday.',
        'U.K. envoys left without a word.',
      ),
    });
    const answer = talks.ask({ kind: 'who', text: 'is the king of the United Kingdom', scope: {} });
    expect(answer).toMatchObject({
      kind: 'not-found',
      missing: 'No sentence was found that names the United Kingdom in this connection.',
    });
  });

  it('is told not to be there where the article that names them has no word of it', () => {
    expect(missingOf('where', 'was Ingrid Moe born')).toBe(
      'The corpus names Ingrid Moe, but not where she was born.',
    );
  });
});

describe('a name that has an article', () => {
  const talks = newsroomOf({
    talks: report(
      'Herring talks begin',
      'The Vale Post',
      '2025-03-04',
      'Envoys of the Netherlands and the United States met in Ardvale on Monday to talk about herring.',
      'The Red Lantern, an inn by the harbor, is where they stay. Holt Paper paid for the dinner.',
    ),
  });

  it.each<[QuestionKind, string, string]>([
    ['who', 'invaded Netherlands in 1810', 'The corpus names the Netherlands, but '],
    ['who', 'founded the Red Lantern', 'The corpus names the Red Lantern, but '],
    ['who', 'poisoned the Holt Paper director', 'The corpus names Holt Paper, but '],
    ['why', 'did the Philippines leave', 'The corpus does not name the Philippines.'],
  ])('/%s %s', (kind, text, expected) => {
    const answer = talks.ask({ kind, text, scope: {} });
    expect(answer.kind === 'not-found' ? answer.missing : answer.kind).toContain(expected);
  });
});

describe('a name whose words stand there of others', () => {
  const bridge = newsroomOf({
    talks: report(
      'Bridge talks in Kalvo',
      'The Vale Post',
      '2025-03-04',
      'John Doe and Anna Smith met in Kalvo on Monday to discuss the bridge.',
      'Smith said the United States would help to pay for it.',
      'Nations that border the lake were invited, too.',
    ),
  });
  const missingOf = (kind: QuestionKind, text: string): string => {
    const answer = bridge.ask({ kind, text, scope: {} });
    return answer.kind === 'not-found' ? answer.missing : `not refused: ${answer.kind}`;
  };

  it.each<[QuestionKind, string, string]>([
    ['who', 'leads the United Nations', 'No sentence was found that says who leads the United Nations'],
    ['when', 'was John Smith born', 'No sentence was found that says when John Smith was born'],
    ['said', 'John Smith on the bridge', 'No words of John Smith were found on “bridge”.'],
  ])('is not said to be named: /%s %s', (kind, text, expected) => {
    expect(missingOf(kind, text)).toContain(expected);
  });

  it('is hers who bears all of it', () => {
    expect(bridge.ask({ kind: 'said', text: 'Anna Smith on the bridge', scope: {} }).kind).toBe('found');
  });
});
