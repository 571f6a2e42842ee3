import {
  ApplicationCommandType,
  InteractionResponseType as Callback,
  InteractionType,
  MessageFlags,
  MessageType,
} from 'discord-api-types/v10';
import { demandOpen } from '../actions/access.ts';
import { applyEdit, checkEdit } from '../actions/edits.ts';
import { newMessage } from '../actions/messages.ts';
import { addToThread, wake } from '../actions/threads.ts';
import { Refusal } from '../refusal.ts';
import type { CommandChoice, Interaction } from '../state/command-model.ts';
import type { Channel, Message, Snowflake } from '../state/model.ts';
import { presentMessage } from '../state/present.ts';
import type { World } from '../state/world.ts';
import { checkChoices, MAX_CHOICES } from '../validate/command-options.ts';
import { type Fields, Form } from '../validate/form.ts';
import { type CheckedMessage, checkMessage } from '../validate/message.ts';
import { checkModal } from '../validate/modal.ts';
import { settle } from './create.ts';

/** Flags that an interaction's response may set. */
const RESPONSE_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/** Which callbacks answer which interaction. https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object-interaction-callback-type */
function callbacksFor(interaction: Interaction): readonly number[] {
  const message = [Callback.ChannelMessageWithSource, Callback.DeferredChannelMessageWithSource];
  const update = [Callback.DeferredMessageUpdate, Callback.UpdateMessage];
  switch (interaction.type) {
    case InteractionType.ApplicationCommand:
      return [...message, Callback.Modal];
    case InteractionType.MessageComponent:
      return [...message, ...update, Callback.Modal];
    case InteractionType.ModalSubmit:
      return interaction.messageId ? [...message, ...update] : message;
    default:
      return [Callback.ApplicationCommandAutocompleteResult];
  }
}

function messageType(interaction: Interaction, followup: boolean): number {
  if (followup || interaction.messageId) return MessageType.Reply;
  if (interaction.type !== InteractionType.ApplicationCommand) return MessageType.ChatInputCommand;
  const slash = interaction.metadata.command_type === ApplicationCommandType.ChatInput;
  return slash ? MessageType.ChatInputCommand : MessageType.ContextMenuCommand;
}

/** Puts the application's message into the interaction's channel: a response, or a follow-up to one. */
export function postResponse(
  world: World,
  interaction: Interaction,
  checked: CheckedMessage,
  followup?: Message,
): Message {
  const channel = world.channels.get(interaction.channelId);
  if (!channel) throw new Refusal(404, 10003, 'Unknown Channel');
  demandOpen(world, world.bot.id, channel, true);
  const message = newMessage(
    world,
    channel,
    world.bot,
    messageType(interaction, followup !== undefined),
    checked,
  );
  message.webhook_id = world.application.id;
  message.application_id = world.application.id;
  message.interaction_metadata = {
    ...interaction.metadata,
    ...(followup ? { original_response_message_id: followup.id } : {}),
  };
  const target = followup?.id ?? interaction.messageId;
  if (target) {
    message.message_reference = {
      type: 0,
      channel_id: channel.id,
      message_id: target,
      ...(channel.guild_id ? { guild_id: channel.guild_id } : {}),
    };
  }
  const ephemeral = (checked.flags & MessageFlags.Ephemeral) !== 0;
  if (!ephemeral) wake(world, channel);
  world.addMessage(message, ephemeral ? interaction.userId : undefined);
  if (!ephemeral && channel.thread_metadata) {
    addToThread(world, channel, world.bot.id);
    for (const user of message.mentions) addToThread(world, channel, user.id);
  }
  return message;
}

const EMPTY: CheckedMessage = {
  content: '',
  embeds: [],
  components: [],
  flags: 0,
  allowedMentions: { parse: [] },
  nonce: undefined,
  tts: false,
};

function checkAutocomplete(data: unknown, type: number): CommandChoice[] {
  const form = new Form();
  const fields = form.object(data, 'data') ?? {};
  const at = form.in('data');
  at.list(fields, 'choices', { required: true, max: MAX_CHOICES });
  checkChoices(at, fields, type);
  form.throwIfInvalid();
  return fields.choices as CommandChoice[];
}

function sourceMessage(world: World, interaction: Interaction): [Channel, Message] {
  const channel = world.channels.get(interaction.channelId);
  const message = channel && world.message(channel.id, interaction.messageId ?? '');
  if (!channel || !message) throw new Refusal(404, 10008, 'Unknown Message');
  demandOpen(world, world.bot.id, channel);
  return [channel, message];
}

/** What a callback came to. */
export interface CallbackResult {
  readonly interaction: Interaction;
  readonly type: number;
  readonly message?: Message;
}

/** Takes the application's first answer to an interaction. Refuses a second one (40060) and a late one (10062). */
export function respond(world: World, id: Snowflake, token: string, body: Fields): CallbackResult {
  const interaction = world.interactions.get(id);
  if (!interaction || interaction.token !== token || interaction.state === 'failed') {
    throw new Refusal(404, 10062, 'Unknown interaction');
  }
  if (interaction.callbackType !== undefined) {
    throw new Refusal(400, 40060, 'Interaction has already been acknowledged.');
  }
  const form = new Form();
  const type = form.oneOf(body, 'type', callbacksFor(interaction), true)!;
  form.throwIfInvalid();
  const data = (body.data ?? {}) as Fields;
  const result = answer(world, interaction, type, data);
  return { interaction, type, ...(result ? { message: result } : {}) };
}

function answer(world: World, interaction: Interaction, type: number, data: Fields): Message | undefined {
  switch (type) {
    case Callback.ChannelMessageWithSource: {
      const checked = checkMessage(data, { flags: RESPONSE_FLAGS, at: 'data' });
      const message = postResponse(world, interaction, checked);
      interaction.callbackType = type;
      interaction.ephemeral = (checked.flags & MessageFlags.Ephemeral) !== 0;
      interaction.responseId = message.id;
      settle(world, interaction, 'done');
      return message;
    }
    case Callback.DeferredChannelMessageWithSource: {
      const ephemeral = Number(data.flags ?? 0) & MessageFlags.Ephemeral;
      const message = postResponse(world, interaction, { ...EMPTY, flags: ephemeral | MessageFlags.Loading });
      interaction.callbackType = type;
      interaction.ephemeral = ephemeral !== 0;
      interaction.responseId = message.id;
      settle(world, interaction, 'thinking');
      return message;
    }
    case Callback.UpdateMessage: {
      const [channel, message] = sourceMessage(world, interaction);
      const checked = checkEdit(message, data, {
        flags: RESPONSE_FLAGS & ~MessageFlags.Ephemeral,
        at: 'data',
      });
      interaction.callbackType = type;
      interaction.responseId = message.id;
      applyEdit(world, channel, message, checked, true);
      settle(world, interaction, 'done');
      return message;
    }
    case Callback.DeferredMessageUpdate: {
      const [, message] = sourceMessage(world, interaction);
      interaction.callbackType = type;
      interaction.responseId = message.id;
      settle(world, interaction, 'done');
      return undefined;
    }
    case Callback.ApplicationCommandAutocompleteResult:
      interaction.choices = checkAutocomplete(data, interaction.focusedType!);
      interaction.callbackType = type;
      settle(world, interaction, 'done');
      return undefined;
    default:
      interaction.modal = checkModal(data);
      interaction.callbackType = type;
      settle(world, interaction, 'done');
      world.emit({ type: 'modal', interaction });
      return undefined;
  }
}

/** The body of a callback's answer, for those who ask for it with `with_response`. */
export function callbackBody(
  world: World,
  { interaction, type, message }: CallbackResult,
): Record<string, unknown> {
  const carries =
    type === Callback.ChannelMessageWithSource ||
    type === Callback.UpdateMessage ||
    type === Callback.DeferredChannelMessageWithSource;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(interaction.responseId ? { response_message_id: interaction.responseId } : {}),
      ...(message && carries
        ? {
            response_message_loading: (message.flags & MessageFlags.Loading) !== 0,
            response_message_ephemeral: (message.flags & MessageFlags.Ephemeral) !== 0,
          }
        : {}),
    },
    resource: { type, ...(message && carries ? { message: presentMessage(world, message) } : {}) },
  };
}
