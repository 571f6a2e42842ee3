/** What surrounds a message: where it stands, whom it addresses, and the turns that it may refer to. */
import { type Client, type Message as DiscordMessage, MessageType } from 'discord.js';
import type { Turn } from '../conversation/turn.ts';
import { answerIdOf } from './answer-id.ts';
import type { Circumstances } from './command.ts';
import type { Desk } from './desk.ts';
import type { Heard } from './hearing.ts';
import { turnOfRemembered } from './respond.ts';
import { isKnownThread } from './starter.ts';
import { hasThreads } from './threads.ts';

export async function seenOf(message: DiscordMessage, client: Client<true>, desk: Desk): Promise<Heard> {
  const { channel, content, mentions, reference } = message;
  const place = channel.isDMBased() ? 'direct' : channel.isThread() ? 'thread' : 'channel';
  const mentionsBot = mentions.users.has(client.user.id) || mentionsOwnRole(message, client);
  const known =
    place === 'thread' &&
    desk.settings.readsAll &&
    !mentionsBot &&
    (await isKnownThread(message, client, desk));
  return {
    place,
    content,
    mentionsBot,
    repliesTo: await repliesTo(message, client, reference !== null && known),
    known,
  };
}

/** Discord makes a role of the bot's name with its invitation, and offers it beside the bot where somebody types "@". */
export function mentionsOwnRole({ mentions }: DiscordMessage, client: Client<true>): boolean {
  return mentions.roles.some(({ tags }) => tags?.botId === client.user.id);
}

async function repliesTo(
  message: DiscordMessage,
  client: Client<true>,
  matters: boolean,
): Promise<Heard['repliesTo']> {
  if (!matters || message.type !== MessageType.Reply) return undefined;
  const replied = message.mentions.repliedUser ?? (await message.fetchReference().catch(() => null))?.author;
  return replied?.id === client.user.id ? 'bot' : 'other';
}

/** The turns that the question may refer to: its thread's, or the one answer that it replies to in a channel. */
export async function turnsBefore(
  message: DiscordMessage,
  { conversation }: Circumstances,
  desk: Desk,
): Promise<readonly Turn[]> {
  if (conversation === null) return turnRepliedTo(message, desk);
  return desk.conversations.turns(conversation, message.id);
}

async function turnRepliedTo(message: DiscordMessage, desk: Desk): Promise<readonly Turn[]> {
  if (message.reference?.messageId === undefined) return [];
  const replied = await message.fetchReference().catch(() => null);
  const id = replied === null ? null : answerIdOf(replied);
  const answer = id === null ? undefined : desk.memory.recall(id);
  const turn = answer === undefined ? null : await turnOfRemembered(desk, answer);
  return turn === null ? [] : [turn];
}

export function threadOf(message: DiscordMessage): string {
  return message.channelId;
}

export function circumstancesOf({ id, author, channel, channelId }: DiscordMessage): Circumstances {
  const place = channel.isDMBased() ? 'direct' : channel.isThread() ? 'thread' : 'channel';
  const conversation = place === 'channel' ? null : channelId;
  return { id, asker: author.id, place, conversation, threads: hasThreads(channel) };
}
