import { MessageFlags, MessageReferenceType, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { Refusal } from '../refusal.ts';
import type { Channel, Message, MessageReference, Snowflake, User } from '../state/model.ts';
import { isDm, isThread, may } from '../state/permissions.ts';
import { timeOf } from '../state/snowflake.ts';
import type { World } from '../state/world.ts';
import { type Fields, Form } from '../validate/form.ts';
import { type CheckedMessage, checkMessage, type MessageRules } from '../validate/message.ts';
import { demand, demandOpen, demandTextual, visibleChannel, visibleMessage } from './access.ts';
import { mentionsOf } from './mentions.ts';
import { addToThread, wake } from './threads.ts';

/** Flags that may be set on a message when it is sent. */
const SETTABLE =
  MessageFlags.SuppressEmbeds | MessageFlags.SuppressNotifications | MessageFlags.IsComponentsV2;

/** Kinds of message that one can reply to: what people and bots say, not what the system notes. */
const REPLIABLE: readonly number[] = [
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

/** Puts an edit's fields into a message, and tells of it. */
export function applyEdit(
  world: World,
  channel: Channel,
  message: Message,
  checked: CheckedMessage,
  marked: boolean,
): void {
  if (checked.content !== undefined) message.content = checked.content;
  if (checked.embeds !== undefined) message.embeds = checked.embeds;
  if (checked.components !== undefined) message.components = checked.components;
  message.flags = (message.flags & ~MessageFlags.Loading) | checked.flags;
  if (marked) message.edited_timestamp = world.isoNow();
  const target = message.message_reference?.message_id;
  const repliedTo =
    target && message.mentions.some((user) => user.id === world.message(channel.id, target)?.author.id)
      ? world.message(channel.id, target)
      : undefined;
  Object.assign(
    message,
    mentionsOf(world, message.author.id, channel, message, checked.allowedMentions, repliedTo),
  );
  world.messageChanged(message);
}

/** Checks an edit of this message, and whether anything would be left of it. */
export function checkEdit(
  message: Message,
  body: Fields,
  rules: Pick<MessageRules, 'flags' | 'at'> = { flags: SETTABLE },
): CheckedMessage {
  const left = (field: 'content' | 'embeds' | 'components', fields: Fields) => {
    const value = fields[field];
    return value === undefined
      ? message[field].length > 0
      : Array.isArray(value) || typeof value === 'string'
        ? value.length > 0
        : false;
  };
  const emptyWithout = (fields: Fields) =>
    !left('content', fields) && !left('embeds', fields) && !left('components', fields);
  const checked = checkMessage(body, { ...rules, edited: { flags: message.flags, emptyWithout } });
  const becomesV2 =
    checked.flags & MessageFlags.IsComponentsV2 && !(message.flags & MessageFlags.IsComponentsV2);
  if (becomesV2) {
    const root = new Form();
    const form = rules.at ? root.in(rules.at) : root;
    for (const field of ['content', 'embeds'] as const) {
      if (!left(field, body)) continue;
      form.fail(
        field,
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
    form.throwIfInvalid();
  }
  return checked;
}

/** Edits one's own message. https://discord.com/developers/docs/resources/message#edit-message */
export function editMessage(
  world: World,
  user: User,
  channelId: Snowflake,
  id: Snowflake,
  body: Fields,
): Message {
  const channel = visibleChannel(world, user.id, channelId);
  const message = visibleMessage(world, user.id, channel, id);
  if (world.viewerOf(id) !== undefined) throw new Refusal(404, 10008, 'Unknown Message');
  demandOpen(world, user.id, channel);
  if (message.author.id !== user.id) {
    throw new Refusal(403, 50005, 'Cannot edit a message authored by another user');
  }
  if (!REPLIABLE.includes(message.type))
    throw new Refusal(403, 50021, 'Cannot execute action on a system message');
  applyEdit(world, channel, message, checkEdit(message, body), true);
  return message;
}

/** Deletes a message: one's own, or with MANAGE_MESSAGES anybody's. */
export function deleteMessage(world: World, user: User, channelId: Snowflake, id: Snowflake): void {
  const channel = visibleChannel(world, user.id, channelId);
  const message = world.message(channel.id, id);
  if (!message || world.viewerOf(id) !== undefined) throw new Refusal(404, 10008, 'Unknown Message');
  if (message.author.id !== user.id) {
    if (isDm(channel)) throw new Refusal(403, 50003, 'Cannot execute action on a DM channel');
    demand(world, user.id, channel, PermissionFlagsBits.ManageMessages);
  }
  if (message.type === MessageType.ThreadStarterMessage || message.type === MessageType.ChannelNameChange) {
    throw new Refusal(403, 50021, 'Cannot execute action on a system message');
  }
  if (channel.thread_metadata?.archived) demandOpen(world, user.id, channel, true);
  world.removeMessage(message);
}

/** Tells that someone types. */
export function startTyping(world: World, user: User, channelId: Snowflake): void {
  const channel = visibleChannel(world, user.id, channelId);
  demandMayWrite(world, user, channel);
  if (channel.thread_metadata?.archived) throw new Refusal(400, 50083, 'Thread is archived');
  world.emit({ type: 'typing', channelId, userId: user.id });
}
