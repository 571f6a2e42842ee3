import { expect, test } from 'vitest';
import { THREAD_NAME } from '../../src/discord/limits.ts';
import { threadName } from '../../src/discord/threads.ts';

test.each([
  ['Who died?', 'Who died?'],
  ['Is @everyone  safe,\n@here too?', 'Is @\u200Beveryone safe, @\u200Bhere too?'],
  ['  ', 'Follow-up'],
])('a thread is named after its question, and calls nobody: %j', (question, name) => {
  expect(threadName(question)).toBe(name);
});

test('a thread’s name is as long as Discord allows', () => {
  expect(threadName('@everyone '.repeat(30)).length).toBeLessThanOrEqual(THREAD_NAME);
  expect(threadName('@everyone '.repeat(30))).not.toMatch(/@everyone/);
});
