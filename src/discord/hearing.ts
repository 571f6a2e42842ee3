/**
 * Which messages are meant for the bot. Pure functions from what is seen of a message: Discord shows a bot without
 * the message content intent only those that mention it, that reply to it with a ping, and direct ones.
 */
import { readMessage } from '../conversation/message.ts';
import { requestOf } from '../conversation/request.ts';
import type { Newsroom } from '../newsroom.ts';
import { finishInTurns } from '../steps.ts';

/** What is seen of a message. */
export interface Heard {
  readonly place: 'direct' | 'thread' | 'channel';
  /** As it was written; empty where Discord does not show it. */
  readonly content: string;
  /** It mentions the bot or the bot's own role, or replies to it with a ping. */
  readonly mentionsBot: boolean;
  /** It replies to a message of the bot's, with a ping or without; undefined where it replies to none. */
  readonly repliesTo: 'bot' | 'other' | undefined;
  /** The thread was opened by the bot, stands on an answer, or the bot was asked in it before. */
  readonly known: boolean;
}

/** The message's question, without the mention of the bot, and of roles, which ask nothing; empty where it has no words. */
export function questionIn(content: string, botId: string): string {
  return content
    .replaceAll(new RegExp(`<@(?:!?${botId}|&\\d+)>`, 'g'), ' ')
    .replace(/<a?:(\w+):\d+>/g, ':$1:')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Is the message a question to the bot?
 * @param readsAll the bot reads all messages of its threads, and not only those that address it
 */
export async function isForBot(
  heard: Heard,
  botId: string,
  readsAll: boolean,
  newsroom: Newsroom,
): Promise<boolean> {
  if (heard.place === 'direct' || heard.mentionsBot) return true;
  if (!readsAll || heard.place !== 'thread' || !heard.known || heard.content.trim() === '') return false;
  if (heard.repliesTo === 'bot') return true;
  return !(await isTalk(heard, questionIn(heard.content, botId), newsroom));
}

/** Openings of a question that have no question word: "did he say so", "is that confirmed", "tell me more". */
const ASKING =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must|tell|show|give|quote|find|explain|define|list|name|any)\b/i;

/** Plainly talk between people: to another person, or neither a question nor about anything in the corpus. */
async function isTalk(heard: Heard, text: string, newsroom: Newsroom): Promise<boolean> {
  if (heard.repliesTo === 'other' || /^\s*<@!?\d+>/.test(heard.content)) return true;
  if (text.includes('?')) return false;
  const { kind, linked, core, plain, names } = readMessage(text, 'ask');
  if (kind !== 'ask' || linked || ASKING.test(core) || requestOf(plain) !== null) return false;
  for (const name of names) if (await isNamed(name, newsroom)) return false;
  return true;
}

/** Does the corpus name it? */
async function isNamed(name: string, newsroom: Newsroom): Promise<boolean> {
  const answer = await finishInTurns(newsroom.inSteps.ask({ kind: 'ask', text: name, scope: {} }));
  if (answer.kind === 'unusable') return false;
  const quotations = answer.kind === 'found' ? answer.quotations : answer.nearest;
  const wanted = name.toLowerCase();
  return quotations.some((quotation) => quotation.text.toLowerCase().includes(wanted));
}
