/** Looking for the words to set in bold takes a while: it is done once a sentence. */
import { beforeEach, expect, test, vi } from 'vitest';
import { emphasised } from '../../../src/answer/phrases/emphasis.ts';
import { newsroomOverSeeds } from '../../guild/stage.ts';

vi.mock('../../../src/answer/phrases/emphasis.ts', async (original) => {
  const emphasis = await original<typeof import('../../../src/answer/phrases/emphasis.ts')>();
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
  const found = new Map<unknown, unknown>();
  looked.mock.calls.forEach(([evidence], call) => {
    const { value } = looked.mock.results[call]!;
    expect(value).toBe(found.get(evidence) ?? value);
    found.set(evidence, value);
  });
  // The first is looked at for whether there is an answer at all, too.
  expect(looked.mock.calls.length).toBeGreaterThan(found.size);
  expect(found.size).toBeGreaterThanOrEqual(answer.quotations.length);
});
