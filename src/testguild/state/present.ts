import { ApplicationFlags, MessageType } from 'discord-api-types/v10';
import type { Channel, Member, Message, Snowflake, User } from './model.ts';
import { isDm, isThread, permissionsIn } from './permissions.ts';
import type { World } from './world.ts';

/** A channel as this user is shown it: with their membership in a thread, and the other side of a direct message. */
export function presentChannel(
  world: World,
  channel: Channel,
  userId: Snowflake,
): Channel & { member?: unknown } {
  if (isDm(channel) && userId !== world.bot.id) return { ...channel, recipients: [world.bot] };
  if (!isThread(channel)) return channel;
  const member = world.threadMembers.get(channel.id)?.get(userId);
  return member ? { ...channel, member } : channel;
}

/** A channel as an interaction carries it, with what the invoking user may do there. */
export function presentPartialChannel(
  world: World,
  channel: Channel,
  userId: Snowflake,
): Record<string, unknown> {
  const { permission_overwrites, ...rest } = channel;
  return { ...rest, permissions: String(permissionsIn(world, userId, channel)) };
}

/** A message with what hangs on it: the message it replies to, and its thread. */
export function presentMessage(world: World, message: Message): Message {
  const reference = message.message_reference;
  const refers = message.type === MessageType.Reply || message.type === MessageType.ThreadStarterMessage;
  const thread = world.channels.get(message.id);
  if (!refers && !thread) return message;
  const referenced =
    refers && reference?.message_id ? world.message(reference.channel_id!, reference.message_id) : undefined;
  return {
    ...message,
    ...(refers ? { referenced_message: referenced ?? null } : {}),
    ...(thread && thread.id !== message.channel_id ? { thread } : {}),
  };
}

/** What a person sees in a channel, oldest first. */
export function messagesFor(world: World, user: User, channelId: Snowflake): Message[] {
  return world
    .messagesOf(channelId)
    .filter((message) => [undefined, user.id].includes(world.viewerOf(message.id)))
    .map((message) => presentMessage(world, message));
}

/** A member without the user, as messages carry it. */
export function presentPartialMember(member: Member): Omit<Member, 'user'> {
  const { user, ...rest } = member;
  return rest;
}

/**
 * A message as a bot without the message content intent is shown it: with nothing in it, unless the bot wrote it, is
 * mentioned in it, or reads it in a direct message. https://discord.com/developers/docs/events/gateway#message-content-intent
 */
export function forBot(world: World, message: Message, mayRead: boolean): Message {
  const shown = presentMessage(world, message);
  if (mayRead) return shown;
  const blank = (one: Message): Message => {
    const channel = world.channels.get(one.channel_id);
    const open =
      one.author.id === world.bot.id ||
      one.mentions.some((user) => user.id === world.bot.id) ||
      (channel !== undefined && isDm(channel));
    return open ? one : { ...one, content: '', embeds: [], attachments: [], components: [] };
  };
  const referenced = shown.referenced_message;
  return { ...blank(shown), ...(referenced ? { referenced_message: blank(referenced) } : {}) };
}

/** The application's flags: which privileged intents are switched on, in the form for applications in few guilds. */
export function applicationFlags(intents: {
  messageContent: boolean;
  guildMembers: boolean;
  presences: boolean;
}): number {
  return (
    (intents.messageContent ? ApplicationFlags.GatewayMessageContentLimited : 0) |
    (intents.guildMembers ? ApplicationFlags.GatewayGuildMembersLimited : 0) |
    (intents.presences ? ApplicationFlags.GatewayPresenceLimited : 0)
  );
}
