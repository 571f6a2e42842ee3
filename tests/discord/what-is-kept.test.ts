/** What the files hold after a conversation over the seed: no more than /privacy says. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONVERSATION_MIGRATIONS } from '../../src/conversation/store.ts';
import { ANSWER_MIGRATIONS, createAnswerMemory } from '../../src/discord/answer-memory.ts';
import { answerTo, reasonsFor } from '../../src/discord/asked.ts';
import { customId, readCustomId } from '../../src/discord/custom-id.ts';
import { type Desk, openDesk } from '../../src/discord/desk.ts';
import { forgetFor } from '../../src/discord/forgetting.ts';
import { createLog } from '../../src/discord/log.ts';
import { PRESSES } from '../../src/discord/presses.ts';
import { respond } from '../../src/discord/respond.ts';
import type { Newsroom } from '../../src/newsroom.ts';
import { normOf, termsOf } from '../../src/sentence/terms.ts';
import { openDatabase } from '../../src/storage.ts';
import { newsroomOverSeeds, SETTINGS } from '../guild/stage.ts';

const QUESTIONS = ['where was the strike?', 'when was that?', 'who said so?', 'how many were killed there?'];
const WORD = /\p{L}{4,}/gu;

let dataDir: string;
let newsroom: Newsroom;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kept-'));
  newsroom = await newsroomOverSeeds();
});
afterAll(() => rm(dataDir, { recursive: true }));

function open(): Desk {
  const log = createLog('fatal', { write: () => {} });
  const opened = openDesk({ newsroom, registered: [], log, dataDir, settings: SETTINGS });
  if (opened.kind === 'refused') throw new Error(opened.message);
  return opened.desk;
}

function ask(desk: Desk, asker: string, text: string, id: string, conversation = '9') {
  const circumstances = { id, asker, place: 'thread', conversation, threads: false } as const;
  return respond(desk, { type: 'ask', kind: 'ask', text, scope: {} }, { circumstances, private: false });
}

async function converse(desk: Desk): Promise<void> {
  for (const [i, text] of QUESTIONS.entries()) await ask(desk, '1', text, `${i}`);
}

/** All that stands in the files, journals too. */
async function written(folder: string): Promise<string> {
  const files = await readdir(folder);
  return (await Promise.all(files.map((file) => readFile(join(folder, file), 'latin1')))).join('\n');
}

const buttonIds = (message: unknown): readonly string[] =>
  [...JSON.stringify(message).matchAll(/"custom_id":"([^"]+)"/g)].map(([, id]) => id!);

async function press(desk: Desk, asker: string, id: string, aside: boolean): Promise<string> {
  const { action, args } = readCustomId(id)!;
  const circumstances = {
    id: `${asker}-press`,
    asker,
    place: 'channel',
    conversation: null,
    threads: false,
  } as const;
  const openThread = async () => ({ kind: 'opened', threadId: '77' }) as const;
  const result = await PRESSES.get(action)!({ desk, circumstances, args, values: [], aside, openThread });
  return JSON.stringify(result);
}

describe('after a conversation', () => {
  it('no file holds a word of the sentences shown that stands in no question, and no term of one', async () => {
    const desk = open();
    await converse(desk);
    const turns = desk.conversations.turns('9');
    expect(turns).toHaveLength(QUESTIONS.length);
    const asked = turns.flatMap(({ asked: typed, understood }) => [typed, understood]).join(' ');
    const shown = turns.flatMap(({ shown: places }) => places);
    const sentences = shown.map(({ article, start, end }) => newsroom.quotation(article, start, end)!.text);
    desk.close();

    const kept = new Set(normOf(await written(dataDir)).match(WORD));
    // The words of the files' own making, and of the articles' ids.
    const own = new Set([
      ...termsOf(asked).flatMap(({ norm, term }) => [norm, term]),
      ...newsroom.articles().flatMap(({ from }) => normOf(from.article).match(WORD) ?? []),
      ...'answer article question when where shown start understood'.split(' '),
    ]);
    expect(kept).toContain('strike');
    const leaked = termsOf(sentences.join(' '))
      .flatMap(({ norm, term }) => [norm, term])
      .filter((word) => word.length >= 4 && kept.has(word) && !own.has(word));
    expect(leaked).toEqual([]);
  });

  it('a follow-up’s buttons find the same answer again, with the same reasons', async () => {
    const desk = open();
    const first = { type: 'ask', kind: 'ask', text: 'where was the strike?', scope: {} } as const;
    const given = newsroom.ask(first);
    if (given.kind !== 'found') throw new Error('the seed tells where');
    const [{ from, start, end, emphasis }] = given.quotations as readonly [(typeof given.quotations)[number]];
    const turn = {
      role: 'question',
      asked: first.text,
      given: 'ask',
      understood: first.text,
      kind: 'where',
      scope: {},
      startsSubject: true,
      shown: [{ article: from.article, start, end, answer: emphasis }],
    } as const;
    const asked = { ...first, text: 'how many were killed there?', after: [turn] };
    const id = desk.memory.newId();
    desk.memory.keep(
      id,
      { asked, seen: [], first: 0 },
      { person: desk.memory.pseudonym('1'), conversation: null },
    );
    const recalled = desk.memory.recall(id)!.asked!;
    expect(await answerTo(newsroom, recalled)).toEqual(await answerTo(newsroom, asked));
    expect((await reasonsFor(newsroom, recalled)).join(' ')).toContain('where was the strike');
    expect(await answerTo(newsroom, recalled)).not.toEqual(
      await answerTo(newsroom, { ...asked, after: undefined }),
    );
    desk.close();
  });
});

it('takes from a file of an earlier version what it took over from the articles', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'earlier-'));
  const file = join(folder, 'answers.sqlite');
  const earlier = openDatabase(file, ANSWER_MIGRATIONS.slice(0, 2));
  if (earlier.kind === 'refused') throw new Error(earlier.message);
  const context = {
    terms: [{ term: 'kestrel', norm: 'kestrels', weight: 0.1 }],
    shown: [],
    mayRepeat: false,
  };
  const insert = earlier.database.prepare(
    `INSERT INTO answer (id, made_at, asker, conversation, asked, seen, first, reasons) VALUES (?, ?, 'a', NULL, ?, '[]', 0, '["About kestrels."]')`,
  );
  const plain = { type: 'ask', kind: 'who', text: 'kept them', scope: {} };
  insert.run('follow', Date.now(), JSON.stringify({ ...plain, context }));
  insert.run('plain', Date.now(), JSON.stringify(plain));
  earlier.database.close();

  const opened = openDatabase(file, ANSWER_MIGRATIONS);
  if (opened.kind === 'refused') throw new Error(opened.message);
  const memory = createAnswerMemory(opened.database);
  expect(memory.recall('follow')).toMatchObject({ asked: null, seen: [], first: 0 });
  expect(memory.recall('plain')?.asked).toEqual(plain);
  memory.close();
  expect(await readFile(file, 'latin1')).not.toContain('kestrel');
  await rm(folder, { recursive: true });
});

describe('when one of two askers is forgotten', () => {
  const FIRST = 'where exactly was the airborne strike?';

  async function openFresh(): Promise<[string, Desk]> {
    const folder = await mkdtemp(join(tmpdir(), 'two-'));
    const log = createLog('fatal', { write: () => {} });
    const opened = openDesk({ newsroom, registered: [], log, dataDir: folder, settings: SETTINGS });
    if (opened.kind === 'refused') throw new Error(opened.message);
    return [folder, opened.desk];
  }
  const forget = (desk: Desk, asker: string) =>
    forgetFor(desk, { id: '0', asker, place: 'channel', conversation: null, threads: true });

  it('no file holds words of theirs, though another asked on, and that answer’s buttons say so', async () => {
    const [folder, desk] = await openFresh();
    await ask(desk, '2', 'who killed the militants?', '0');
    await ask(desk, '1', FIRST, '1');
    const followUp = await ask(desk, '2', 'when was that?', '2');
    await ask(desk, '2', 'are you sure?', '3');
    expect(await written(folder)).toContain('airborne');

    forget(desk, '1');
    expect(await written(folder)).not.toContain('airborne');
    expect(desk.conversations.turns('9').map(({ asked }) => asked)).toEqual(['who killed the militants?']);
    const why = buttonIds(followUp.message).find((id) => id.startsWith('why'))!;
    expect(await press(desk, '2', why, false)).toContain('has been forgotten');
    const context = buttonIds(followUp.message).find((id) => id.startsWith('context'))!;
    expect(await press(desk, '2', context, false)).not.toContain('forgotten');
    desk.close();
    expect(await written(folder)).not.toContain('airborne');
    await rm(folder, { recursive: true });
  });

  it('nothing comes back by an answer that was under way', async () => {
    const [folder, desk] = await openFresh();
    await ask(desk, '1', FIRST, '1');
    const person = desk.memory.pseudonym('1');
    const asked = { type: 'ask', kind: 'ask', text: FIRST, scope: {} } as const;
    desk.memory.keep('AAAAAAAAAAAAAAAA', { asked, seen: [], first: 0 }, { person, conversation: null });
    const underWay = [
      ask(desk, '2', 'when was that?', '2'),
      press(desk, '2', customId('more', 'AAAAAAAAAAAAAAAA'), true),
      press(desk, '2', customId('follow-up', 'AAAAAAAAAAAAAAAA'), true),
    ];
    forget(desk, '1');
    await Promise.all(underWay);
    expect(await written(folder)).not.toContain('airborne');
    expect([...desk.conversations.turns('9'), ...desk.conversations.turns('77')]).toEqual([]);
    desk.close();
    await rm(folder, { recursive: true });
  });

  it('what others pressed for under their answers goes too: more of it, and a thread on it', async () => {
    const [folder, desk] = await openFresh();
    const person = desk.memory.pseudonym('1');
    const asked = { type: 'ask', kind: 'ask', text: FIRST, scope: {} } as const;
    desk.memory.keep('AAAAAAAAAAAAAAAA', { asked, seen: [], first: 0 }, { person, conversation: null });
    await press(desk, '2', customId('more', 'AAAAAAAAAAAAAAAA'), true);
    await press(desk, '2', customId('follow-up', 'AAAAAAAAAAAAAAAA'), true);
    expect(desk.conversations.turns('77')).toHaveLength(1);
    await ask(desk, '2', 'when was that?', '5', '77');
    forget(desk, '1');
    expect(await written(folder)).not.toContain('airborne');
    expect(desk.conversations.turns('77')).toEqual([]);
    desk.close();
    await rm(folder, { recursive: true });
  });

  it('the others’ questions stay theirs to forget, and the thread forgets all', async () => {
    const [folder, desk] = await openFresh();
    await ask(desk, '1', FIRST, '1');
    await ask(desk, '2', 'when was that?', '2');
    forget(desk, '2');
    expect(desk.conversations.turns('9').map(({ asked }) => asked)).toEqual([FIRST]);
    await ask(desk, '2', 'when was that?', '3');
    forgetFor(desk, { id: '0', asker: '2', place: 'thread', conversation: '9', threads: false });
    expect(await written(folder)).not.toContain('airborne');
    desk.close();
    await rm(folder, { recursive: true });
  });
});

it('takes from files of an earlier version the words of which it cannot tell whose they are', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'earlier-'));
  const answers = openDatabase(join(folder, 'answers.sqlite'), ANSWER_MIGRATIONS.slice(0, 3));
  const turns = openDatabase(join(folder, 'conversations.sqlite'), CONVERSATION_MIGRATIONS.slice(0, 1));
  if (answers.kind === 'refused' || turns.kind === 'refused') throw new Error('a fresh file');
  const keep = answers.database.prepare(
    `INSERT INTO answer (id, made_at, asker, conversation, asked, seen, first) VALUES (?, ?, 'b', NULL, ?, '[]', ?)`,
  );
  const plain = { type: 'ask', kind: 'who', text: 'fed the badger', scope: {} };
  const earlier = (asked: string, startsSubject: boolean) => ({
    ...{ role: 'question', asked, given: 'ask', understood: `${asked} (kestrels)`, kind: 'who', scope: {} },
    ...{ startsSubject, shown: [] },
  });
  keep.run('plain', Date.now(), JSON.stringify(plain), 0);
  keep.run('follow', Date.now(), JSON.stringify({ ...plain, after: [earlier('who saw kestrels', true)] }), 0);
  keep.run('more', Date.now(), JSON.stringify({ ...plain, text: 'fed kestrels' }), 3);
  const begin = turns.database.prepare(
    `INSERT INTO turn (message, thread, asker, asked_at, state, question, turn) VALUES (?, ?, ?, ?, 'answered', ?, ?)`,
  );
  const record = (message: string, thread: string, asker: string, text: string, startsSubject: boolean) => {
    const turn = { ...earlier(text, startsSubject), ...(startsSubject && { understood: text }) };
    begin.run(
      message,
      thread,
      asker,
      Date.now(),
      JSON.stringify({ text, kind: 'who', scope: {} }),
      JSON.stringify(turn),
    );
  };
  record('8', '8', 'b', 'kestrels', true);
  record('9', '8', 'b', 'and then?', false);
  record('10', '8', 'b', 'who fed the badger', true);
  answers.database.close();
  turns.database.close();

  const log = createLog('fatal', { write: () => {} });
  const opened = openDesk({ newsroom, registered: [], log, dataDir: folder, settings: SETTINGS });
  if (opened.kind === 'refused') throw new Error(opened.message);
  expect(opened.desk.memory.recall('plain')?.asked).toEqual(plain);
  expect(opened.desk.memory.recall('follow')?.asked).toBeNull();
  expect(opened.desk.conversations.turns('8').map(({ asked }) => asked)).toEqual(['who fed the badger']);
  opened.desk.close();
  expect(await written(folder)).not.toContain('kestrels');
  await rm(folder, { recursive: true });
});
