import { MessageFlags, MessageReferenceType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { Refusal } from '../refusal.ts';
import type { Channel, Message, MessageReference, Snowflake, User } from '../state/model.ts';
import { isThread, may } from '../state/permissions.ts';
import { timeOf } from '../state/snowflake.ts';
import type { World } from '../state/world.ts';
import { type Fields, Form } from '../validate/form.ts';
import { type CheckedMessage, checkMessage } from '../validate/message.ts';
import { demand, demandOpen, demandTextual, visibleChannel } from './access.ts';
import { mentionsOf } from './mentions.ts';
import { addToThread, wake } from './threads.ts';

/** Flags that may be set on a message when it is sent. */
export const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Kinds of message that one can reply to: what people and bots say, not what the system notes. */
export const REPLIABLE: readonly number[] = [
  MessageType.Default,
  MessageType.Reply,
  MessageType.ChatInputCommand,
  MessageType.ContextMenuCommand,
];

/** How long a nonce that is to be enforced is remembered. */
const NONCE_MEMORY_MS = 5 * 60_000;

/** A new message, without what makes it a reply or an interaction's response. */
export function newMessage(
  world: World,
  channel: Channel,
  author: User,
  type: number,
  checked: CheckedMessage,
): Message {
  const content = checked.content ?? '';
  const components = checked.components ?? [];
  return {
    id: world.nextId(),
    channel_id: channel.id,
    type,
    author,
    content,
    timestamp: world.isoNow(),
    edited_timestamp: null,
    tts: checked.tts,
    ...mentionsOf(world, author.id, channel, { content, components }, checked.allowedMentions, undefined),
    attachments: [],
    embeds: checked.embeds ?? [],
    components,
    pinned: false,
    flags: checked.flags,
    ...(checked.nonce === undefined ? {} : { nonce: checked.nonce }),
  };
}

/** Refuses a person who writes again too soon; bots and moderators are free of slow mode. */
function demandPatience(world: World, author: User, channel: Channel): void {
  const seconds = channel.rate_limit_per_user ?? 0;
  const { ManageMessages, ManageChannels } = PermissionFlagsBits;
  const free = [ManageMessages, ManageChannels].some((bit) => may(world, author.id, channel, bit));
  if (seconds === 0 || author.bot || free) return;
  const last = world.messagesOf(channel.id).findLast((message) => message.author.id === author.id);
  const wait = last ? timeOf(last.id) + seconds * 1000 - world.clock.now() : 0;
  if (wait > 0) throw new Refusal(429, 20016, 'This action cannot be performed due to slowmode rate limit.');
}

function referenced(
  world: World,
  author: User,
  channel: Channel,
  body: Fields,
): [MessageReference, Message] | undefined {
  if (body.message_reference === undefined || body.message_reference === null) return undefined;
  const form = new Form();
  const reference = form.object(body.message_reference, 'message_reference') as MessageReference | undefined;
  form.throwIfInvalid();
  if (reference!.type === MessageReferenceType.Forward) {
    form.fail(
      'message_reference',
      'MESSAGE_REFERENCE_FORWARD_UNAVAILABLE',
      'This guild forwards no messages',
    );
    form.throwIfInvalid();
  }
  const found = world.message(channel.id, reference!.message_id ?? '');
  const elsewhere = reference!.channel_id !== undefined && reference!.channel_id !== channel.id;
  if (!found || elsewhere || world.viewerOf(found.id) !== undefined) {
    if (reference!.fail_if_not_exists === false) return undefined;
    form.fail('message_reference', 'REPLIES_UNKNOWN_MESSAGE', 'Unknown message');
  } else if (!REPLIABLE.includes(found.type)) {
    form.fail(
      'message_reference',
      'REPLIES_CANNOT_REPLY_TO_SYSTEM_MESSAGE',
      'Cannot reply to a system message',
    );
  }
  form.throwIfInvalid();
  if (!may(world, author.id, channel, PermissionFlagsBits.ReadMessageHistory)) {
    throw new Refusal(403, 160002, 'Cannot reply without permission to read message history');
  }
  const stored: MessageReference = { type: 0, channel_id: channel.id, message_id: found!.id };
  if (channel.guild_id) stored.guild_id = channel.guild_id;
  return [stored, found!];
}

/** Whether the user may write in the channel now. Refuses with Discord's code where not. */
export function demandMayWrite(world: World, author: User, channel: Channel): void {
  demandTextual(channel);
  const permission = isThread(channel)
    ? PermissionFlagsBits.SendMessagesInThreads
    : PermissionFlagsBits.SendMessages;
  demand(world, author.id, channel, permission);
  demandOpen(world, author.id, channel, true);
}

/** Sends a message, as a bot's POST and as a person's Enter key. https://discord.com/developers/docs/resources/message#create-message */
export function sendMessage(world: World, author: User, channelId: Snowflake, body: Fields): Message {
  const channel = visibleChannel(world, author.id, channelId);
  demandMayWrite(world, author, channel);
  const checked = checkMessage(body, { flags: SETTABLE });
  const reference = referenced(world, author, channel, body);
  if (body.enforce_nonce === true && checked.nonce !== undefined) {
    const since = world.clock.now() - NONCE_MEMORY_MS;
    const same = world
      .messagesOf(channel.id)
      .findLast(
        (one) => one.author.id === author.id && one.nonce === checked.nonce && timeOf(one.id) >= since,
      );
    if (same) return same;
  }
  demandPatience(world, author, channel);
  const type = reference ? MessageType.Reply : MessageType.Default;
  const message = newMessage(world, channel, author, type, checked);
  if (reference) {
    const [stored, target] = reference;
    message.message_reference = stored;
    Object.assign(message, mentionsOf(world, author.id, channel, message, checked.allowedMentions, target));
  }
  wake(world, channel);
  world.addMessage(message);
  if (isThread(channel)) {
    addToThread(world, channel, author.id);
    for (const user of message.mentions) addToThread(world, channel, user.id);
  }
  return message;
}

/** Tells that someone types. */
export function startTyping(world: World, user: User, channelId: Snowflake): void {
  const channel = visibleChannel(world, user.id, channelId);
  demandMayWrite(world, user, channel);
  if (channel.thread_metadata?.archived) throw new Refusal(400, 50083, 'Thread is archived');
  world.emit({ type: 'typing', channelId, userId: user.id });
}
