import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Snowflake, User } from '../state/model.ts';
import { isDm } from '../state/permissions.ts';
import type { World } from '../state/world.ts';
import { type Fields, Form } from '../validate/form.ts';
import { demand, visibleChannel } from './access.ts';
import { MAX_SLOW_MODE, modifyThread } from './threads.ts';

/** Changes a channel or thread: name, topic, slow mode; a thread's state. */
export function modifyChannel(world: World, user: User, channelId: Snowflake, body: Fields): Channel {
  const channel = visibleChannel(world, user.id, channelId);
  if (channel.thread_metadata) return modifyThread(world, user, channel, body);
  demand(world, user.id, channel, PermissionFlagsBits.ManageChannels);
  const form = new Form();
  const name = form.text(body, 'name', { min: 1, max: 100 });
  const topic = form.text(body, 'topic', { max: 1024, nullable: true });
  const slowMode = form.integer(body, 'rate_limit_per_user', { min: 0, max: MAX_SLOW_MODE, nullable: true });
  form.throwIfInvalid();
  if (name !== undefined) channel.name = name;
  if (body.topic !== undefined) channel.topic = topic ?? null;
  if (slowMode !== undefined) channel.rate_limit_per_user = slowMode;
  world.emit({ type: 'channel-update', channel });
  return channel;
}

/** Deletes a channel or thread with all that is in it; a direct message is merely closed. */
export function deleteChannel(world: World, user: User, channelId: Snowflake): Channel {
  const channel = visibleChannel(world, user.id, channelId);
  if (isDm(channel)) return channel;
  const { ManageThreads, ManageChannels } = PermissionFlagsBits;
  demand(world, user.id, channel, channel.thread_metadata ? ManageThreads : ManageChannels);
  world.removeChannel(channel);
  return channel;
}
