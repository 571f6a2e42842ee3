/** What a person does with a message: press, choose, reply, edit, delete, open a thread on it, run an application's command. */

import { connection, noticeError, state, update } from './app.js';
import { composerOf, timelineOf } from './model/store.js';
import { openDialog } from './overlays.js';
import { focusComposer, openThread } from './places.js';

/** @import { Channel, Component, Message } from './types.d.ts' */

/** Whether a message has a component on its way. @param {string} messageId */
export const componentAt = (messageId) =>
  [...state.interactions.values()].find((each) => each.type === 3 && each.messageId === messageId);

/** @param {string} messageId */
function forgetFailures(messageId) {
  for (const [id, each] of state.interactions) {
    if (each.messageId === messageId && each.state === 'failed') state.interactions.delete(id);
  }
}

/** @param {Message} message @param {Component} component */
export function clickButton(message, component) {
  if (component.custom_id === undefined) return;
  forgetFailures(message.id);
  update();
  connection
    .act('click', { channelId: message.channel_id, messageId: message.id, customId: component.custom_id })
    .catch(noticeError);
}

/** @param {Message} message @param {string} customId @param {string[]} values */
export function sendSelect(message, customId, values) {
  forgetFailures(message.id);
  state.selected.set(`${message.id}:${customId}`, values);
  update();
  connection
    .act('select', { channelId: message.channel_id, messageId: message.id, customId, values })
    .catch(noticeError);
}

/** @param {Message} message */
export function dismiss(message) {
  connection.act('dismiss', { messageId: message.id, channelId: message.channel_id }).catch(noticeError);
}

/** Runs a command of a message's or a person's menu. @param {string} channelId @param {string} targetId @param {string} commandId */
export function runCommandOn(channelId, targetId, commandId) {
  connection.act('command', { channelId, commandId, options: [], targetId }).catch(noticeError);
}

/** @param {Message} message */
export function replyTo(message) {
  const composer = composerOf(state, message.channel_id);
  composer.replyTo = message;
  composer.replyPing = true;
  focusComposer(message.channel_id);
}

/** @param {Message} message */
export function startEditing(message) {
  state.editing = { messageId: message.id, channelId: message.channel_id, text: message.content };
  update(() => {
    /** @type {HTMLTextAreaElement | null} */
    const field = document.querySelector('[data-editing]');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  });
}

export function stopEditing() {
  const channelId = state.editing?.channelId ?? null;
  state.editing = null;
  focusComposer(channelId);
}

export function saveEditing() {
  const { editing } = state;
  if (editing === null) return;
  const content = editing.text.trim();
  stopEditing();
  const message = timelineOf(state, editing.channelId).list.find(({ id }) => id === editing.messageId);
  if (message === undefined || message.content === content) return;
  if (content === '') return askToDelete(message);
  connection
    .act('edit', { messageId: editing.messageId, channelId: editing.channelId, content })
    .catch(noticeError);
}

/** @param {Message} message */
export function askToDelete(message) {
  openDialog({
    title: 'Delete Message',
    text: 'Are you sure you want to delete this message?',
    action: 'Delete',
    danger: true,
    field: null,
    run: () =>
      void connection
        .act('delete', { messageId: message.id, channelId: message.channel_id })
        .catch(noticeError),
  });
}

/** @param {string} channelId @param {Message | null} message */
export function askForThread(channelId, message) {
  openDialog({
    title: 'Create Thread',
    text: message === null ? '' : 'The thread starts from this message.',
    action: 'Create Thread',
    danger: false,
    field: { label: 'Thread name', value: '', max: 100 },
    run: (name) => void createThread(channelId, name, message),
  });
}

/** @param {string} channelId @param {string} name @param {Message | null} message */
async function createThread(channelId, name, message) {
  try {
    /** @type {Channel} */
    const thread = await connection.act('thread', {
      channelId,
      name: name.trim() || 'New Thread',
      ...(message === null ? {} : { messageId: message.id }),
    });
    state.channels.set(thread.id, { ...thread, ...state.channels.get(thread.id) });
    openThread(thread.id);
  } catch (error) {
    noticeError(error);
  }
}

/** @param {string} channelId @param {{ archived?: boolean, locked?: boolean }} change */
export const modifyThread = (channelId, change) =>
  connection.act('modify', { channelId, ...change }).catch(noticeError);
