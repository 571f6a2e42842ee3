/**
 * What the buttons under an answer need, kept in a file, so that they work for months and after a restart: what was
 * asked and which sentences were shown. No text of an article, no name of a person.
 */
import { createHmac, randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { inTransaction, type Migrations } from '../storage.ts';
import { type Asked, askedSchema } from './asked.ts';
import type { Place } from './render/quotation.ts';

/** How long an answer's buttons work, in days. README and `/privacy` say the same. */
export const ANSWER_MEMORY_DAYS = 180;
const DAY_MS = 24 * 60 * 60 * 1000;

export const ANSWER_MIGRATIONS: Migrations = [
  `CREATE TABLE answer (
     id TEXT PRIMARY KEY,
     made_at INTEGER NOT NULL,
     asker TEXT NOT NULL,
     conversation TEXT,
     asked TEXT NOT NULL,
     seen TEXT NOT NULL,
     first INTEGER NOT NULL
   ) STRICT;
   CREATE INDEX answer_age ON answer (made_at);
   CREATE INDEX answer_asker ON answer (asker);
   CREATE INDEX answer_conversation ON answer (conversation);
   CREATE TABLE secret (key BLOB NOT NULL) STRICT;`,
  // Why a follow-up was understood as it was.
  `ALTER TABLE answer ADD COLUMN reasons TEXT NOT NULL DEFAULT '[]'`,
  // Reasons, and what a follow-up took over, had words of the articles in them: both are worked out anew when asked for.
  `PRAGMA secure_delete = ON;
   ALTER TABLE answer DROP COLUMN reasons;
   UPDATE answer SET asked = 'null' WHERE json_extract(asked, '$.context') IS NOT NULL`,
  // The turns before a follow-up did not say whose they were, and what "More" asked again stood under who pressed it.
  `PRAGMA secure_delete = ON;
   UPDATE answer SET asked = 'null' WHERE first > 0 OR json_extract(asked, '$.after') IS NOT NULL`,
];

export interface RememberedAnswer {
  /** Null where nothing can be asked again: the words of a claim are not kept, and words may have been forgotten. */
  readonly asked: Asked | null;
  /** All that messages of this answer have shown, this one's last. */
  readonly seen: readonly Place[];
  /** Where in `seen` this message's own quotations begin. */
  readonly first: number;
}

/** An answer as it was kept. */
export interface RecalledAnswer extends RememberedAnswer {
  /** The digest of whoever asked. */
  readonly person: string;
}

/** Whose answer it is, and where. */
export interface AnswerOwner {
  /** The digest of the person whose question it answers, whoever pressed a button for it. */
  readonly person: string;
  readonly conversation: string | null;
}

export interface AnswerMemory {
  /** An id that no other answer has: 16 letters, digits, `-` and `_`. */
  newId(): string;
  keep(id: string, answer: RememberedAnswer, owner: AnswerOwner): void;
  /** Undefined where it was never kept, is too old, or was forgotten. */
  recall(id: string): RecalledAnswer | undefined;
  /**
   * Forgets one conversation's answers, or a person's; how many they were. Another's answer that was understood by a
   * question of that person's keeps its sentences, and cannot be asked again.
   */
  forget(owner: { readonly conversation: string } | { readonly asker: string }): number;
  /** Makes an answer part of the conversation that follows it up, and is forgotten with it. */
  attach(id: string, conversation: string): void;
  /** Forgets what is too old; how many answers that was. */
  expire(): number;
  /** The digest that stands for a person in the file. */
  pseudonym(asker: string): string;
  close(): void;
}

const offset = z.number().int().nonnegative();
const places = z.array(
  z.object({
    article: z.string(),
    start: offset,
    end: offset,
    answer: z.array(z.tuple([offset, offset])),
  }),
);

/** @param now the time in milliseconds: what tests turn forward */
export function createAnswerMemory(database: DatabaseSync, now: () => number = Date.now): AnswerMemory {
  // What is deleted is overwritten, so that it cannot be read off the file afterwards.
  database.exec('PRAGMA secure_delete = ON');
  const clearLog = (): void => database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const secret = installationSecret(database);
  const insert = database.prepare(
    'INSERT INTO answer (id, made_at, asker, conversation, asked, seen, first) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const select = database.prepare(
    'SELECT asker, asked, seen, first FROM answer WHERE id = ? AND made_at > ?',
  );
  const attach = database.prepare('UPDATE answer SET conversation = ? WHERE id = ?');
  const expire = database.prepare('DELETE FROM answer WHERE made_at <= ?');
  const forgetAsker = database.prepare('DELETE FROM answer WHERE asker = ?');
  const forgetWords = database.prepare(
    `UPDATE answer SET asked = 'null'
     WHERE EXISTS (SELECT 1 FROM json_each(asked, '$.after') AS turn, json_each(turn.value, '$.askers') AS person
                   WHERE person.value = ?)`,
  );
  const forgetConversation = database.prepare('DELETE FROM answer WHERE conversation = ?');
  const oldest = (): number => now() - ANSWER_MEMORY_DAYS * DAY_MS;
  const pseudonym = (asker: string): string => createHmac('sha256', secret).update(asker).digest('base64url');

  return {
    newId: () => randomBytes(12).toString('base64url'),
    keep(id, { asked, seen, first }, { person, conversation }) {
      insert.run(id, now(), person, conversation, JSON.stringify(asked), JSON.stringify(seen), first);
    },
    recall(id) {
      const row = select.get(id, oldest());
      if (row === undefined) return undefined;
      const asked = askedSchema.nullable().safeParse(JSON.parse(String(row.asked)));
      const seen = places.safeParse(JSON.parse(String(row.seen)));
      // Written by another version of the bot: as good as forgotten.
      if (!asked.success || !seen.success) return undefined;
      return { asked: asked.data, seen: seen.data, first: Number(row.first), person: String(row.asker) };
    },
    forget(owner) {
      const forgotten = inTransaction(database, () => {
        if ('conversation' in owner) return Number(forgetConversation.run(owner.conversation).changes);
        const person = pseudonym(owner.asker);
        return Number(forgetAsker.run(person).changes) + Number(forgetWords.run(person).changes);
      });
      clearLog();
      return forgotten;
    },
    attach: (id, conversation) => void attach.run(conversation, id),
    expire() {
      const { changes } = expire.run(oldest());
      if (changes > 0) clearLog();
      return Number(changes);
    },
    pseudonym,
    close: () => database.close(),
  };
}

/** Made once a file: without it nobody can tell from a digest whose it is. */
function installationSecret(database: DatabaseSync): Uint8Array {
  return inTransaction(database, () => {
    const kept = database.prepare('SELECT key FROM secret').get();
    if (kept?.key instanceof Uint8Array) return kept.key;
    const made = randomBytes(32);
    database.prepare('INSERT INTO secret (key) VALUES (?)').run(made);
    return made;
  });
}
