/** Questions about the articles themselves look at a bounded number of them, however large the corpus. */
import { expect, test, vi } from 'vitest';
import { answerQuestion } from '../../../src/answer/answer-question.ts';
import { MOST_LOOKED_AT } from '../../../src/answer/library/articles-with.ts';
import { createMemoryLibrary } from '../../../src/answer/library/library.ts';
import { parseQuestion } from '../../../src/question/parse.ts';
import { createSegmentedIndex } from '../../../src/search/segmented-index.ts';
import { annotate } from '../../../src/sentence/annotate.ts';
import { finish } from '../../../src/steps.ts';
import { articleOf } from '../../sentence/article-of.ts';

const CAPTION = 'A ferry leaves the harbour. (Ada Brook/Tide Press)';
const nameless = annotate(articleOf([CAPTION], { role: 'caption' }));
const named = annotate({
  ...articleOf([CAPTION], { role: 'caption' }),
  photoCredits: ['Ada Brook/Tide Press'],
});

/** As many articles with captions as are looked at and half as many more; the n-th and `naming` alone name a photographer. */
function askWho(naming: number) {
  const { library, add } = createMemoryLibrary(createSegmentedIndex());
  const count = MOST_LOOKED_AT * 1.5;
  for (let n = 0; n < count; n += 1) {
    const annotated = n === naming ? named : nameless;
    // The oldest first.
    const published = new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10);
    add({ ...annotated, article: { ...annotated.article, id: `a${n}`, published } });
  }
  const getAll = vi.spyOn(library.shelf, 'getAll');
  const get = vi.spyOn(library.shelf, 'get');
  const answer = finish(answerQuestion(library, parseQuestion('who', 'took the photo')));
  const credited = answer.kind === 'found' && answer.quotations[0]?.from.article === `a${naming}`;
  const batches = getAll.mock.calls.map(([ids]) => ids);
  return { credited, count, one: get.mock.calls.length, batches };
}

test('the newest are looked at first, several together', () => {
  const { credited, count, one, batches } = askWho(MOST_LOOKED_AT * 1.5 - 1);
  expect(credited).toBe(true);
  expect(one).toBe(0);
  expect(batches[0]![0]).toBe(`a${count - 1}`);
});

test('no more than the newest so many are', () => {
  const { one, batches } = askWho(0);
  expect(one).toBe(0);
  const looked = new Set(batches.flat());
  expect(looked.size).toBeLessThan(MOST_LOOKED_AT + 30);
  expect(batches.length).toBeLessThan(MOST_LOOKED_AT / 4);
});

test('an article within the bound is found behind many newer ones', () => {
  expect(askWho(MOST_LOOKED_AT / 2 + 1).credited).toBe(true);
});
