/** The message that a thread was opened on: where it is an answer of the bot's, the thread follows that answer up. */
import type { AnyThreadChannel, Client, Message as DiscordMessage } from 'discord.js';
import { answerIdOf } from './answer-id.ts';
import type { Desk } from './desk.ts';

/** The id of the answer that the thread stands on; null where it stands on none, or that cannot be seen. */
export async function starterAnswerId(thread: AnyThreadChannel): Promise<string | null> {
  const starter = await starterOf(thread);
  return starter === null ? null : answerIdOf(starter);
}

async function starterOf(thread: AnyThreadChannel): Promise<DiscordMessage | null> {
  return thread.fetchStarterMessage().catch(() => null);
}

/** Threads that are known to be none of the bot's, so that each is looked up once. */
const others = new Set<string>();
const OTHERS_KEPT = 10_000;

/** Was the thread opened by the bot, or on a message of its, or was it asked in it before? */
export async function isKnownThread(
  { channel }: DiscordMessage,
  client: Client<true>,
  desk: Desk,
): Promise<boolean> {
  if (!channel.isThread()) return false;
  if (channel.ownerId === client.user.id || desk.conversations.turns(channel.id).length > 0) return true;
  if (others.has(channel.id)) return false;
  const starter = await starterOf(channel);
  if (starter?.author.id === client.user.id) return true;
  if (others.size >= OTHERS_KEPT) others.clear();
  others.add(channel.id);
  return false;
}
