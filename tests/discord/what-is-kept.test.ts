/** What the files hold after a conversation over the seed: no more than /privacy says. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER_MIGRATIONS, createAnswerMemory } from '../../src/discord/answer-memory.ts';
import { answerTo, reasonsFor } from '../../src/discord/asked.ts';
import { type Desk, openDesk } from '../../src/discord/desk.ts';
import { createLog } from '../../src/discord/log.ts';
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
  const opened = openDesk({ newsroom, commands: new Map(), log, dataDir, settings: SETTINGS });
  if (opened.kind === 'refused') throw new Error(opened.message);
  return opened.desk;
}

function converse(desk: Desk): void {
  QUESTIONS.forEach((text, i) => {
    respond(
      desk,
      { type: 'ask', kind: 'ask', text, scope: {} },
      {
        circumstances: { id: `${i}`, asker: '1', place: 'thread', conversation: '9', threads: false },
        private: false,
      },
    );
  });
}

describe('after a conversation', () => {
  it('no file holds a word of the sentences shown that stands in no question, and no term of one', async () => {
    const desk = open();
    converse(desk);
    const turns = desk.conversations.turns('9');
    expect(turns).toHaveLength(QUESTIONS.length);
    const asked = turns.flatMap(({ asked: typed, understood }) => [typed, understood]).join(' ');
    const shown = turns.flatMap(({ shown: places }) => places);
    const sentences = shown.map(({ article, start, end }) => newsroom.quotation(article, start, end)!.text);
    desk.close();

    const files = await Promise.all(
      (await readdir(dataDir)).map((file) => readFile(join(dataDir, file), 'latin1')),
    );
    const kept = new Set(normOf(files.join('\n')).match(WORD));
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

  it('a follow-up’s buttons find the same answer again, with the same reasons', () => {
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
    desk.memory.keep(id, { asked, seen: [], first: 0 }, { asker: '1', conversation: null });
    const recalled = desk.memory.recall(id)!.asked!;
    expect(answerTo(newsroom, recalled)).toEqual(answerTo(newsroom, asked));
    expect(reasonsFor(newsroom, recalled).join(' ')).toContain('where was the strike');
    expect(answerTo(newsroom, recalled)).not.toEqual(answerTo(newsroom, { ...asked, after: undefined }));
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
  expect(memory.recall('follow')).toEqual({ asked: null, seen: [], first: 0 });
  expect(memory.recall('plain')?.asked).toEqual(plain);
  memory.close();
  expect(await readFile(file, 'latin1')).not.toContain('kestrel');
  await rm(folder, { recursive: true });
});
