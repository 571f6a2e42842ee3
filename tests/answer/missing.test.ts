/** What is said where nothing answers, over an article made for these tests. */
import { beforeAll, describe, expect, it } from 'vitest';
import { readArticle } from '../../src/article/read-article.ts';
import { createNewsroom } from '../../src/newsroom.ts';
import type { QuestionKind } from '../../src/question/question.ts';

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
    ['said', 'Nils Lund about taxes', /names Nils Lund, but quotes no words of theirs on “taxes”/],
    ['said', 'Agnes Holm on taxes', /quotes Agnes Holm, but nothing on “taxes”/],
    ['who', 'is married to Gustav Berg', /does not name Gustav Berg/],
    ['where', 'was Agnes Holm born', /^The corpus names Agnes Holm, but not where she was born\.$/],
    [
      'how-many',
      'children does Nils Lund have',
      /^The corpus names Nils Lund, but not how many children he has\.$/,
    ],
    ['who', "who is Agnes Holm's father", /^The corpus names Agnes Holm, but not who her father is\.$/],
    ['when', 'did the court rule', /^No sentence of the corpus says when the court ruled\.$/],
    ['how-many', 'wolves', /^The corpus has nothing on “wolves”\.$/],
  ])('/%s %s', (kind, text, expected) => {
    expect(missing(kind, text)).toMatch(expected);
  });
});
