import { GatewayIntentBits } from 'discord-api-types/v10';
import type { Channel, Snowflake } from '../state/model.ts';
import { isDm, isThread, sees } from '../state/permissions.ts';
import { forBot, presentChannel, presentPartialMember } from '../state/present.ts';
import type { World, WorldEvent } from '../state/world.ts';

/** One event as the gateway sends it. */
export interface Dispatch {
  readonly t: string;
  readonly d: unknown;
}

const {
  Guilds,
  GuildMembers,
  GuildMessages,
  DirectMessages,
  GuildMessageTyping,
  DirectMessageTyping,
  GuildPresences,
  MessageContent,
} = GatewayIntentBits;

function messageEvents(
  world: World,
  intents: number,
  event: Extract<WorldEvent, { message: unknown }>,
): Dispatch[] {
  const { message } = event;
  const channel = world.channels.get(message.channel_id);
  if (!channel || event.viewer !== undefined || !sees(world, world.bot.id, channel)) return [];
  if (!(intents & (isDm(channel) ? DirectMessages : GuildMessages))) return [];
  const member = message.webhook_id ? undefined : world.members.get(message.author.id);
  const shown = forBot(world, message, (intents & MessageContent) !== 0);
  const mentions = shown.mentions.map((user) => {
    const mentioned = world.members.get(user.id);
    return mentioned ? { ...user, member: presentPartialMember(mentioned) } : user;
  });
  const d = {
    ...shown,
    channel_type: channel.type,
    ...(channel.guild_id ? { mentions } : {}),
    ...(channel.guild_id ? { guild_id: channel.guild_id } : {}),
    ...(channel.guild_id && member ? { member: presentPartialMember(member) } : {}),
  };
  return [{ t: event.type === 'message' ? 'MESSAGE_CREATE' : 'MESSAGE_UPDATE', d }];
}

function channelEvents(
  world: World,
  intents: number,
  event: Extract<WorldEvent, { channel: Channel }>,
): Dispatch[] {
  const { channel, type } = event;
  if (!(intents & Guilds) || isDm(channel)) return [];
  const action = type === 'channel-create' ? 'CREATE' : type === 'channel-update' ? 'UPDATE' : 'DELETE';
  if (!sees(world, world.bot.id, channel)) return [];
  const shown = presentChannel(world, channel, world.bot.id);
  if (!isThread(channel)) return [{ t: `CHANNEL_${action}`, d: shown }];
  if (action === 'DELETE') {
    // Discord tells of no thread that goes with its channel.
    if ('withParent' in event && event.withParent) return [];
    const { id, guild_id, parent_id, type: kind } = channel;
    return [{ t: 'THREAD_DELETE', d: { id, guild_id, parent_id, type: kind } }];
  }
  return [{ t: `THREAD_${action}`, d: action === 'CREATE' ? { ...shown, newly_created: true } : shown }];
}

function threadMemberEvents(
  world: World,
  intents: number,
  event: Extract<WorldEvent, { type: 'thread-members' }>,
): Dispatch[] {
  const { thread, added, removed } = event;
  if (!(intents & Guilds)) return [];
  const ownAdded = added.some((member) => member.user_id === world.bot.id);
  const aboutBot = ownAdded || removed.includes(world.bot.id);
  if (!aboutBot && !(intents & GuildMembers)) return [];
  if (!aboutBot && !sees(world, world.bot.id, thread)) return [];
  const shown = { id: thread.id, guild_id: thread.guild_id, member_count: thread.member_count };
  const others = (intents & GuildMembers) !== 0;
  const update = {
    ...shown,
    added_members: added
      .filter((member) => others || member.user_id === world.bot.id)
      .map((one) => ({ ...one, member: world.members.get(one.user_id), presence: null })),
    removed_member_ids: removed.filter((id) => others || id === world.bot.id),
  };
  const created = ownAdded ? [{ t: 'THREAD_CREATE', d: presentChannel(world, thread, world.bot.id) }] : [];
  return [...created, { t: 'THREAD_MEMBERS_UPDATE', d: update }];
}

function typingEvents(world: World, intents: number, channelId: Snowflake, userId: Snowflake): Dispatch[] {
  const channel = world.channels.get(channelId);
  if (!channel || !sees(world, world.bot.id, channel)) return [];
  if (!(intents & (isDm(channel) ? DirectMessageTyping : GuildMessageTyping))) return [];
  const inGuild = channel.guild_id ? { guild_id: channel.guild_id, member: world.members.get(userId) } : {};
  const timestamp = Math.floor(world.clock.now() / 1000);
  return [{ t: 'TYPING_START', d: { channel_id: channelId, user_id: userId, timestamp, ...inGuild } }];
}

/**
 * What a bot's socket with these intents is told of an event. Interactions reach it whatever its intents; ephemeral messages
 * never do. https://discord.com/developers/docs/events/gateway#list-of-intents
 */
export function dispatchesOf(world: World, intents: number, event: WorldEvent): Dispatch[] {
  switch (event.type) {
    case 'message':
    case 'message-update':
      return messageEvents(world, intents, event);
    case 'message-delete': {
      const channel = world.channels.get(event.channelId);
      if (!channel || event.viewer !== undefined || !sees(world, world.bot.id, channel)) return [];
      if (!(intents & (isDm(channel) ? DirectMessages : GuildMessages))) return [];
      const guild = channel.guild_id ? { guild_id: channel.guild_id } : {};
      return [{ t: 'MESSAGE_DELETE', d: { id: event.id, channel_id: event.channelId, ...guild } }];
    }
    case 'channel-create':
    case 'channel-update':
    case 'channel-delete':
      return channelEvents(world, intents, event);
    case 'bot-removed':
      return intents & Guilds ? [{ t: 'GUILD_DELETE', d: { id: world.guild.id } }] : [];
    case 'thread-members':
      return threadMemberEvents(world, intents, event);
    case 'typing':
      return typingEvents(world, intents, event.channelId, event.userId);
    case 'interaction-create':
      return [{ t: 'INTERACTION_CREATE', d: event.payload }];
    case 'presence': {
      if (!(intents & GuildPresences)) return [];
      const status = event.online ? 'online' : 'offline';
      const d = {
        user: { id: event.userId },
        guild_id: world.guild.id,
        status,
        activities: [],
        client_status: {},
      };
      return [{ t: 'PRESENCE_UPDATE', d }];
    }
    default:
      return [];
  }
}
