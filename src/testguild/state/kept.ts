/** What lasts of a guild beyond its process: its people, channels, threads and newest messages, as plain data. */
import { ChannelType, MessageFlags } from 'discord-api-types/v10';
import { z } from 'zod';
import type { Channel, Member, Message, Role, Snowflake, ThreadMember, User } from './model.ts';
import { isThread } from './permissions.ts';
import { compareIds } from './snowflake.ts';
import type { World } from './world.ts';

/** Messages that are kept, the newest of all channels together: some megabytes at most. */
const MESSAGES = 500;

export interface Kept {
  readonly version: 1;
  readonly bot: Snowflake;
  readonly guild: { readonly id: Snowflake; readonly name: string; readonly owner_id: Snowflake };
  readonly users: readonly User[];
  readonly members: readonly Member[];
  readonly roles: readonly Role[];
  readonly channels: readonly Channel[];
  readonly threadMembers: readonly ThreadMember[];
  /** In each channel oldest first. */
  readonly messages: readonly Message[];
}

const id = z.string().regex(/^\d{1,20}$/);

/** Of each thing what the guild cannot do without; the rest is as it was written. */
const schema = z
  .object({
    version: z.literal(1),
    bot: id,
    guild: z.object({ id, name: z.string(), owner_id: id }),
    users: z.array(z.looseObject({ id, username: z.string() })),
    members: z.array(z.looseObject({ user: z.looseObject({ id }), roles: z.array(id) })),
    roles: z.array(z.looseObject({ id, permissions: z.string() })),
    channels: z.array(z.looseObject({ id, type: z.number(), name: z.string().nullable() })),
    threadMembers: z.array(z.looseObject({ id, user_id: id })),
    messages: z.array(
      z.looseObject({
        id,
        channel_id: id,
        type: z.number(),
        author: z.looseObject({ id }),
        content: z.string(),
        timestamp: z.string(),
        mentions: z.array(z.looseObject({ id })),
        components: z.array(z.looseObject({ type: z.number() })),
        flags: z.number(),
      }),
    ),
  })
  // Who nobody else can be, the role that all have (it bears the guild's id), and a place to talk in.
  .refine(
    ({ users, members, roles, channels, bot, guild }) =>
      [bot, guild.owner_id].every(
        (who) => users.some((one) => one.id === who) && members.some(({ user }) => user.id === who),
      ) &&
      roles.some((role) => role.id === guild.id) &&
      channels.some(({ type }) => type === ChannelType.GuildText),
  );

/** What a text holds that {@link keptOf} has made; undefined where it is anything else. */
export function parseKept(text: string): Kept | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = schema.safeParse(value);
  return parsed.success ? (parsed.data as unknown as Kept) : undefined;
}

/**
 * What is worth keeping: no ephemeral message, as Discord's client forgets them too, nor one whose answer is still to come.
 * A thread goes with the last of its messages.
 */
export function keptOf(world: World): Kept {
  const channels = [...world.channels.values()];
  const messages = channels
    .flatMap((channel) => world.messagesOf(channel.id))
    .filter((one) => world.viewerOf(one.id) === undefined && (one.flags & MessageFlags.Loading) === 0)
    .sort((a, b) => compareIds(a.id, b.id))
    .slice(-MESSAGES);
  const spoken = new Set(messages.map((message) => message.channel_id));
  const lasting = channels.filter((channel) => !isThread(channel) || spoken.has(channel.id));
  return {
    version: 1,
    bot: world.bot.id,
    guild: world.guild,
    users: [...world.users.values()],
    members: [...world.members.values()],
    roles: [...world.roles.values()],
    channels: lasting,
    threadMembers: lasting.flatMap((channel) => [...(world.threadMembers.get(channel.id)?.values() ?? [])]),
    messages,
  };
}

/** Puts into a world that has nothing in it yet what was kept of one of the same ids. */
export function restore(world: World, kept: Kept): void {
  const one = (user: User): User => world.users.get(user.id) ?? user;
  for (const user of kept.users) if (user.id !== world.bot.id) world.users.set(user.id, user);
  for (const member of kept.members) world.members.set(member.user.id, { ...member, user: one(member.user) });
  for (const role of kept.roles) world.roles.set(role.id, role);
  for (const channel of kept.channels) {
    const { recipients } = channel;
    world.channels.set(channel.id, recipients ? { ...channel, recipients: recipients.map(one) } : channel);
    if (isThread(channel)) world.threadMembers.set(channel.id, new Map());
  }
  for (const member of kept.threadMembers) world.threadMembers.get(member.id)?.set(member.user_id, member);
  for (const message of kept.messages) world.putBack({ ...message, author: one(message.author) });
}
