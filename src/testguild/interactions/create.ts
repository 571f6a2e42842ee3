import { randomBytes } from 'node:crypto';
import {
  ChannelType,
  InteractionContextType,
  type InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { demandOpen } from '../actions/access.ts';
import type { Interaction } from '../state/command-model.ts';
import type { Channel, InteractionMetadata, Message, Snowflake, User } from '../state/model.ts';
import { isDm, permissionsIn } from '../state/permissions.ts';
import { presentMessage, presentPartialChannel } from '../state/present.ts';
import type { World } from '../state/world.ts';

/** An application must answer within this time. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback */
export const ANSWER_WITHIN_MS = 3_000;
/** An interaction's token is good for this time. */
export const TOKEN_LIFE_MS = 15 * 60_000;
/** Bytes that an attachment may have in a guild without boosts. */
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

const LOCALE = 'en-US';

/** In which of Discord's contexts a channel is. */
export function contextOf(channel: Channel): InteractionContextType {
  return isDm(channel) ? InteractionContextType.BotDM : InteractionContextType.Guild;
}

/**
 * The integration that an interaction is authorised by: the guild, or none in a direct message; where the bot is not in the guild,
 * the person, who installed it for themselves.
 */
function ownersIn(world: World, channel: Channel, user: User): Record<string, Snowflake> {
  if (channel.type === ChannelType.DM) return { '0': '0' };
  return isInGuild(world) ? { '0': channel.guild_id! } : { '1': user.id };
}

/** Is the bot a member? Otherwise people use what they installed for themselves. */
export function isInGuild(world: World): boolean {
  return world.members.has(world.bot.id);
}

/** What an application may do in a guild that it is not in: answer, as far as its user may there. */
const AS_USERS_APP =
  PermissionFlagsBits.AttachFiles | PermissionFlagsBits.EmbedLinks | PermissionFlagsBits.MentionEveryone;

export interface NewInteraction {
  readonly type: InteractionType;
  readonly user: User;
  readonly channel: Channel;
  readonly data: Record<string, unknown>;
  readonly message?: Message;
  readonly metadata?: Partial<InteractionMetadata>;
  /** For autocomplete: the type of the option that is typed. */
  readonly focusedType?: number;
}

/** Makes an interaction, sets its deadlines and hands it to the application's sockets. */
export function createInteraction(world: World, wish: NewInteraction): Interaction {
  const { type, user, channel, data, message } = wish;
  demandOpen(world, user.id, channel);
  const id = world.nextId();
  const token = randomBytes(96).toString('base64url');
  const owners = ownersIn(world, channel, user);
  const interaction: Interaction = {
    id,
    token,
    type,
    userId: user.id,
    channelId: channel.id,
    createdAt: world.clock.now(),
    metadata: { id, type, user, authorizing_integration_owners: owners, ...wish.metadata },
    ...(message ? { messageId: message.id } : {}),
    ...(wish.focusedType ? { focusedType: wish.focusedType } : {}),
    state: 'pending',
    followupIds: [],
    ephemeral: false,
  };
  const member = world.members.get(user.id);
  const inGuild = channel.guild_id !== undefined;
  const payload = {
    version: 1,
    id,
    application_id: world.application.id,
    type,
    data,
    token,
    channel_id: channel.id,
    channel: presentPartialChannel(world, channel, user.id),
    ...(inGuild
      ? {
          guild_id: world.guild.id,
          guild: { id: world.guild.id, locale: LOCALE, features: [] },
          guild_locale: LOCALE,
          member: { ...member, permissions: String(permissionsIn(world, user.id, channel)) },
        }
      : { user }),
    ...(message ? { message: presentMessage(world, message) } : {}),
    app_permissions: String(
      isDm(channel) || isInGuild(world) ? permissionsIn(world, world.bot.id, channel) : AS_USERS_APP,
    ),
    locale: LOCALE,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contextOf(channel),
    attachment_size_limit: ATTACHMENT_LIMIT,
  };
  world.interactions.set(id, interaction);
  world.interactionsByToken.set(token, interaction);
  world.clock.after(ANSWER_WITHIN_MS, () => {
    if (interaction.state === 'pending') settle(world, interaction, 'failed');
  });
  world.clock.after(TOKEN_LIFE_MS, () => {
    if (interaction.state === 'thinking') settle(world, interaction, 'failed');
    world.interactions.delete(id);
    world.interactionsByToken.delete(token);
  });
  world.emit({ type: 'interaction', interaction });
  world.emit({ type: 'interaction-create', interaction, payload });
  return interaction;
}

/** Moves an interaction on, and tells of it. */
export function settle(world: World, interaction: Interaction, state: Interaction['state']): void {
  interaction.state = state;
  world.emit({ type: 'interaction', interaction });
}
