import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type AskedMessage,
  CONVERSATION_MIGRATIONS,
  type ConversationStore,
  createConversationStore,
  TURNS_REMEMBERED,
} from '../../src/conversation/store.ts';
import { openDatabase } from '../../src/storage.ts';
import { turn } from './turns.ts';

const DAY = 24 * 60 * 60 * 1000;
let folder: string;
let time: number;
let store: ConversationStore;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'conversations-'));
  time = Date.UTC(2024, 0, 4);
  store = open();
});
afterEach(() => {
  store.close();
  rmSync(folder, { recursive: true });
});

const path = () => join(folder, 'conversations.sqlite');

function open(): ConversationStore {
  const opened = openDatabase(path(), CONVERSATION_MIGRATIONS);
  if (opened.kind === 'refused') throw new Error(opened.message);
  return createConversationStore(opened.database, { days: 30, now: () => time });
}

function reopen(): void {
  store.close();
  store = open();
}

const asked = (message: string, more: Partial<AskedMessage> = {}): AskedMessage => ({
  message,
  thread: 't1',
  asker: 'a1',
  text: `text of ${message}`,
  kind: 'ask',
  scope: {},
  ...more,
});

function answer(message: string, more: Partial<AskedMessage> = {}): void {
  const question = asked(message, more);
  expect(store.begin(question)).toBe(true);
  expect(store.sending(message, turn(question.text))).toBe(true);
  store.answered(message);
}

const texts = (thread: string, before?: string) => store.turns(thread, before).map((each) => each.asked);

describe('the store of conversations', () => {
  it('gives a thread’s turns back in order, whole, after it was opened again', () => {
    const whole = turn('who sank the ferry?', {
      kind: 'who',
      scope: { article: 'harbour', outlet: 'The Post' },
    });
    store.begin(asked('m1'));
    store.sending('m1', whole);
    store.answered('m1');
    answer('m2');
    reopen();
    expect(store.turns('t1')).toEqual([whole, turn('text of m2')].map((one) => ({ ...one, askers: ['a1'] })));
    expect(store.turns('t2')).toEqual([]);
  });

  it('gives the turns before a message that is still being answered', () => {
    answer('m1');
    store.begin(asked('m2'));
    answer('m3');
    expect(texts('t1', 'm2')).toEqual(['text of m1']);
    expect(texts('t1')).toEqual(['text of m1', 'text of m3']);
  });

  it('knows a message again, whatever became of it', () => {
    expect(store.begin(asked('m1'))).toBe(true);
    expect(store.begin(asked('m1'))).toBe(false);
    store.sending('m1', turn('once'));
    reopen();
    expect(store.begin(asked('m1'))).toBe(false);
    store.answered('m1');
    reopen();
    expect(store.begin(asked('m1'))).toBe(false);
    expect(texts('t1')).toEqual(['once']);
  });

  it('tells after a crash what waits for an answer, and what may have had one', () => {
    answer('m1');
    store.begin(asked('m2', { thread: 't2', scope: { outlet: 'The Post' } }));
    store.begin(asked('m3'));
    store.sending('m3', turn('text of m3'));
    reopen();
    expect(store.unanswered()).toEqual([
      { ...asked('m2', { thread: 't2', scope: { outlet: 'The Post' } }), state: 'waiting' },
      { ...asked('m3'), state: 'sending' },
    ]);
    store.drop('m2');
    store.answered('m3');
    expect(store.unanswered()).toEqual([]);
    expect(store.begin(asked('m2'))).toBe(true);
  });

  it('takes an edit as long as the answer is not under way', () => {
    store.begin(asked('m1'));
    expect(store.amend('m1', 'who said so?')).toBe(true);
    expect(store.open('m1')).toMatchObject({ text: 'who said so?', state: 'waiting' });
    store.sending('m1', turn('who said so?'));
    expect(store.amend('m1', 'too late')).toBe(false);
    store.answered('m1');
    expect(store.amend('m1', 'too late')).toBe(false);
    expect(store.amend('unknown', 'what?')).toBe(false);
    expect(store.open('m1')).toBeUndefined();
    expect(texts('t1')).toEqual(['who said so?']);
  });

  it('leaves nothing to follow up where an answer had no turn', () => {
    store.begin(asked('m1'));
    store.sending('m1', null);
    store.answered('m1');
    expect(store.turns('t1')).toEqual([]);
  });

  it('never mixes threads, and keeps the last turns of each', () => {
    for (let n = 0; n < TURNS_REMEMBERED + 7; n += 1) {
      answer(`a${n}`, { thread: 't1' });
      if (n % 5 === 0) answer(`b${n}`, { thread: 't2' });
    }
    expect(texts('t1')).toEqual(Array.from({ length: TURNS_REMEMBERED }, (_, n) => `text of a${n + 7}`));
    expect(texts('t2')).toEqual([0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55].map((n) => `text of b${n}`));
  });

  it('forgets a thread, or a person in all threads, and leaves no word of it in the files', () => {
    answer('m1', { thread: 't1', asker: 'a1', text: 'where is the aardvark kept?' });
    answer('m2', { thread: 't1', asker: 'a2' });
    answer('m3', { thread: 't2', asker: 'a1', text: 'what does an aardvark eat?' });
    answer('m4', { thread: 't3', asker: 'a2', text: 'who owns the bandicoot?' });
    expect(store.forget({ asker: 'a1' })).toBe(2);
    expect([texts('t1'), texts('t2')]).toEqual([['text of m2'], []]);
    expect(store.forget({ thread: 't3' })).toBe(1);
    expect(store.forget({ thread: 't3' })).toBe(0);
    const kept = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'latin1'));
    expect(kept.join()).toContain('text of m2');
    expect(kept.join()).not.toMatch(/aardvark|bandicoot/);
  });

  it('does not bring back what was forgotten while it was being answered', () => {
    store.begin(asked('m1'));
    store.forget({ thread: 't1' });
    expect(store.sending('m1', turn('text of m1'))).toBe(false);
    store.answered('m1');
    expect(store.turns('t1')).toEqual([]);
  });

  it('forgets after its days: at once to the reader, and in the file when it is told to clear up', () => {
    answer('m1');
    time += 20 * DAY;
    answer('m2');
    expect(store.expire()).toBe(0);
    time += 10 * DAY;
    expect(texts('t1')).toEqual(['text of m2']);
    expect(store.expire()).toBe(1);
    time += 20 * DAY;
    expect(store.expire()).toBe(1);
    expect(store.turns('t1')).toEqual([]);
  });

  it('keeps all that it said was answered when the process is killed, and nothing twice', async () => {
    for (let start = 0, life = 0; life < 5; life += 1) {
      const child = spawn(
        process.execPath,
        [join(import.meta.dirname, 'store-child.ts'), path(), String(start)],
        {
          stdio: ['ignore', 'pipe', 'inherit'],
        },
      );
      let answered = start - 1;
      for await (const line of createInterface(child.stdout)) {
        const [state, n] = line.split(' ');
        if (state === 'answered') answered = Number(n);
        // Killed between two writes, at another place each time.
        if (answered >= start + 3 + life * 4 && (life % 2 === 0 || state === 'begun')) child.kill('SIGKILL');
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      expect(child.signalCode).toBe('SIGKILL');
      reopen();
      const kept = texts('thread').map((text) => Number(text.split(' ')[1]));
      const last = kept.at(-1)!;
      expect(last).toBeGreaterThanOrEqual(answered);
      expect(kept).toEqual(Array.from({ length: kept.length }, (_, i) => last - kept.length + 1 + i));
      const open = store.unanswered();
      expect(open.length).toBeLessThanOrEqual(1);
      for (const { message, state, text } of open) {
        if (state === 'waiting') store.sending(message, turn(text));
        store.answered(message);
      }
      const next = texts('thread').at(-1)!;
      start = Number(next.split(' ')[1]) + 1;
    }
  });
});
