import { visibleChannel } from '../actions/access.ts';
import { modifyChannel } from '../actions/channels.ts';
import { deleteMessage, editMessage } from '../actions/edits.ts';
import { sendMessage, startTyping } from '../actions/messages.ts';
import { joinThread, leaveThread, startThread, startThreadOn } from '../actions/threads.ts';
import { askAutocomplete, useCommand } from '../interactions/command.ts';
import { chooseInMenu, clickButton } from '../interactions/component.ts';
import { type ModalValues, submitModal } from '../interactions/modal.ts';
import { Refusal } from '../refusal.ts';
import type { Interaction, OptionValue } from '../state/command-model.ts';
import type { User } from '../state/model.ts';
import { messagesFor, presentChannel } from '../state/present.ts';
import { compareIds } from '../state/snowflake.ts';
import type { World } from '../state/world.ts';
import type { Fields } from '../validate/form.ts';

/** Minutes of silence after which a thread opened on the page is archived. */
const THREAD_MINUTES = 1440;
const HISTORY_LIMIT = 100;

/** What an action came to: a result at once, or an interaction whose course the page follows. */
export interface Outcome {
  readonly result?: unknown;
  readonly interaction?: Interaction;
  readonly customId?: string;
}

const text = (fields: Fields, field: string): string => String(fields[field] ?? '');
const defined = (fields: Fields, names: readonly string[]): Fields =>
  Object.fromEntries(names.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]]));

function sendText(world: World, user: User, wish: Fields): Outcome {
  const replyTo = wish.replyTo ? { message_reference: { message_id: text(wish, 'replyTo') } } : {};
  const quiet =
    wish.ping === false
      ? { allowed_mentions: { parse: ['users', 'roles', 'everyone'], replied_user: false } }
      : {};
  const body = { content: text(wish, 'content'), ...replyTo, ...quiet };
  return { result: sendMessage(world, user, text(wish, 'channelId'), body) };
}

function history(world: World, user: User, wish: Fields): Outcome {
  const channel = visibleChannel(world, user.id, text(wish, 'channelId'));
  const limit = Math.min(Math.max(Number(wish.limit ?? 50) || 50, 1), HISTORY_LIMIT);
  const before = wish.before ? text(wish, 'before') : undefined;
  const messages = messagesFor(world, user, channel.id).filter(
    (one) => !before || compareIds(one.id, before) < 0,
  );
  return { result: { messages: messages.slice(-limit) } };
}

function dismiss(world: World, user: User, wish: Fields): Outcome {
  const message = world.message(text(wish, 'channelId'), text(wish, 'messageId'));
  if (!message || world.viewerOf(message.id) !== user.id) throw new Refusal(404, 10008, 'Unknown Message');
  world.removeMessage(message);
  return {};
}

function openThread(world: World, user: User, wish: Fields): Outcome {
  const body = { name: wish.name, auto_archive_duration: THREAD_MINUTES };
  const channelId = text(wish, 'channelId');
  const thread = wish.messageId
    ? startThreadOn(world, user, channelId, text(wish, 'messageId'), body)
    : startThread(world, user, channelId, { ...body, type: 11 });
  return { result: presentChannel(world, thread, user.id) };
}

function openedBy(world: World, wish: Fields): Interaction {
  const opened = world.interactions.get(text(wish, 'interactionId'));
  if (!opened) throw new Refusal(404, 10062, 'Unknown interaction');
  return opened;
}

/** Does what a page asks for its person; throws a Refusal where Discord would refuse it. */
export function act(world: World, user: User, wish: Fields): Outcome {
  const channelId = text(wish, 'channelId');
  const messageId = text(wish, 'messageId');
  const customId = text(wish, 'customId');
  switch (wish.a) {
    case 'send':
      return sendText(world, user, wish);
    case 'edit':
      return { result: editMessage(world, user, channelId, messageId, { content: wish.content }) };
    case 'delete':
      deleteMessage(world, user, channelId, messageId);
      return {};
    case 'dismiss':
      return dismiss(world, user, wish);
    case 'typing':
      startTyping(world, user, channelId);
      return {};
    case 'command':
    case 'autocomplete': {
      const options = (Array.isArray(wish.options) ? wish.options : []) as OptionValue[];
      const targetId = wish.targetId ? { targetId: text(wish, 'targetId') } : {};
      const use = { channelId, commandId: text(wish, 'commandId'), options, ...targetId };
      return {
        interaction: wish.a === 'command' ? useCommand(world, user, use) : askAutocomplete(world, user, use),
      };
    }
    case 'click':
      return { interaction: clickButton(world, user, channelId, messageId, customId), customId };
    case 'select': {
      const values = Array.isArray(wish.values) ? wish.values.map(String) : [];
      return { interaction: chooseInMenu(world, user, channelId, messageId, customId, values), customId };
    }
    case 'modal':
      return {
        interaction: submitModal(world, user, openedBy(world, wish), (wish.values ?? {}) as ModalValues),
      };
    case 'thread':
      return openThread(world, user, wish);
    case 'join':
      joinThread(world, user, channelId, user.id);
      return {};
    case 'leave':
      leaveThread(world, user, channelId, user.id);
      return {};
    case 'modify': {
      const body = defined(wish, ['archived', 'locked', 'name', 'rate_limit_per_user']);
      return { result: presentChannel(world, modifyChannel(world, user, channelId, body), user.id) };
    }
    case 'history':
      return history(world, user, wish);
    default:
      throw new Refusal(400, 0, 'There is no such action');
  }
}
