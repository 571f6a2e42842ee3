import { randomBytes } from 'node:crypto';
import { ChannelType } from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import { type Kept, restore } from './kept.ts';
import type { Channel, Role, Snowflake, User } from './model.ts';
import { EVERYONE_PERMISSIONS } from './permissions.ts';
import { World } from './world.ts';

/** The people of the guild; the first owns it. */
const PEOPLE = [
  { username: 'mara', global_name: 'Mara Lind', accent_color: 0x3b6fd4 },
  { username: 'teo', global_name: 'Teo Okafor', accent_color: 0xb4532a },
] as const;

const CHANNELS = [
  { name: 'ask-the-record', topic: 'Questions to the articles: type /ask' },
  { name: 'general', topic: 'Everything else' },
] as const;

/** The colour of the bot's role. */
const BOT_COLOUR = 0x3ba55c;

function role(id: Snowflake, name: string, permissions: bigint, position: number): Role {
  return {
    id,
    name,
    permissions: String(permissions),
    position,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    managed: false,
    mentionable: false,
    flags: 0,
    icon: null,
    unicode_emoji: null,
  };
}

function join(world: World, user: User, roles: Snowflake[]): void {
  world.users.set(user.id, user);
  world.members.set(user.id, {
    user,
    nick: null,
    avatar: null,
    banner: null,
    roles,
    joined_at: world.isoNow(),
    premium_since: null,
    deaf: false,
    mute: false,
    flags: 0,
    pending: false,
    communication_disabled_until: null,
  });
}

/** Opens the channel of a user's direct messages with the bot, or finds it. */
export function directMessages(world: World, user: User): Channel {
  for (const channel of world.channels.values()) {
    if (channel.type === ChannelType.DM && channel.recipients?.[0]?.id === user.id) return channel;
  }
  const channel: Channel = {
    id: world.nextId(),
    type: ChannelType.DM,
    name: null,
    last_message_id: null,
    flags: 0,
    recipients: [user],
  };
  world.channels.set(channel.id, channel);
  return channel;
}

/** A token of Discord's form: an id, a time and a secret, each in base64. Valid in one guild's life alone. */
function makeToken(): string {
  return [18, 5, 27].map((bytes) => randomBytes(bytes).toString('base64url')).join('.');
}

/** What is wanted of a guild beside its clock. */
export interface NewsroomOptions {
  readonly botName: string;
  readonly morePeople?: number | undefined;
  readonly topic?: string | undefined;
  /** What was kept of it, if it was there before. */
  readonly kept?: Kept | null | undefined;
}

const NAME = 'Newsroom';

/** The guild as it was kept; or else a new one: two channels under a category, two people or more, and the bot with its role. */
export function buildNewsroom(clock: Clock, options: NewsroomOptions): World {
  const { botName, morePeople = 0, topic: firstTopic, kept } = options;
  const application = {
    name: botName,
    description: '',
    token: makeToken(),
    verifyKey: randomBytes(32).toString('hex'),
  };
  if (kept) {
    const world = new World(clock, application, botName, NAME, { bot: kept.bot, guild: kept.guild.id });
    restore(world, kept);
    world.guild.owner_id = kept.guild.owner_id;
    const first = [...world.channels.values()].find(({ type }) => type === ChannelType.GuildText);
    if (first && firstTopic !== undefined) first.topic = firstTopic;
    return world;
  }
  const world = new World(clock, application, botName, NAME);
  world.roles.set(world.guild.id, role(world.guild.id, '@everyone', EVERYONE_PERMISSIONS, 0));
  const botRole: Role = {
    ...role(world.nextId(), botName, EVERYONE_PERMISSIONS, 1),
    managed: true,
    color: BOT_COLOUR,
    colors: { primary_color: BOT_COLOUR, secondary_color: null, tertiary_color: null },
    tags: { bot_id: world.bot.id },
  };
  world.roles.set(botRole.id, botRole);
  const more = Array.from({ length: morePeople }, (_, index) => ({
    username: `reader-${index + 1}`,
    global_name: `Reader ${index + 1}`,
    accent_color: 0x6b7280,
  }));
  for (const person of [...PEOPLE, ...more]) {
    const user: User = {
      id: world.nextId(),
      discriminator: '0',
      avatar: null,
      public_flags: 0,
      flags: 0,
      primary_guild: null,
      ...person,
    };
    join(world, user, []);
    world.guild.owner_id ||= user.id;
  }
  join(world, world.bot, [botRole.id]);
  const category: Channel = {
    id: world.nextId(),
    type: ChannelType.GuildCategory,
    guild_id: world.guild.id,
    name: 'Newsroom',
    position: 0,
    permission_overwrites: [],
    parent_id: null,
    last_message_id: null,
    flags: 0,
  };
  world.channels.set(category.id, category);
  CHANNELS.forEach(({ name, topic }, position) => {
    const channel: Channel = {
      id: world.nextId(),
      type: ChannelType.GuildText,
      guild_id: world.guild.id,
      name,
      topic: position === 0 && firstTopic !== undefined ? firstTopic : topic,
      position,
      nsfw: false,
      parent_id: category.id,
      permission_overwrites: [],
      rate_limit_per_user: 0,
      last_message_id: null,
      flags: 0,
    };
    world.channels.set(channel.id, channel);
  });
  for (const user of world.users.values()) {
    if (!user.bot) directMessages(world, user);
  }
  return world;
}
