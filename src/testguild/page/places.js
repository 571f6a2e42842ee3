/** Going places: channels, threads, direct messages; and how the page looks. */
import { connection, notice, noticeError, onPush, state, update } from './app.js';
import { byId, isInView, timelineOf } from './model/store.js';

/** @import { Channel, Message } from './types.d.ts' */

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
  timelineOf(state, channelId).away = false;
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

/** A channel's threads, newest first; archived ones only while one is in them. @param {Channel} channel */
export const threadsOf = (channel) =>
  [...state.channels.values()]
    .filter((each) => isThread(each) && each.parent_id === channel.id)
    .filter((each) => each.thread_metadata?.archived !== true || isInView(state, each.id))
    .sort((a, b) => byId(b.id, a.id));

/** Alt with Up or Down goes through the channels and their threads, as in Discord. @param {1 | -1} step */
export function goToNext(step) {
  const places = textChannels().flatMap((channel) => [channel, ...threadsOf(channel)]);
  const at = places.findIndex(({ id }) => id === state.view.channelId);
  const next = places[(at + step + places.length) % places.length];
  if (next !== undefined) openChannel(next.id);
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

/** Who the page was last, so that it begins anew for another person. @type {string | null} */
let shownTo = null;

onPush((push) => {
  if (push.t === 'snapshot' && push.me.id !== shownTo) {
    shownTo = push.me.id;
    focusComposer(state.view.threadId ?? state.view.channelId);
  }
  if (push.t === 'snapshot' || push.t === 'channel-delete') settleView();
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
