/** What commands, buttons and messages are given to work with. */
import type { Logger } from 'pino';
import type { Newsroom } from '../newsroom.ts';
import type { AnswerMemory } from './answer-memory.ts';
import type { Commands } from './loader.ts';

export interface Desk {
  readonly newsroom: Newsroom;
  readonly memory: AnswerMemory;
  readonly commands: Commands;
  readonly log: Logger;
  /** After how many milliseconds without an answer Discord is told "thinking…". */
  readonly deferAfter: number;
}
