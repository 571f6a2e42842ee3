import { ChannelType, PermissionFlagsBits } from 'discord-api-types/v10';
import { Refusal } from '../refusal.ts';
import type { Channel, Message, Snowflake } from '../state/model.ts';
import { may, sees } from '../state/permissions.ts';
import type { World } from '../state/world.ts';

/** A channel that the user may see; refuses with 10003 where there is none, with 50001 where they may not. */
export function visibleChannel(world: World, userId: Snowflake, channelId: Snowflake): Channel {
  const channel = world.channels.get(channelId);
  if (!channel) throw new Refusal(404, 10003, 'Unknown Channel');
  if (!sees(world, userId, channel)) throw new Refusal(403, 50001, 'Missing Access');
  return channel;
}

/** Refuses with 50013 where the user lacks a permission in the channel. */
export function demand(world: World, userId: Snowflake, channel: Channel, permission: bigint): void {
  if (!may(world, userId, channel, permission)) throw new Refusal(403, 50013, 'Missing Permissions');
}

/** A message that the user may see in a channel: an ephemeral one is there for its viewer alone. */
export function visibleMessage(world: World, userId: Snowflake, channel: Channel, id: Snowflake): Message {
  const message = world.message(channel.id, id);
  const viewer = message && world.viewerOf(message.id);
  if (!message || (viewer !== undefined && viewer !== userId))
    throw new Refusal(404, 10008, 'Unknown Message');
  demand(world, userId, channel, PermissionFlagsBits.ReadMessageHistory);
  return message;
}

/** Refuses what is no place for messages: a category. */
export function demandTextual(channel: Channel): void {
  if (channel.type === ChannelType.GuildCategory) {
    throw new Refusal(400, 50008, 'Cannot send messages in a non-text channel');
  }
}

/** Whether the user is held by a thread's lock. */
function lockedFor(world: World, userId: Snowflake, channel: Channel): boolean {
  return (
    channel.thread_metadata?.locked === true &&
    !may(world, userId, channel, PermissionFlagsBits.ManageThreads)
  );
}

/**
 * Refuses to write or change anything in a thread that is locked (160005), locked and archived (50083) or, unless `wakes`,
 * archived (50083). Who may manage threads is not held by a lock.
 */
export function demandOpen(world: World, userId: Snowflake, channel: Channel, wakes = false): void {
  const locked = lockedFor(world, userId, channel);
  const archived = channel.thread_metadata?.archived === true;
  if (archived && (locked || !wakes)) throw new Refusal(400, 50083, 'Thread is archived');
  if (locked) throw new Refusal(400, 160005, 'Thread is locked');
}
