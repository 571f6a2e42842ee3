/** Takes up, after a start, what was asked of the bot before it or while it was away. */
import {
  type AnyThreadChannel,
  type Client,
  DiscordAPIError,
  RESTJSONErrorCodes,
  SnowflakeUtil,
} from 'discord.js';
import type { OpenQuestion } from '../conversation/store.ts';
import type { Desk } from './desk.ts';
import { answerNow, close, hear } from './listener.ts';

/**
 * Answers what was left unanswered when the process ended, before anything new in the same places; then what was asked
 * in the bot's threads while there was no process to hear it.
 */
export async function resume(client: Client<true>, desk: Desk): Promise<void> {
  await Promise.all(
    desk.conversations
      .unanswered()
      .map((open) => desk.inOrder.run(open.thread, () => resumeOne(open, client, desk))),
  );
  const threads = [...client.channels.cache.values()].filter((channel) => channel.isThread());
  const known = threads.filter(
    ({ id, lastMessageId }) =>
      lastMessageId !== null &&
      isRecent(SnowflakeUtil.timestampFrom(lastMessageId)) &&
      desk.conversations.turns(id).length > 0,
  );
  await Promise.all(known.map((thread) => hearMissed(thread, client, desk)));
}

/** What is older, nobody waits for any more. In milliseconds. */
const MISSED_FOR = 10 * 60 * 1000;
const MISSED_AT_MOST = 50;

function isRecent(time: number): boolean {
  return Date.now() - time < MISSED_FOR;
}

async function hearMissed(thread: AnyThreadChannel, client: Client<true>, desk: Desk): Promise<void> {
  try {
    const latest = await thread.messages.fetch({ limit: MISSED_AT_MOST });
    const answered = new Set(
      latest.filter((one) => one.author.id === client.user.id).map((one) => one.reference?.messageId),
    );
    const missed = [...latest.values()]
      .filter((one) => !answered.has(one.id) && isRecent(one.createdTimestamp))
      .sort((a, b) => a.createdTimestamp - b.createdTimestamp);
    for (const message of missed) await hear(message, client, desk);
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    desk.log.warn({ err: error, thread: thread.id }, 'a thread could not be read for missed questions');
  }
}

async function resumeOne(open: OpenQuestion, client: Client<true>, desk: Desk): Promise<void> {
  try {
    const channel = await client.channels.fetch(open.thread);
    if (channel === null || !channel.isTextBased()) throw new Error('no channel for messages');
    await answerNow(await channel.messages.fetch(open.message), client, desk, true);
  } catch (error) {
    // A channel or message that is gone, or an interaction, which Discord no longer waits for.
    if (!(error instanceof DiscordAPIError) || !GONE.has(error.code)) {
      desk.log.warn({ err: error, message: open.message }, 'an open question was given up');
    }
    close(desk, open.message);
  }
}

const GONE: ReadonlySet<string | number> = new Set([
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.MissingAccess,
]);
