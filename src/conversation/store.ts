/**
 * Remembers conversations in a file: the questions, and where the sentences stand that were shown for them. No text of
 * an article, no name of a person, no message that was not a question to the bot.
 *
 * A question goes through three states, so that after a crash none is lost and none answered twice: `waiting` once it
 * was read, `sending` once its answer is about to be sent, `answered` once Discord has it.
 */
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { QUESTION_KINDS, type QuestionKind, type Scope } from '../question/question.ts';
import { inTransaction, type Migrations } from '../storage.ts';
import type { Turn } from './turn.ts';

/** So many turns of a thread are remembered. */
export const TURNS_REMEMBERED = 50;
const DAY_MS = 24 * 60 * 60 * 1000;

export const CONVERSATION_MIGRATIONS: Migrations = [
  `CREATE TABLE turn (
     number INTEGER PRIMARY KEY,
     message TEXT NOT NULL UNIQUE,
     thread TEXT NOT NULL,
     asker TEXT NOT NULL,
     asked_at INTEGER NOT NULL,
     state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'answered')),
     question TEXT NOT NULL,
     turn TEXT
   ) STRICT;
   CREATE INDEX turn_thread ON turn (thread, number);
   CREATE INDEX turn_asker ON turn (asker);
   CREATE INDEX turn_age ON turn (asked_at);`,
  // A thread's first turn stood under who opened the thread, and a follow-up's turn may have words of an earlier one's
  // asker without saying so: neither could be forgotten for whom the words are.
  `PRAGMA secure_delete = ON;
   UPDATE turn SET turn = NULL
     WHERE json_extract(turn, '$.startsSubject') = 0
       AND EXISTS (SELECT 1 FROM turn AS other WHERE other.thread = turn.thread
                   AND (other.asker <> turn.asker OR other.message = other.thread));
   DELETE FROM turn WHERE message = thread`,
];

/** A question as it reached the bot. */
export interface AskedMessage {
  /** Discord's id of the message or interaction: by it a question is known again. */
  readonly message: string;
  /** Discord's id of the thread or direct conversation. */
  readonly thread: string;
  /** What stands for the person: a keyed digest, never their id. */
  readonly asker: string;
  readonly text: string;
  readonly kind: QuestionKind;
  readonly scope: Scope;
}

/** `waiting`: not answered. `sending`: the answer may or may not have reached Discord. */
export interface OpenQuestion extends AskedMessage {
  readonly state: 'waiting' | 'sending';
}

export interface ConversationStore {
  /** Answered turns of a thread with their askers, latest last, at most {@link TURNS_REMEMBERED}; without those after `before`, where given. */
  turns(thread: string, before?: string): readonly Turn[];
  /** Records a question before it is answered; false where it was recorded before, and is not to be answered again. */
  begin(asked: AskedMessage): boolean;
  /** Records an edit; false where the answer is under way or given, and the edit comes too late. */
  amend(message: string, text: string): boolean;
  /** The question as it reads now, edits included; undefined where it is unknown, forgotten, or answered. */
  open(message: string): OpenQuestion | undefined;
  /** Records the turn before its answer is sent; null where it leaves nothing to follow up. False where it was forgotten meanwhile. */
  sending(message: string, turn: Turn | null): boolean;
  /** Records that the answer was sent. */
  answered(message: string): void;
  /** Takes back a question that will not be answered. */
  drop(message: string): void;
  /** What was left unanswered when the process ended, oldest first. */
  unanswered(): readonly OpenQuestion[];
  /**
   * Forgets a thread, or all questions of a person; how many they were. Nothing of them is left in the file: of what
   * others asked on from a person's questions, the words go too, since they may be that person's.
   */
  forget(of: { readonly thread: string } | { readonly asker: string }): number;
  /** How often something was forgotten, since the store was opened: what was read before the last time may be gone. */
  readonly forgettings: number;
  /** Forgets what is older than the store's days; how many questions that was. */
  expire(): number;
  close(): void;
}

const scopeSchema = z.object({ article: z.string().optional(), outlet: z.string().optional() });
const kindSchema = z.enum(QUESTION_KINDS);
const questionSchema = z.object({ text: z.string(), kind: kindSchema, scope: scopeSchema });
/** A turn as a file holds it. */
export const turnSchema: z.ZodType<Turn> = z.object({
  role: z.enum(['question', 'attribution', 'accounts', 'more', 'surroundings']),
  asked: z.string(),
  given: kindSchema,
  understood: z.string(),
  kind: kindSchema,
  scope: scopeSchema,
  startsSubject: z.boolean(),
  shown: z.array(
    z.object({
      article: z.string(),
      start: z.number().int(),
      end: z.number().int(),
      answer: z.array(z.tuple([z.number().int(), z.number().int()])),
    }),
  ),
  askers: z.array(z.string()).optional(),
});

interface Row {
  readonly message: string;
  readonly thread: string;
  readonly asker: string;
  readonly state: 'waiting' | 'sending' | 'answered';
  readonly question: string;
}

/**
 * @param database opened with {@link CONVERSATION_MIGRATIONS}
 * @param days after which a question is forgotten
 * @param now the time in milliseconds: what tests turn forward
 */
export function createConversationStore(
  database: DatabaseSync,
  { days, now = Date.now }: { readonly days: number; readonly now?: () => number },
): ConversationStore {
  // What is deleted is overwritten, so that it cannot be read off the file afterwards.
  database.exec('PRAGMA secure_delete = ON');
  const columns = 'message, thread, asker, state, question';
  const prepared = {
    turns: database.prepare(
      `SELECT turn, asker FROM turn WHERE thread = :thread AND turn IS NOT NULL AND asked_at > :oldest
         AND number < coalesce((SELECT number FROM turn WHERE message = :before), 9e18)
       ORDER BY number DESC LIMIT ${TURNS_REMEMBERED}`,
    ),
    begin: database.prepare(
      `INSERT INTO turn (message, thread, asker, asked_at, state, question) VALUES (?, ?, ?, ?, 'waiting', ?)
       ON CONFLICT (message) DO NOTHING`,
    ),
    amend: database.prepare(`UPDATE turn SET question = ? WHERE message = ? AND state = 'waiting'`),
    open: database.prepare(`SELECT ${columns} FROM turn WHERE message = ? AND state <> 'answered'`),
    sending: database.prepare(
      `UPDATE turn SET state = 'sending', turn = ? WHERE message = ? AND state <> 'answered'`,
    ),
    answered: database.prepare(`UPDATE turn SET state = 'answered' WHERE message = ?`),
    drop: database.prepare(`DELETE FROM turn WHERE message = ? AND state <> 'answered'`),
    unanswered: database.prepare(`SELECT ${columns} FROM turn WHERE state <> 'answered' ORDER BY number`),
    overflow: database.prepare(
      `DELETE FROM turn WHERE thread = (SELECT thread FROM turn WHERE message = :message) AND state = 'answered'
         AND number NOT IN (SELECT number FROM turn WHERE thread = (SELECT thread FROM turn WHERE message = :message)
                            ORDER BY number DESC LIMIT ${TURNS_REMEMBERED})`,
    ),
    forgetThread: database.prepare('DELETE FROM turn WHERE thread = ?'),
    forgetAsker: database.prepare('DELETE FROM turn WHERE asker = ?'),
    // The row stays, so that its message is not answered once more; so do the words of what waits for its answer.
    forgetWords: database.prepare(
      `UPDATE turn SET turn = NULL,
         question = CASE state WHEN 'answered' THEN json_set(question, '$.text', '') ELSE question END
       WHERE EXISTS (SELECT 1 FROM json_each(turn, '$.askers') WHERE value = ?)`,
    ),
    expire: database.prepare('DELETE FROM turn WHERE asked_at <= ?'),
  };
  const oldest = () => now() - days * DAY_MS;
  const clearLog = () => database.exec('PRAGMA wal_checkpoint(TRUNCATE)');

  let forgettings = 0;
  return {
    turns: (thread, before = '') =>
      prepared.turns
        .all({ thread, before, oldest: oldest() })
        .reverse()
        .flatMap(({ turn, asker }) => readTurn(String(turn), String(asker)) ?? []),
    begin: ({ message, thread, asker, text, kind, scope }) =>
      prepared.begin.run(message, thread, asker, now(), JSON.stringify({ text, kind, scope })).changes === 1,
    amend: (message, text) =>
      inTransaction(database, () => {
        const open = readOpen(prepared.open.get(message) as Row | undefined);
        if (open === undefined) return false;
        const { kind, scope } = open;
        return prepared.amend.run(JSON.stringify({ text, kind, scope }), message).changes === 1;
      }),
    open: (message) => readOpen(prepared.open.get(message) as Row | undefined),
    sending: (message, turn) =>
      prepared.sending.run(turn === null ? null : JSON.stringify(turn), message).changes === 1,
    answered: (message) =>
      inTransaction(database, () => {
        prepared.answered.run(message);
        prepared.overflow.run({ message });
      }),
    drop: (message) => {
      prepared.drop.run(message);
    },
    unanswered: () => prepared.unanswered.all().flatMap((row) => readOpen(row as unknown as Row) ?? []),
    get forgettings() {
      return forgettings;
    },
    forget: (of) => {
      forgettings += 1;
      const forgotten = inTransaction(database, () => {
        if ('thread' in of) return Number(prepared.forgetThread.run(of.thread).changes);
        const own = Number(prepared.forgetAsker.run(of.asker).changes);
        return own + Number(prepared.forgetWords.run(of.asker).changes);
      });
      clearLog();
      return forgotten;
    },
    expire: () => {
      const { changes } = prepared.expire.run(oldest());
      if (changes > 0) clearLog();
      return Number(changes);
    },
    close: () => database.close(),
  };
}

/** Undefined where it was written by another version: as good as forgotten. */
function readTurn(text: string, asker: string): Turn | undefined {
  const turn = turnSchema.safeParse(JSON.parse(text)).data;
  return turn && { ...turn, askers: [...new Set([asker, ...(turn.askers ?? [])])] };
}

function readOpen(row: Row | undefined): OpenQuestion | undefined {
  if (row === undefined || row.state === 'answered') return undefined;
  const question = questionSchema.safeParse(JSON.parse(row.question)).data;
  return (
    question && { message: row.message, thread: row.thread, asker: row.asker, state: row.state, ...question }
  );
}
