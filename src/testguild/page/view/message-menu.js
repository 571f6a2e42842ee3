/** What can be done with a message: Discord's own entries, and those that applications add ("Apps"). */

import { notice, readable, state } from '../app.js';
import {
  askForThread,
  askToDelete,
  dismiss,
  replyTo,
  runCommandOn,
  startEditing,
} from '../message-actions.js';
import { displayName, EPHEMERAL } from '../model/store.js';
import { openMenu } from '../overlays.js';
import { openThread } from '../places.js';

/** @import { MenuItem, Message } from '../types.d.ts' */

/** @param {Message} message */
export const ownMessage = (message) =>
  message.author.id === state.me?.id && (message.type === 0 || message.type === 19);

/** @param {Message} message */
async function copy(message) {
  try {
    await navigator.clipboard.writeText(message.content || readable(message));
    notice('Copied.');
  } catch {
    notice('The browser did not allow copying. Select the text and copy it by hand.');
  }
}

/** Commands of type 3, by name. @param {Message} message @returns {MenuItem[]} */
function appItems(message) {
  const parent = state.channels.get(message.channel_id)?.parent_id ?? '';
  const commands = state.commands.get(message.channel_id) ?? state.commands.get(parent) ?? [];
  return commands
    .filter(({ type }) => type === 3)
    .map((command, index) => ({
      label: command.name,
      aside: state.bot === null ? '' : displayName(state, state.bot),
      icon: 'app',
      apart: index === 0,
      run: () => runCommandOn(message.channel_id, message.id, command.id),
    }));
}

/** @param {Message} message @param {number} x @param {number} y */
export function messageMenu(message, x, y) {
  const ephemeral = ((message.flags ?? 0) & EPHEMERAL) !== 0;
  const channel = state.channels.get(message.channel_id);
  const threadId = message.thread?.id;
  /** @type {MenuItem[]} */
  const items = [];
  if (!ephemeral) items.push({ label: 'Reply', icon: 'reply', run: () => replyTo(message) });
  if (ownMessage(message))
    items.push({ label: 'Edit Message', icon: 'pencil', run: () => startEditing(message) });
  if (threadId !== undefined)
    items.push({ label: 'Open Thread', icon: 'thread', run: () => openThread(threadId) });
  else if (!ephemeral && channel?.type === 0) {
    items.push({
      label: 'Create Thread',
      icon: 'thread',
      run: () => askForThread(message.channel_id, message),
    });
  }
  items.push({ label: 'Copy Text', run: () => void copy(message) });
  if (!ephemeral) items.push(...appItems(message));
  if (ephemeral) items.push({ label: 'Dismiss Message', apart: true, run: () => dismiss(message) });
  if (message.author.id === state.me?.id) {
    items.push({
      label: 'Delete Message',
      danger: true,
      apart: true,
      icon: 'bin',
      run: () => askToDelete(message),
    });
  }
  openMenu({ x, y, label: 'Message actions', items });
}
