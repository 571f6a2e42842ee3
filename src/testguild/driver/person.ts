import { ApplicationCommandOptionType, ApplicationCommandType, ComponentType } from 'discord-api-types/v10';
import { deleteMessage, editMessage } from '../actions/edits.ts';
import { sendMessage } from '../actions/messages.ts';
import { startThread, startThreadOn } from '../actions/threads.ts';
import { askAutocomplete, commandsIn, useCommand } from '../interactions/command.ts';
import { chooseInMenu, clickButton } from '../interactions/component.ts';
import { submitModal } from '../interactions/modal.ts';
import { Refusal } from '../refusal.ts';
import type { Command, CommandOption, OptionValue } from '../state/command-model.ts';
import type { Message, Snowflake, User } from '../state/model.ts';
import { directMessages } from '../state/newsroom.ts';
import { messagesFor } from '../state/present.ts';
import type { World } from '../state/world.ts';
import type { MessageRef, OptionInput, Person } from '../testguild.ts';
import { walkComponents } from '../validate/component-tree.ts';
import { exchangeOf } from './exchange.ts';

const { Subcommand, SubcommandGroup } = ApplicationCommandOptionType;

/** Makes Discord's nested option values from options by name. */
function optionValues(
  command: Command,
  path: readonly string[],
  input: OptionInput,
  focused?: string,
): OptionValue[] {
  const fill = (options: readonly CommandOption[], steps: readonly string[]): OptionValue[] => {
    const [step, ...rest] = steps;
    const nested = options.find(
      (one) => one.name === step && (one.type === Subcommand || one.type === SubcommandGroup),
    );
    if (nested) return [{ name: nested.name, type: nested.type, options: fill(nested.options ?? [], rest) }];
    return Object.entries(input).map(([name, value]) => {
      const type = options.find((one) => one.name === name)?.type ?? ApplicationCommandOptionType.String;
      return { name, type, value, ...(name === focused ? { focused: true } : {}) };
    });
  };
  return fill(command.options ?? [], path);
}

function channelOf(world: World, channelId: Snowflake) {
  const channel = world.channels.get(channelId);
  if (!channel) throw new Refusal(404, 10003, 'Unknown Channel');
  return channel;
}

/** A person of the guild, as a test moves them. */
export function personOf(world: World, user: User): Person {
  const find = (ref: MessageRef): Message => {
    const message = world.findMessage(typeof ref === 'string' ? ref : ref.id);
    if (!message) throw new Refusal(404, 10008, 'Unknown Message');
    return message;
  };
  const commandNamed = (channelId: Snowflake, name: string, type: number): Command => {
    const channel = channelOf(world, channelId);
    const command = commandsIn(world, user, channel).find((one) => one.name === name && one.type === type);
    if (!command) throw new Refusal(404, 10063, 'Unknown application command');
    return command;
  };
  const slash = (channelId: Snowflake, name: string) => {
    const [first = '', ...path] = name.split(' ');
    return { command: commandNamed(channelId, first, ApplicationCommandType.ChatInput), path };
  };
  return {
    user,
    dmChannelId: directMessages(world, user).id,
    async command(channelId, name, input = {}) {
      const { command, path } = slash(channelId, name);
      const options = optionValues(command, path, input);
      return exchangeOf(world, useCommand(world, user, { channelId, commandId: command.id, options }));
    },
    async menu(channelId, name, target) {
      const isUser = typeof target !== 'string' && 'username' in target;
      const type = isUser ? ApplicationCommandType.User : ApplicationCommandType.Message;
      const commandId = commandNamed(channelId, name, type).id;
      const targetId = typeof target === 'string' ? target : target.id;
      return exchangeOf(world, useCommand(world, user, { channelId, commandId, options: [], targetId }));
    },
    async autocomplete(channelId, name, focused, input) {
      const { command, path } = slash(channelId, name);
      const options = optionValues(command, path, input, focused);
      const asked = askAutocomplete(world, user, { channelId, commandId: command.id, options });
      const { interaction } = await exchangeOf(world, asked);
      return interaction.choices ?? [];
    },
    async click(ref, button) {
      const message = find(ref);
      const buttons = [...walkComponents(message.components)].filter(
        (one) => one.type === ComponentType.Button,
      );
      const found =
        buttons.find((one) => one.custom_id === button) ?? buttons.find((one) => one.label === button);
      const customId = found?.custom_id ?? button;
      return exchangeOf(world, clickButton(world, user, message.channel_id, message.id, customId));
    },
    async select(ref, menu, values) {
      const message = find(ref);
      const found = [...walkComponents(message.components)].find(
        (one) => one.custom_id === menu || one.placeholder === menu,
      );
      const customId = found?.custom_id ?? menu;
      return exchangeOf(world, chooseInMenu(world, user, message.channel_id, message.id, customId, values));
    },
    async submitModal(exchange, values) {
      return exchangeOf(world, submitModal(world, user, exchange.interaction, values));
    },
    async send(channelId, content, { replyTo, ping = true } = {}) {
      const body = {
        content,
        ...(replyTo ? { message_reference: { message_id: find(replyTo).id } } : {}),
        ...(replyTo && !ping
          ? { allowed_mentions: { parse: ['users', 'roles', 'everyone'], replied_user: false } }
          : {}),
      };
      return sendMessage(world, user, channelId, body);
    },
    async edit(ref, content) {
      const message = find(ref);
      return editMessage(world, user, message.channel_id, message.id, { content });
    },
    async delete(ref) {
      const message = find(ref);
      deleteMessage(world, user, message.channel_id, message.id);
    },
    async openThread(channelId, name, ref) {
      const body = { name, auto_archive_duration: 1440 };
      if (ref) return startThreadOn(world, user, channelId, find(ref).id, body).id;
      return startThread(world, user, channelId, { ...body, type: 11 }).id;
    },
    messages: (channelId) => messagesFor(world, user, channelId),
    commands: (channelId) => commandsIn(world, user, channelOf(world, channelId)),
    dismiss(ref) {
      const message = find(ref);
      if (world.viewerOf(message.id) === user.id) world.removeMessage(message);
    },
  };
}
