import { ChannelType, OverwriteType, PermissionFlagsBits } from 'discord-api-types/v10';
import type { Channel, Snowflake } from './model.ts';
import type { World } from './world.ts';

/** Every permission there is. */
export const ALL_PERMISSIONS = Object.values(PermissionFlagsBits).reduce((all, bit) => all | bit, 0n);

/** What a new guild lets everyone do, as far as it matters here. */
export const EVERYONE_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.CreatePublicThreads |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.ChangeNickname |
  PermissionFlagsBits.UseExternalEmojis;

/** What both sides may do in a direct message. */
export const DM_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.EmbedLinks |
  PermissionFlagsBits.AttachFiles |
  PermissionFlagsBits.AddReactions |
  PermissionFlagsBits.ReadMessageHistory |
  PermissionFlagsBits.UseApplicationCommands |
  PermissionFlagsBits.UseExternalEmojis;

export function isThread(channel: Channel): boolean {
  return (
    channel.type === ChannelType.PublicThread ||
    channel.type === ChannelType.PrivateThread ||
    channel.type === ChannelType.AnnouncementThread
  );
}

export function isDm(channel: Channel): boolean {
  return channel.type === ChannelType.DM;
}

/** A member's permissions in the guild, before any channel's exceptions. */
export function guildPermissions(world: World, userId: Snowflake): bigint {
  const member = world.members.get(userId);
  if (!member) return 0n;
  if (world.guild.owner_id === userId) return ALL_PERMISSIONS;
  let bits = BigInt(world.roles.get(world.guild.id)?.permissions ?? '0');
  for (const role of member.roles) bits |= BigInt(world.roles.get(role)?.permissions ?? '0');
  return bits & PermissionFlagsBits.Administrator ? ALL_PERMISSIONS : bits;
}

/**
 * What a user may do in a channel: role permissions, then the channel's exceptions for everyone, for the member's roles, and
 * for the member. A thread has its parent's. https://discord.com/developers/docs/topics/permissions#permission-overwrites
 */
export function permissionsIn(world: World, userId: Snowflake, channel: Channel): bigint {
  if (isDm(channel))
    return channel.recipients?.some((user) => user.id === userId) || userId === world.bot.id
      ? DM_PERMISSIONS
      : 0n;
  const base = guildPermissions(world, userId);
  if (base === ALL_PERMISSIONS) return base;
  const parent = isThread(channel) ? world.channels.get(channel.parent_id ?? '') : channel;
  const overwrites = parent?.permission_overwrites ?? [];
  const roles = world.members.get(userId)?.roles ?? [];
  let bits = base;
  const everyone = overwrites.find((one) => one.id === world.guild.id);
  if (everyone) bits = (bits & ~BigInt(everyone.deny)) | BigInt(everyone.allow);
  const forRoles = overwrites.filter((one) => one.type === OverwriteType.Role && roles.includes(one.id));
  bits &= ~forRoles.reduce((deny, one) => deny | BigInt(one.deny), 0n);
  bits |= forRoles.reduce((allow, one) => allow | BigInt(one.allow), 0n);
  const own = overwrites.find((one) => one.type === OverwriteType.Member && one.id === userId);
  if (own) bits = (bits & ~BigInt(own.deny)) | BigInt(own.allow);
  if (!(bits & PermissionFlagsBits.ViewChannel)) return 0n;
  if (channel.type === ChannelType.PrivateThread && !(bits & PermissionFlagsBits.ManageThreads)) {
    if (!world.threadMembers.get(channel.id)?.has(userId)) return 0n;
  }
  return bits;
}

export function may(world: World, userId: Snowflake, channel: Channel, permission: bigint): boolean {
  return (permissionsIn(world, userId, channel) & permission) === permission;
}

/** Whether a user sees a channel at all. */
export function sees(world: World, userId: Snowflake, channel: Channel): boolean {
  return may(world, userId, channel, PermissionFlagsBits.ViewChannel);
}

/** Denies or allows one permission to one member in a channel, as an exception of theirs. */
export function setException(
  channel: Channel,
  userId: Snowflake,
  permission: bigint,
  allowed: boolean,
): void {
  channel.permission_overwrites ??= [];
  let own = channel.permission_overwrites.find((one) => one.id === userId);
  if (!own) {
    own = { id: userId, type: OverwriteType.Member, allow: '0', deny: '0' };
    channel.permission_overwrites.push(own);
  }
  own.deny = String(allowed ? BigInt(own.deny) & ~permission : BigInt(own.deny) | permission);
  own.allow = String(allowed ? BigInt(own.allow) | permission : BigInt(own.allow) & ~permission);
}
