import { InteractionResponseType as Callback, MessageFlags } from 'discord-api-types/v10';
import { demandOpen } from '../actions/access.ts';
import { applyEdit, checkEdit } from '../actions/edits.ts';
import { Refusal } from '../refusal.ts';
import type { Interaction } from '../state/command-model.ts';
import type { Channel, Message, Snowflake } from '../state/model.ts';
import type { World } from '../state/world.ts';
import type { Fields } from '../validate/form.ts';
import { checkMessage } from '../validate/message.ts';
import { settle, TOKEN_LIFE_MS } from './create.ts';
import { postResponse } from './respond.ts';

const FOLLOWUP_FLAGS =
  MessageFlags.Ephemeral |
  MessageFlags.SuppressEmbeds |
  MessageFlags.SuppressNotifications |
  MessageFlags.IsComponentsV2;

/**
 * The interaction behind a webhook token. Refuses a token that is unknown or older than 15 minutes (50027), and one whose
 * interaction was not answered yet, or not in time (10015).
 */
function interactionOf(world: World, applicationId: Snowflake, token: string): Interaction {
  if (applicationId !== world.application.id) throw new Refusal(404, 10015, 'Unknown Webhook');
  const interaction = world.interactionsByToken.get(token);
  if (!interaction || interaction.createdAt + TOKEN_LIFE_MS <= world.clock.now()) {
    throw new Refusal(401, 50027, 'Invalid Webhook Token');
  }
  if (interaction.callbackType === undefined) throw new Refusal(404, 10015, 'Unknown Webhook');
  return interaction;
}

function messageOf(world: World, interaction: Interaction, id: string): [Channel, Message] {
  const messageId = id === '@original' ? interaction.responseId : id;
  const own = [interaction.responseId, interaction.messageId, ...interaction.followupIds];
  const channel = world.channels.get(interaction.channelId);
  const message =
    channel && messageId && own.includes(messageId) ? world.message(channel.id, messageId) : undefined;
  if (!channel || !message) throw new Refusal(404, 10008, 'Unknown Message');
  return [channel, message];
}

/** Reads the original response or a follow-up. */
export function getResponse(world: World, applicationId: Snowflake, token: string, id: string): Message {
  return messageOf(world, interactionOf(world, applicationId, token), id)[1];
}

/** Edits the original response or a follow-up; the first edit of a deferred response is the response. */
export function editResponse(
  world: World,
  applicationId: Snowflake,
  token: string,
  id: string,
  body: Fields,
): Message {
  const interaction = interactionOf(world, applicationId, token);
  const [channel, message] = messageOf(world, interaction, id);
  demandOpen(world, world.bot.id, channel);
  const loading = (message.flags & MessageFlags.Loading) !== 0;
  applyEdit(world, channel, message, checkEdit(message, body), !loading);
  if (loading && interaction.state === 'thinking') settle(world, interaction, 'done');
  return message;
}

export function deleteResponse(world: World, applicationId: Snowflake, token: string, id: string): void {
  const interaction = interactionOf(world, applicationId, token);
  const [, message] = messageOf(world, interaction, id);
  world.removeMessage(message);
  if (interaction.state === 'thinking') settle(world, interaction, 'done');
}

/**
 * Sends a follow-up. Straight after a deferred response it is that response: the waiting message is edited, as ephemeral or not
 * as it was. https://discord.com/developers/docs/interactions/receiving-and-responding#create-followup-message
 */
export function followUp(world: World, applicationId: Snowflake, token: string, body: Fields): Message {
  const interaction = interactionOf(world, applicationId, token);
  const deferred = interaction.callbackType === Callback.DeferredChannelMessageWithSource;
  if (deferred && interaction.state === 'thinking') {
    return editResponse(world, applicationId, token, '@original', body);
  }
  const checked = checkMessage(body, { flags: FOLLOWUP_FLAGS });
  const channel = world.channels.get(interaction.channelId);
  if (!channel) throw new Refusal(404, 10003, 'Unknown Channel');
  const original = interaction.responseId ? world.message(channel.id, interaction.responseId) : undefined;
  const message = postResponse(world, interaction, checked, original);
  interaction.followupIds.push(message.id);
  world.emit({ type: 'interaction', interaction });
  return message;
}
