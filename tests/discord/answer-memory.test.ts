import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  ANSWER_MEMORY_DAYS,
  ANSWER_MIGRATIONS,
  type AnswerMemory,
  createAnswerMemory,
  type RememberedAnswer,
} from '../../src/discord/answer-memory.ts';
import { openDatabase } from '../../src/storage.ts';

const DAY = 24 * 60 * 60 * 1000;
const ANSWER: RememberedAnswer = {
  asked: { type: 'ask', kind: 'who', text: 'died in the strike', scope: { outlet: 'Fox News Digital' } },
  seen: [{ article: 'a', start: 1, end: 20, answer: [[2, 5]] }],
  first: 0,
};

let folder: string;
let time: number;
const file = (): string => join(folder, 'answers.sqlite');

function open(): AnswerMemory {
  const opened = openDatabase(file(), ANSWER_MIGRATIONS);
  if (opened.kind === 'refused') throw new Error(opened.message);
  return createAnswerMemory(opened.database, () => time);
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'answers-'));
  time = Date.UTC(2026, 0, 1);
});
afterEach(() => rm(folder, { recursive: true }));

describe('the memory of answers', () => {
  it('gives back what it was given, after the file was closed and opened too', () => {
    const memory = open();
    const id = memory.newId();
    memory.keep(id, ANSWER, { person: memory.pseudonym('1'), conversation: null });
    memory.close();
    const again = open();
    expect(again.recall(id)).toEqual({ ...ANSWER, person: again.pseudonym('1') });
    again.close();
  });

  it('keeps an answer for months and no longer', () => {
    const memory = open();
    const id = memory.newId();
    memory.keep(id, ANSWER, { person: memory.pseudonym('1'), conversation: null });
    time += ANSWER_MEMORY_DAYS * DAY - 1;
    expect(memory.recall(id)).toMatchObject(ANSWER);
    time += 1;
    expect(memory.recall(id)).toBeUndefined();
    memory.close();
  });

  it('forgets one person’s answers, or one conversation’s, and no other', () => {
    const memory = open();
    const ids = ['1', '2', '3'].map((asker) => {
      const id = memory.newId();
      memory.keep(id, ANSWER, {
        person: memory.pseudonym(asker),
        conversation: asker === '1' ? null : 'thread',
      });
      return id;
    });
    expect(memory.forget({ asker: '1' })).toBe(1);
    expect(ids.map((id) => memory.recall(id) !== undefined)).toEqual([false, true, true]);
    expect(memory.forget({ conversation: 'thread' })).toBe(2);
    expect(ids.map((id) => memory.recall(id) !== undefined)).toEqual([false, false, false]);
    memory.close();
  });

  it('writes no person’s id into its file', async () => {
    const memory = open();
    memory.keep(memory.newId(), ANSWER, {
      person: memory.pseudonym('123456789012345678'),
      conversation: null,
    });
    memory.close();
    const written = await readFile(file(), 'latin1');
    expect(written).toContain('died in the strike');
    expect(written).not.toContain('123456789012345678');
  });

  it('takes an answer of another shape, as of another version, for a forgotten one', () => {
    const memory = open();
    const id = memory.newId();
    memory.keep(
      id,
      { ...ANSWER, asked: { type: 'riddle' } as never },
      { person: memory.pseudonym('1'), conversation: null },
    );
    expect(memory.recall(id)).toBeUndefined();
    memory.close();
  });
});
