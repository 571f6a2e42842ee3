import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10';
import { demand, visibleChannel } from '../actions/access.ts';
import { Refusal } from '../refusal.ts';
import type { Command, Interaction, OptionValue } from '../state/command-model.ts';
import type { Channel, Snowflake, User } from '../state/model.ts';
import { guildPermissions, isDm } from '../state/permissions.ts';
import { presentMessage, presentPartialChannel, presentPartialMember } from '../state/present.ts';
import type { World } from '../state/world.ts';
import { Form } from '../validate/form.ts';
import { checkOptionValues, leafOptions } from '../validate/options.ts';
import { contextOf, createInteraction, isInGuild } from './create.ts';

/** How the application got here: with the guild, or where the bot is not in it, with each person who installed it. */
const installation = (world: World, channel: Channel): number => (isDm(channel) || isInGuild(world) ? 0 : 1);

/** The commands that a user is offered in a channel: the guild's own and the global ones, by name. */
export function commandsIn(world: World, user: User, channel: Channel): Command[] {
  const context = contextOf(channel);
  return [...world.commands.values()]
    .filter((command) => {
      if (command.guild_id) {
        if (channel.guild_id !== command.guild_id) return false;
      } else if (command.contexts && !command.contexts.includes(context)) return false;
      if (!command.integration_types.includes(installation(world, channel))) return false;
      const needed = command.default_member_permissions;
      if (needed === null || !channel.guild_id) return true;
      const own = guildPermissions(world, user.id);
      return needed === '0' ? user.id === world.guild.owner_id : (own & BigInt(needed)) === BigInt(needed);
    })
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function resolve(
  world: World,
  user: User,
  command: Command,
  values: readonly OptionValue[],
): Record<string, unknown> {
  const { User: Person, Channel: Place, Role, Mentionable } = ApplicationCommandOptionType;
  const resolved: Record<string, Record<Snowflake, unknown>> = {};
  const form = new Form().in('options');
  const put = (kind: string, id: Snowflake, what: unknown) => {
    resolved[kind] ??= {};
    resolved[kind][id] = what;
  };
  const [, given] = leafOptions(command.options ?? [], values);
  for (const { name, type, value } of given) {
    const id = String(value);
    const found = world.users.get(id);
    const channel = world.channels.get(id);
    const role = world.roles.get(id);
    if ((type === Person || type === Mentionable) && found) {
      put('users', id, found);
      const member = world.members.get(id);
      if (member)
        put('members', id, {
          ...presentPartialMember(member),
          permissions: String(guildPermissions(world, id)),
        });
    } else if (type === Place && channel) put('channels', id, presentPartialChannel(world, channel, user.id));
    else if ((type === Role || type === Mentionable) && role) put('roles', id, role);
    else if (type === Person || type === Place || type === Role || type === Mentionable) {
      form.fail(name, 'APPLICATION_COMMAND_OPTION_UNKNOWN_VALUE', 'There is nothing with this id');
    }
  }
  form.throwIfInvalid();
  return resolved;
}

function resolveTarget(
  world: World,
  user: User,
  channel: Channel,
  command: Command,
  targetId: Snowflake | undefined,
) {
  if (command.type === ApplicationCommandType.Message) {
    const message = targetId ? world.message(channel.id, targetId) : undefined;
    const viewer = message && world.viewerOf(message.id);
    if (!message || (viewer && viewer !== user.id)) throw new Refusal(404, 10008, 'Unknown Message');
    return { messages: { [message.id]: presentMessage(world, message) } };
  }
  const target = targetId ? world.users.get(targetId) : undefined;
  if (!target) throw new Refusal(404, 10013, 'Unknown User');
  const member = world.members.get(target.id);
  return {
    users: { [target.id]: target },
    ...(member && channel.guild_id ? { members: { [target.id]: presentPartialMember(member) } } : {}),
  };
}

export interface CommandUse {
  readonly channelId: Snowflake;
  readonly commandId: Snowflake;
  readonly options: readonly OptionValue[];
  readonly targetId?: Snowflake;
}

/** The person's client: the command, as far as it is there for them in this channel. */
function offered(world: World, user: User, channel: Channel, id: Snowflake): Command {
  const command = commandsIn(world, user, channel).find((one) => one.id === id);
  if (!command) throw new Refusal(404, 10063, 'Unknown application command');
  demand(world, user.id, channel, PermissionFlagsBits.UseApplicationCommands);
  return command;
}

/** Runs a command as a person does who fills in its options and sends it. */
export function useCommand(world: World, user: User, use: CommandUse): Interaction {
  const channel = visibleChannel(world, user.id, use.channelId);
  const command = offered(world, user, channel, use.commandId);
  const slash = command.type === ApplicationCommandType.ChatInput;
  if (slash) checkOptionValues(command, use.options);
  const resolved = slash
    ? resolve(world, user, command, use.options)
    : resolveTarget(world, user, channel, command, use.targetId);
  const data = {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(slash && use.options.length > 0 ? { options: use.options } : {}),
    ...(Object.keys(resolved).length > 0 ? { resolved } : {}),
    ...(command.guild_id ? { guild_id: command.guild_id } : {}),
    ...(slash ? {} : { target_id: use.targetId }),
  };
  const metadata = { name: command.name, command_type: command.type };
  return createInteraction(world, {
    type: InteractionType.ApplicationCommand,
    user,
    channel,
    data,
    metadata,
  });
}

/** Asks for proposals for the option that is being typed: the one marked `focused`. */
export function askAutocomplete(world: World, user: User, use: CommandUse): Interaction {
  const channel = visibleChannel(world, user.id, use.channelId);
  const command = offered(world, user, channel, use.commandId);
  checkOptionValues(command, use.options, true);
  const [, given] = leafOptions(command.options ?? [], use.options);
  const focused = given.filter((value) => value.focused);
  if (focused.length !== 1) {
    const form = new Form();
    form.fail('options', 'APPLICATION_COMMAND_OPTION_FOCUS', 'Exactly one option must be focused');
    form.throwIfInvalid();
  }
  const data = {
    id: command.id,
    name: command.name,
    type: command.type,
    options: use.options,
    ...(command.guild_id ? { guild_id: command.guild_id } : {}),
  };
  const type = InteractionType.ApplicationCommandAutocomplete;
  return createInteraction(world, { type, user, channel, data, focusedType: focused[0]!.type });
}
