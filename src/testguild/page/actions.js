/** What a person sets off, apart from the composer: going places, clicking, choosing, threads, editing, who one is. */
import { connection, notice, noticeError, onPush, state, update } from './app.js';
import { composerOf, timelineOf } from './model/store.js';

/** @import { Channel, Component, Dialog, Menu, Message } from './types.d.ts' */

const THEME_KEY = 'theme';

/** Text channels of the guild in their order. */
export const textChannels = () =>
  [...state.channels.values()]
    .filter(({ type }) => type === 0 || type === 5)
    .sort((a, b) => (a.position ?? 0) - (b.position ?? 0));

export const directChannels = () => [...state.channels.values()].filter(({ type }) => type === 1);

/** @param {Channel} channel */
export const isThread = (channel) => channel.type >= 10 && channel.type <= 12;

/** @param {string | null} channelId */
export const focusComposer = (channelId) =>
  update(() => {
    /** @type {HTMLElement | null} */
    const field = document.querySelector(`[data-composer="${channelId}"] [data-focus]`);
    field?.focus();
  });

/** The list goes to its end, whatever the reader was looking at: after something of their own. @param {string} channelId */
export function goToNewest(channelId) {
  const box = document.querySelector(`[data-scroller="${channelId}"]`);
  if (box instanceof HTMLElement) box.dataset.away = 'false';
}

/** Shows a channel, a thread or a DM in the main pane. @param {string} id */
export function openChannel(id) {
  const channel = state.channels.get(id);
  if (channel === undefined) return;
  state.view.place = channel.type === 1 ? 'dms' : 'guild';
  state.view.channelId = id;
  state.view.threadId = null;
  state.view.nav = false;
  state.unread.delete(id);
  focusComposer(id);
}

/** Shows a thread beside its channel. @param {string} id */
export function openThread(id) {
  const thread = state.channels.get(id);
  if (thread === undefined) return notice('This thread is no longer there.');
  if (thread.parent_id && state.view.channelId !== thread.parent_id) openChannel(thread.parent_id);
  state.view.threadId = id;
  state.unread.delete(id);
  focusComposer(id);
}

export function closeThread() {
  state.view.threadId = null;
  focusComposer(state.view.channelId);
}

/** @param {'guild' | 'dms'} place */
export function goTo(place) {
  const first = place === 'dms' ? directChannels()[0] : textChannels()[0];
  state.view.place = place;
  if (first !== undefined) openChannel(first.id);
  if (matchMedia('(max-width: 760px)').matches) state.view.nav = true;
  update();
}

/** After a snapshot: stay where one was if it is still there, otherwise the first channel. */
export function settleView() {
  const { view } = state;
  const here = view.channelId === null ? undefined : state.channels.get(view.channelId);
  if (view.threadId !== null && !state.channels.has(view.threadId)) view.threadId = null;
  if (here === undefined || (here.type === 1) !== (view.place === 'dms')) {
    const first = view.place === 'dms' ? directChannels()[0] : textChannels()[0];
    if (first !== undefined) openChannel(first.id);
  }
}

/** Reads older messages, when the reader nears the top. @param {string} channelId */
export async function loadOlder(channelId) {
  const timeline = timelineOf(state, channelId);
  const oldest = timeline.list[0];
  if (timeline.loading || !timeline.hasMore || oldest === undefined) return;
  timeline.loading = true;
  update();
  try {
    const limit = 50;
    const { messages } = await connection.act('history', { channelId, before: oldest.id, limit });
    const known = new Set(timeline.list.map(({ id }) => id));
    timeline.list = [
      ...messages.filter((/** @type {Message} */ each) => !known.has(each.id)),
      ...timeline.list,
    ];
    timeline.hasMore = messages.length >= limit;
  } catch (error) {
    noticeError(error);
  }
  timeline.loading = false;
  update();
}

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

/** @param {Omit<Dialog, 'opener'>} dialog */
export function openDialog(dialog) {
  state.dialog = { ...dialog, opener: activeElement() };
  update(() => {
    /** @type {HTMLElement | null} */
    const first = document.querySelector('[data-dialog] input, [data-dialog] [data-action]');
    first?.focus();
  });
}

/** @param {string} [value] the field's value, where the dialog was agreed to */
export function closeDialog(value) {
  const { dialog } = state;
  state.dialog = null;
  update(() => dialog?.opener?.focus());
  if (value !== undefined) dialog?.run(value);
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

export const activeElement = () =>
  document.activeElement instanceof HTMLElement ? document.activeElement : null;

/** @param {Omit<Menu, 'opener'>} menu */
export function openMenu(menu) {
  state.menu = { ...menu, opener: activeElement() };
  update(() => {
    /** @type {HTMLElement | null} */
    const first = document.querySelector('[data-menu] [role="menuitem"]');
    first?.focus();
  });
}

/** @param {boolean} giveBack whether the focus goes back to where it was */
export function closeMenu(giveBack) {
  const { menu } = state;
  if (menu === null) return;
  state.menu = null;
  update(() => {
    if (giveBack) menu.opener?.focus();
  });
}

/** @param {'dark' | 'light'} theme */
export function setTheme(theme) {
  state.view.theme = theme;
  document.documentElement.dataset.theme = theme;
  localStorage.setItem(THEME_KEY, theme);
  update();
}

export function restoreTheme() {
  const kept = localStorage.getItem(THEME_KEY);
  setTheme(kept === 'light' ? 'light' : 'dark');
}

onPush((push) => {
  if (push.t === 'snapshot') settleView();
  if (push.t === 'channel') openOwnThread(push.channel);
});

/** A thread that the bot opened because this person asked for it is shown at once. @param {Channel} thread */
function openOwnThread(thread) {
  const asked = [...state.interactions.values()].some(
    (each) => each.type === 3 && each.channelId === thread.parent_id && each.state === 'pending',
  );
  const fresh = !state.timelines.has(thread.id);
  if (asked && fresh && isThread(thread) && state.view.channelId === thread.parent_id) openThread(thread.id);
}
