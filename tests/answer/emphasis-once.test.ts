/** Looking for the words to set in bold takes a while: it is done once a quotation. */
import { beforeEach, expect, test, vi } from 'vitest';
import { emphasised } from '../../src/answer/emphasis.ts';
import { newsroomOverSeeds } from '../guild/stage.ts';

vi.mock('../../src/answer/emphasis.ts', async (original) => {
  const emphasis = await original<typeof import('../../src/answer/emphasis.ts')>();
  return { ...emphasis, emphasised: vi.fn(emphasis.emphasised) };
});
const looked = vi.mocked(emphasised);
beforeEach(() => {
  looked.mockClear();
});

test.each(['where was the strike?', 'how many were killed?'])('“%s”', async (text) => {
  const newsroom = await newsroomOverSeeds();
  const answer = newsroom.ask({ kind: 'ask', text, scope: {} });
  if (answer.kind !== 'found') throw new Error('the seed tells it');
  expect(answer.quotations.length).toBeGreaterThan(1);
  const sentences = looked.mock.calls.map(([{ view }]) => `${view.view.annotated.article.id} ${view.index}`);
  expect(sentences.toSorted()).toEqual([...new Set(sentences)].toSorted());
  expect(sentences.length).toBeGreaterThanOrEqual(answer.quotations.length);
});
