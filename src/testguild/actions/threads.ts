import { ChannelType, MessageFlags, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { Refusal } from '../refusal.ts';
import type { Channel, Message, Snowflake, User } from '../state/model.ts';
import { may } from '../state/permissions.ts';
import type { World } from '../state/world.ts';
import { type Fields, Form } from '../validate/form.ts';
import { demand, demandOpen, visibleChannel, visibleMessage } from './access.ts';

/** Minutes of silence after which a thread may be archived. https://discord.com/developers/docs/resources/channel#thread-metadata-object */
export const ARCHIVE_AFTER = [60, 1440, 4320, 10_080] as const;
const DEFAULT_ARCHIVE_AFTER = 4320;
/** Six hours: the longest slow mode, in seconds. */
export const MAX_SLOW_MODE = 21_600;
/** Active threads in one guild. */
const MAX_ACTIVE_THREADS = 1000;

interface NewThread {
  readonly name: string;
  readonly autoArchive: number;
  readonly slowMode: number;
  readonly type: number;
}

function checkNewThread(body: Fields, withType: boolean): NewThread {
  const form = new Form();
  const name = form.text(body, 'name', { required: true, min: 1, max: 100 });
  const autoArchive = form.oneOf(body, 'auto_archive_duration', ARCHIVE_AFTER);
  const slowMode = form.integer(body, 'rate_limit_per_user', { min: 0, max: MAX_SLOW_MODE, nullable: true });
  const types = [ChannelType.PublicThread, ChannelType.PrivateThread] as const;
  const type = withType ? form.oneOf(body, 'type', types) : ChannelType.PublicThread;
  if (name !== undefined && name.trim() === '')
    form.fail('name', 'BASE_TYPE_REQUIRED', 'This field is required');
  form.throwIfInvalid();
  return {
    name: name!,
    autoArchive: autoArchive ?? DEFAULT_ARCHIVE_AFTER,
    slowMode: slowMode ?? 0,
    type: type ?? ChannelType.PrivateThread,
  };
}

function systemMessage(
  world: World,
  channelId: Snowflake,
  author: User,
  type: number,
  content: string,
): Message {
  return {
    id: world.nextId(),
    channel_id: channelId,
    type,
    author,
    content,
    timestamp: world.isoNow(),
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    components: [],
    pinned: false,
    flags: 0,
  };
}

function addThread(world: World, parent: Channel, owner: User, id: Snowflake, wish: NewThread): Channel {
  const active = [...world.channels.values()].filter((one) => one.thread_metadata?.archived === false);
  if (active.length >= MAX_ACTIVE_THREADS) {
    throw new Refusal(400, 160006, 'Maximum number of active threads reached');
  }
  const thread: Channel = {
    id,
    type: wish.type,
    guild_id: world.guild.id,
    name: wish.name,
    parent_id: parent.id,
    owner_id: owner.id,
    last_message_id: null,
    rate_limit_per_user: wish.slowMode,
    message_count: 0,
    member_count: 0,
    total_message_sent: 0,
    flags: 0,
    thread_metadata: {
      archived: false,
      auto_archive_duration: wish.autoArchive,
      archive_timestamp: world.isoNow(),
      locked: false,
      create_timestamp: world.isoNow(),
      ...(wish.type === ChannelType.PrivateThread ? { invitable: true } : {}),
    },
  };
  world.channels.set(thread.id, thread);
  world.threadMembers.set(thread.id, new Map());
  world.emit({ type: 'channel-create', channel: thread });
  addToThread(world, thread, owner.id);
  return thread;
}

function demandParent(channel: Channel): void {
  if (channel.type !== ChannelType.GuildText) {
    throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
  }
}

/** Opens a public thread on a message, with the message's own id. https://discord.com/developers/docs/resources/channel#start-thread-from-message */
export function startThreadOn(
  world: World,
  user: User,
  channelId: Snowflake,
  messageId: Snowflake,
  body: Fields,
): Channel {
  const parent = visibleChannel(world, user.id, channelId);
  demandParent(parent);
  const message = visibleMessage(world, user.id, parent, messageId);
  if (world.viewerOf(messageId) !== undefined) throw new Refusal(404, 10008, 'Unknown Message');
  demand(world, user.id, parent, PermissionFlagsBits.CreatePublicThreads);
  if (world.channels.has(messageId)) {
    throw new Refusal(400, 160004, 'A thread has already been created for this message');
  }
  const thread = addThread(world, parent, user, messageId, checkNewThread(body, false));
  const starter = systemMessage(world, thread.id, message.author, MessageType.ThreadStarterMessage, '');
  starter.message_reference = {
    type: 0,
    guild_id: world.guild.id,
    channel_id: parent.id,
    message_id: message.id,
  };
  world.addMessage(starter);
  // The starter is a pointer, not a message of the thread's own.
  thread.message_count = 0;
  thread.total_message_sent = 0;
  message.flags |= MessageFlags.HasThread;
  world.messageChanged(message);
  return thread;
}

/** Opens a thread on no message: private unless the body says public. */
export function startThread(world: World, user: User, channelId: Snowflake, body: Fields): Channel {
  const parent = visibleChannel(world, user.id, channelId);
  demandParent(parent);
  const wish = checkNewThread(body, true);
  const isPublic = wish.type === ChannelType.PublicThread;
  const { CreatePublicThreads, CreatePrivateThreads } = PermissionFlagsBits;
  demand(world, user.id, parent, isPublic ? CreatePublicThreads : CreatePrivateThreads);
  const thread = addThread(world, parent, user, world.nextId(), wish);
  if (isPublic) {
    const note = systemMessage(world, parent.id, user, MessageType.ThreadCreated, wish.name);
    note.message_reference = { type: 0, guild_id: world.guild.id, channel_id: thread.id };
    world.addMessage(note);
  }
  return thread;
}

/** Makes a user a member of a thread, if they are not yet. */
export function addToThread(world: World, thread: Channel, userId: Snowflake): void {
  const members = world.threadMembers.get(thread.id);
  if (!members || members.has(userId) || !world.members.has(userId)) return;
  const member = { id: thread.id, user_id: userId, join_timestamp: world.isoNow(), flags: 0 };
  members.set(userId, member);
  thread.member_count = Math.min(members.size, 50);
  world.emit({ type: 'thread-members', thread, added: [member], removed: [] });
}

export function removeFromThread(world: World, thread: Channel, userId: Snowflake): void {
  const members = world.threadMembers.get(thread.id);
  if (!members?.delete(userId)) return;
  thread.member_count = Math.min(members.size, 50);
  world.emit({ type: 'thread-members', thread, added: [], removed: [userId] });
}

/** Sets a thread archived or active, with the time of the change. */
export function setArchived(world: World, thread: Channel, archived: boolean): void {
  const metadata = thread.thread_metadata!;
  if (metadata.archived === archived) return;
  metadata.archived = archived;
  metadata.archive_timestamp = world.isoNow();
}

/** Unarchives a thread in which someone writes. */
export function wake(world: World, channel: Channel): void {
  if (!channel.thread_metadata?.archived) return;
  setArchived(world, channel, false);
  world.emit({ type: 'channel-update', channel });
}

function demandThreadRights(world: World, user: User, thread: Channel, body: Fields): void {
  const manages = may(world, user.id, thread, PermissionFlagsBits.ManageThreads);
  if (manages) return;
  const owns = thread.owner_id === user.id;
  const asks = (field: string) => body[field] !== undefined;
  const only = Object.keys(body).filter((field) => asks(field));
  const wakesOnly = only.length === 1 && body.archived === false && !thread.thread_metadata!.locked;
  if (wakesOnly && world.threadMembers.get(thread.id)?.has(user.id)) return;
  const allowed = owns && !asks('locked') && !asks('rate_limit_per_user') && !thread.thread_metadata!.locked;
  if (!allowed) throw new Refusal(403, 50013, 'Missing Permissions');
}

/** Changes a thread: name, archived, locked, slow mode. https://discord.com/developers/docs/resources/channel#modify-channel */
export function modifyThread(world: World, user: User, thread: Channel, body: Fields): Channel {
  const form = new Form();
  const name = form.text(body, 'name', { min: 1, max: 100 });
  const archived = form.boolean(body, 'archived');
  const locked = form.boolean(body, 'locked');
  const autoArchive = form.oneOf(body, 'auto_archive_duration', ARCHIVE_AFTER);
  const slowMode = form.integer(body, 'rate_limit_per_user', { min: 0, max: MAX_SLOW_MODE, nullable: true });
  const invitable = form.boolean(body, 'invitable');
  form.throwIfInvalid();
  demandThreadRights(world, user, thread, body);
  const metadata = thread.thread_metadata!;
  const changesMore = [name, autoArchive, slowMode, invitable].some((value) => value !== undefined);
  if (metadata.archived && archived !== false && changesMore)
    throw new Refusal(400, 50083, 'Thread is archived');
  const renamed = name !== undefined && name !== thread.name;
  if (archived === false) setArchived(world, thread, false);
  if (renamed) thread.name = name;
  if (locked !== undefined) metadata.locked = locked;
  if (autoArchive !== undefined) metadata.auto_archive_duration = autoArchive;
  if (slowMode !== undefined) thread.rate_limit_per_user = slowMode;
  if (invitable !== undefined && thread.type === ChannelType.PrivateThread) metadata.invitable = invitable;
  if (archived === true) setArchived(world, thread, true);
  world.emit({ type: 'channel-update', channel: thread });
  if (renamed)
    world.addMessage(systemMessage(world, thread.id, user, MessageType.ChannelNameChange, thread.name!));
  return thread;
}

/** Joins a thread, or adds somebody else to it. */
export function joinThread(world: World, user: User, threadId: Snowflake, whom: Snowflake): void {
  const thread = visibleChannel(world, user.id, threadId);
  if (!thread.thread_metadata) throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
  demandOpen(world, user.id, thread);
  if (!world.members.has(whom)) throw new Refusal(404, 10013, 'Unknown User');
  if (whom !== user.id) demand(world, user.id, thread, PermissionFlagsBits.SendMessagesInThreads);
  addToThread(world, thread, whom);
}

export function leaveThread(world: World, user: User, threadId: Snowflake, whom: Snowflake): void {
  const thread = visibleChannel(world, user.id, threadId);
  if (!thread.thread_metadata) throw new Refusal(400, 50024, 'Cannot execute action on this channel type');
  if (thread.thread_metadata.archived) throw new Refusal(400, 50083, 'Thread is archived');
  if (whom !== user.id) demand(world, user.id, thread, PermissionFlagsBits.ManageThreads);
  if (!world.threadMembers.get(thread.id)?.has(whom)) throw new Refusal(404, 10007, 'Unknown Member');
  removeFromThread(world, thread, whom);
}
