import { MessageFlags, MessageType, PermissionFlagsBits } from 'discord-api-types/v10';
import { Refusal } from '../refusal.ts';
import type { Channel, Message, Snowflake, User } from '../state/model.ts';
import { isDm } from '../state/permissions.ts';
import type { World } from '../state/world.ts';
import { type Fields, Form } from '../validate/form.ts';
import { type CheckedMessage, checkMessage, type MessageRules } from '../validate/message.ts';
import { demand, demandOpen, visibleChannel, visibleMessage } from './access.ts';
import { mentionsOf } from './mentions.ts';
import { REPLIABLE, SETTABLE } from './messages.ts';

/** Puts an edit's fields into a message, and tells of it. */
export function applyEdit(
  world: World,
  channel: Channel,
  message: Message,
  checked: CheckedMessage,
  marked: boolean,
): void {
  if (checked.content !== undefined) message.content = checked.content;
  if (checked.embeds !== undefined) message.embeds = checked.embeds;
  if (checked.components !== undefined) message.components = checked.components;
  message.flags = (message.flags & ~MessageFlags.Loading) | checked.flags;
  if (marked) message.edited_timestamp = world.isoNow();
  const target = message.message_reference?.message_id;
  const repliedTo =
    target && message.mentions.some((user) => user.id === world.message(channel.id, target)?.author.id)
      ? world.message(channel.id, target)
      : undefined;
  Object.assign(
    message,
    mentionsOf(world, message.author.id, channel, message, checked.allowedMentions, repliedTo),
  );
  world.messageChanged(message);
}

/** Checks an edit of this message, and whether anything would be left of it. */
export function checkEdit(
  message: Message,
  body: Fields,
  rules: Pick<MessageRules, 'flags' | 'at'> = { flags: SETTABLE },
): CheckedMessage {
  const left = (field: 'content' | 'embeds' | 'components', fields: Fields) => {
    const value = fields[field];
    return value === undefined
      ? message[field].length > 0
      : Array.isArray(value) || typeof value === 'string'
        ? value.length > 0
        : false;
  };
  const emptyWithout = (fields: Fields) =>
    !left('content', fields) && !left('embeds', fields) && !left('components', fields);
  const checked = checkMessage(body, { ...rules, edited: { flags: message.flags, emptyWithout } });
  const becomesV2 =
    checked.flags & MessageFlags.IsComponentsV2 && !(message.flags & MessageFlags.IsComponentsV2);
  if (becomesV2) {
    const root = new Form();
    const form = rules.at ? root.in(rules.at) : root;
    for (const field of ['content', 'embeds'] as const) {
      if (!left(field, body)) continue;
      form.fail(
        field,
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
    form.throwIfInvalid();
  }
  return checked;
}

/** Edits one's own message. https://discord.com/developers/docs/resources/message#edit-message */
export function editMessage(
  world: World,
  user: User,
  channelId: Snowflake,
  id: Snowflake,
  body: Fields,
): Message {
  const channel = visibleChannel(world, user.id, channelId);
  const message = visibleMessage(world, user.id, channel, id);
  if (world.viewerOf(id) !== undefined) throw new Refusal(404, 10008, 'Unknown Message');
  demandOpen(world, user.id, channel);
  if (message.author.id !== user.id) {
    throw new Refusal(403, 50005, 'Cannot edit a message authored by another user');
  }
  if (!REPLIABLE.includes(message.type))
    throw new Refusal(403, 50021, 'Cannot execute action on a system message');
  applyEdit(world, channel, message, checkEdit(message, body), true);
  return message;
}

/** Deletes a message: one's own, or with MANAGE_MESSAGES anybody's. */
export function deleteMessage(world: World, user: User, channelId: Snowflake, id: Snowflake): void {
  const channel = visibleChannel(world, user.id, channelId);
  const message = world.message(channel.id, id);
  if (!message || world.viewerOf(id) !== undefined) throw new Refusal(404, 10008, 'Unknown Message');
  if (message.author.id !== user.id) {
    if (isDm(channel)) throw new Refusal(403, 50003, 'Cannot execute action on a DM channel');
    demand(world, user.id, channel, PermissionFlagsBits.ManageMessages);
  }
  if (message.type === MessageType.ThreadStarterMessage || message.type === MessageType.ChannelNameChange) {
    throw new Refusal(403, 50021, 'Cannot execute action on a system message');
  }
  if (channel.thread_metadata?.archived) demandOpen(world, user.id, channel, true);
  world.removeMessage(message);
}
