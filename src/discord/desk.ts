/** What commands, buttons and messages are given to work with. */
import { join } from 'node:path';
import type { RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { Logger } from 'pino';
import {
  CONVERSATION_MIGRATIONS,
  type ConversationStore,
  createConversationStore,
} from '../conversation/store.ts';
import type { Newsroom } from '../newsroom.ts';
import { openDatabase } from '../storage.ts';
import { ANSWER_MIGRATIONS, type AnswerMemory, createAnswerMemory } from './answer-memory.ts';
import { createInOrder, type InOrder } from './in-order.ts';
import { createQuestionLimit, type QuestionLimit } from './question-limit.ts';

export interface DeskSettings {
  /** Days for which a thread's turns are remembered. */
  readonly threadMemoryDays: number;
  readonly questionsPerMinute: number;
  /** Does the bot read messages that do not address it? */
  readonly readsAll: boolean;
  /** After how many milliseconds without an answer Discord is told "thinking…". */
  readonly deferAfter: number;
}

export interface Desk {
  readonly newsroom: Newsroom;
  /** The commands as they are registered at Discord. */
  readonly registered: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly log: Logger;
  readonly settings: DeskSettings;
  /** What buttons need. */
  readonly memory: AnswerMemory;
  /** What follow-ups need. */
  readonly conversations: ConversationStore;
  readonly limit: QuestionLimit;
  readonly inOrder: InOrder;
  /** Forgets what is older than what was promised. */
  sweep(): void;
  close(): void;
}

export interface DeskParts {
  readonly newsroom: Newsroom;
  /** The commands as they are registered at Discord. */
  readonly registered: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly log: Logger;
  readonly settings: DeskSettings;
  /** The folder of the files in which things last; null: nothing outlasts the process. */
  readonly dataDir: string | null;
}

export type OpenedDesk =
  | { readonly kind: 'opened'; readonly desk: Desk }
  /** A file that cannot be used: a plain sentence for the one who runs the bot. */
  | { readonly kind: 'refused'; readonly message: string };

export function openDesk({ dataDir, ...parts }: DeskParts): OpenedDesk {
  const answers = openDatabase(fileIn(dataDir, 'answers.sqlite'), ANSWER_MIGRATIONS);
  if (answers.kind === 'refused') return answers;
  const turns = openDatabase(fileIn(dataDir, 'conversations.sqlite'), CONVERSATION_MIGRATIONS);
  if (turns.kind === 'refused') {
    answers.database.close();
    return turns;
  }
  const memory = createAnswerMemory(answers.database);
  const conversations = createConversationStore(turns.database, { days: parts.settings.threadMemoryDays });
  const desk: Desk = {
    ...parts,
    memory,
    conversations,
    limit: createQuestionLimit(parts.settings.questionsPerMinute),
    inOrder: createInOrder(),
    sweep() {
      memory.expire();
      conversations.expire();
    },
    close() {
      for (const { database } of [answers, turns]) if (database.isOpen) database.close();
    },
  };
  return { kind: 'opened', desk };
}

function fileIn(dataDir: string | null, name: string): string {
  return dataDir === null ? ':memory:' : join(dataDir, name);
}
