/** What detail a follow-up asks for, on an article made for these tests. */
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/answer/asked/asked.ts';
import { detailAsked } from '../../../src/answer/candidates/follow-up-asks.ts';
import { createMemoryLibrary } from '../../../src/answer/library/library.ts';
import { readArticle } from '../../../src/article/read-article.ts';
import { parseQuestion } from '../../../src/question/parse.ts';
import type { QuestionContext } from '../../../src/question/question.ts';
import { createSegmentedIndex } from '../../../src/search/segmented-index.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { finish } from '../../../src/steps.ts';

const SENTENCES = [
  'A lighthouse keeper has won the national chess title.',
  'Agnes Holm, 61, of Marstrand, learned the game from her father.',
  'Holm told Radio West that she plays at night.',
  'Her rival Nils Lund left without a word.',
  'The lamp was lit all the while.',
];

/** What each sentence gets for a question. */
function detailOf(text: string, more: Partial<QuestionContext> = {}) {
  const outcome = readArticle(
    'chess.md',
    new TextEncoder().encode(`# Keeper wins\n\n${SENTENCES.join('\n\n')}\n`),
  );
  if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
  const { library, add } = createMemoryLibrary(createSegmentedIndex());
  const annotated = annotate(outcome.article);
  add(annotated);
  const question = {
    ...parseQuestion('ask', text),
    context: { terms: [], shown: [], mayRepeat: false, ...more },
  };
  const detail = detailAsked(layOut(question, library));
  const { body } = annotated.article;
  const [laidOut] = finish(library.views([annotated.article.id]));
  const views = SENTENCES.map((sentence) =>
    laidOut!.sentence(annotated.sentences.findIndex(({ start, end }) => body.slice(start, end) === sentence)),
  );
  return {
    introduces: views.map((view) => detail.introduces(view)),
    occasion: views.map((view) => detail.occasion(view) > 0),
    about: views.map((view) => detail.about(view)),
  };
}

describe('who someone is', () => {
  it.each(['how old is Holm', 'where is Holm from', 'what does Holm do'])(
    '%s: the sentence that gives the full name tells',
    (text) => {
      expect(detailOf(text, { standIns: ['holm'] }).introduces).toEqual([0, 1, 0, 0, 0]);
    },
  );

  it('is not asked by other questions', () => {
    expect(detailOf('where did Holm learn it', { standIns: ['holm'] }).introduces).toEqual([0, 0, 0, 0, 0]);
  });
});

describe('on what occasion', () => {
  it.each(['what show was that', 'who was she talking to', 'where did she say so'])('%s', (text) => {
    expect(detailOf(text).occasion).toEqual([false, false, true, false, false]);
  });

  it('is not asked by other questions', () => {
    expect(detailOf('who learned the game').occasion).toEqual([false, false, false, false, false]);
  });
});

describe('about another', () => {
  it('is a sentence that names them, or means them by a pronoun', () => {
    expect(detailOf('what did Lund play', { about: ['lund'] }).about).toEqual([0, 0, 0, 1, 0]);
    expect(detailOf('what did Lund play').about).toEqual([0, 0, 0, 0, 0]);
  });
});
