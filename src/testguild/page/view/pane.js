/** A channel or thread: its header, its messages from the oldest to the newest, its composer. */

import { messagesDrawn, state, update, updateComposing } from '../app.js';
import { guard, html, nothing, repeat } from '../lit.js';
import { askForThread, modifyThread } from '../message-actions.js';
import { channelName, timelineOf } from '../model/store.js';
import { dayName, sameDay } from '../model/time.js';
import { openDialog, openMenu } from '../overlays.js';
import { closeThread, focusComposer, goToNewest, isThread, loadOlder, openChannel } from '../places.js';
import { drawComposer } from './composer.js';
import { close, dots, hash, members, menu, thread as threadIcon } from './icons.js';
import { markdownLine } from './markdown.js';
import { continues, drawMessage } from './message.js';
import { drawWelcome } from './welcome.js';

/** @import { Channel, Message, UiInteraction } from '../types.d.ts' */

/** Nearer to its end than this many pixels, a list follows new messages. */
const NEAR = 80;

/** @param {Channel} channel @param {'main' | 'beside'} place */
export function drawPane(channel, place) {
  return html`<section class="pane ${place}" aria-label=${channelName(state, channel)}>
    ${header(channel, place)}
    <div class="pane-body">${messages(channel)}${jumpBar(channel)}${drawComposer(channel)}</div>
  </section>`;
}

/** @param {Channel} channel @param {'main' | 'beside'} place */
function header(channel, place) {
  const name = channelName(state, channel);
  const icon =
    channel.type === 1 ? html`<span class="at">@</span>` : isThread(channel) ? threadIcon(24) : hash(24);
  const topic = channel.topic
    ? html`<button type="button" class="topic" title="Show the whole topic" aria-label="Show the whole topic" aria-haspopup="dialog" @click=${() => showTopic(channel)}>${topicOf(channel)}</button>`
    : nothing;
  return html`<header class="pane-head">
    ${place === 'main' ? html`<button type="button" class="tool nav-button" aria-label="Channels" @click=${toggleNav}>${menu()}</button>` : nothing}
    ${place === 'main' && isThread(channel) ? parentLink(channel) : nothing}<span class="pane-icon">${icon}</span><h2>${name}</h2>${topic}
    <span class="pane-tools">
      ${isThread(channel) ? button('Thread options', dots(24), (event) => threadMenu(channel, event), true) : nothing}
      ${channel.type === 0 ? button('Create Thread', threadIcon(24), () => askForThread(channel.id, null)) : nothing}
      ${place === 'main' && channel.type !== 1 ? button(state.view.members ? 'Hide Member List' : 'Show Member List', members(), toggleMembers) : nothing}
      ${place === 'beside' ? button('Close Thread', close(24), closeThread) : nothing}
    </span>
  </header>`;
}

/** @param {Channel} channel */
const topicOf = (channel) =>
  markdownLine(channel.topic ?? '', { key: `topic-${channel.id}`, channelId: channel.id });

/** A narrow header cuts it: a click shows it whole, as in Discord. @param {Channel} channel */
function showTopic(channel) {
  const title = `#${channelName(state, channel)}`;
  openDialog({
    title,
    text: topicOf(channel),
    field: null,
    action: 'Done',
    danger: false,
    tells: true,
    run() {},
  });
}

/** A thread that has the main pane to itself says where it belongs. @param {Channel} thread */
function parentLink(thread) {
  const parent = state.channels.get(thread.parent_id ?? '');
  if (parent === undefined) return nothing;
  return html`<span class="pane-icon">${hash(24)}</span><button type="button" class="parent" @click=${() => openChannel(parent.id)}>${channelName(state, parent)}</button><span class="pane-icon" aria-hidden="true">›</span>`;
}

/** @param {string} label @param {unknown} icon @param {(event: MouseEvent) => void} run @param {boolean} [opensMenu] */
const button = (label, icon, run, opensMenu = false) =>
  html`<button type="button" class="tool" aria-label=${label} title=${label} aria-haspopup=${opensMenu ? 'menu' : nothing} @click=${run}>${icon}</button>`;

function toggleNav() {
  state.view.nav = !state.view.nav;
  update();
}

function toggleMembers() {
  state.view.members = !state.view.members;
  update();
}

/** @param {Channel} thread @param {MouseEvent} event */
function threadMenu(thread, event) {
  const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
  const archived = thread.thread_metadata?.archived === true;
  const locked = thread.thread_metadata?.locked === true;
  const items = [
    {
      label: archived ? 'Unarchive Thread' : 'Close Thread (archive)',
      run: () => void modifyThread(thread.id, { archived: !archived }),
    },
    {
      label: locked ? 'Unlock Thread' : 'Lock Thread',
      run: () => void modifyThread(thread.id, { locked: !locked }),
    },
  ];
  openMenu({ x: box.left, y: box.bottom, label: 'Thread options', items });
}

/** What the page adds of its own: a command on its way, one that failed. @param {UiInteraction} interaction @returns {Message | null} */
function localMessage(interaction) {
  const wanted = interaction.type === 2 || interaction.type === 5;
  if (!wanted || state.bot === null || state.me === null || interaction.state === 'thinking') return null;
  const name = interaction.commandName ?? '';
  const command = state.commands
    .get(interaction.channelId)
    ?.find((each) => each.name === name.split(' ')[0] || each.name === name);
  const used = { id: interaction.id, type: 2, user: state.me, name, command_type: command?.type ?? 1 };
  return {
    id: interaction.id,
    channel_id: interaction.channelId,
    author: state.bot,
    content: '',
    timestamp: new Date(Number((BigInt(interaction.id) >> 22n) + 1_420_070_400_000n)).toISOString(),
    type: 20,
    local: interaction.state === 'failed' ? 'failed' : 'pending',
    ...(interaction.type === 2 ? { interaction_metadata: used } : {}),
  };
}

/** @param {Channel} channel */
function messages(channel) {
  const timeline = timelineOf(state, channel.id);
  const local = [...state.interactions.values()]
    .filter((each) => each.channelId === channel.id)
    .flatMap((each) => localMessage(each) ?? []);
  const list = [...timeline.list, ...local];
  return html`<div class="scroller" data-scroller=${channel.id} @scroll=${(/** @type {Event} */ event) => onScroll(event, channel.id)}>
    <div class="scroller-inner">
      ${timeline.hasMore ? html`<p class="loading-older">${timeline.loading ? 'Loading older messages…' : ''}</p>` : drawWelcome(channel, list.length === 0)}
      <ol class="messages" aria-label="Messages in ${channelName(state, channel)}" @keydown=${onListKey}>
        ${repeat(
          list,
          ({ id }) => id,
          (message, index) => item(message, list[index - 1], index === list.length - 1),
        )}
      </ol>
    </div>
  </div>`;
}

/** @param {Message} message @param {Message | undefined} before @param {boolean} last */
function item(message, before, last) {
  const date = new Date(message.timestamp);
  const newDay = before === undefined || !sameDay(new Date(before.timestamp), date);
  const compact = !newDay && continues(message, before);
  return html`<li tabindex=${last ? 0 : -1} data-message=${message.id}>
    ${newDay ? html`<div class="day" role="separator"><span>${dayName(date)}</span></div>` : nothing}
    ${guard([message, compact, messagesDrawn()], () => drawSafely(message, compact))}
  </li>`;
}

/**
 * Whatever a message holds, the page goes on: one that cannot be drawn says so in its place, and in the console why.
 * @param {Message} message @param {boolean} compact
 */
function drawSafely(message, compact) {
  try {
    return message.type === 18 || message.type === 21
      ? systemMessage(message)
      : drawMessage(message, compact);
  } catch (error) {
    console.error(error);
    return html`<p class="system">This message could not be drawn.</p>`;
  }
}

/** A thread was started (18), or the message that it starts from (21). @param {Message} message */
function systemMessage(message) {
  if (message.type === 21 && message.referenced_message) {
    return drawMessage(message.referenced_message, false);
  }
  return html`<p class="system">${threadIcon(16)} <strong>${message.author.global_name ?? message.author.username}</strong> started a thread: <strong>${message.content}</strong></p>`;
}

/** Up and Down go from message to message, as in Discord's own list. @param {KeyboardEvent} event */
function onListKey(event) {
  if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
  if (!(event.target instanceof HTMLElement) || !event.target.matches('li[data-message]')) return;
  const next =
    event.key === 'ArrowUp' ? event.target.previousElementSibling : event.target.nextElementSibling;
  if (next instanceof HTMLElement) next.focus();
  event.preventDefault();
}

/** @param {Event} event @param {string} channelId */
function onScroll(event, channelId) {
  const box = /** @type {HTMLElement} */ (event.currentTarget);
  box.dataset.away = box.scrollHeight - box.scrollTop - box.clientHeight > NEAR ? 'true' : 'false';
  const away = box.dataset.away === 'true';
  if (timelineOf(state, channelId).away !== away) {
    timelineOf(state, channelId).away = away;
    updateComposing();
  }
  if (box.scrollTop < NEAR && timelineOf(state, channelId).hasMore) {
    const before = box.scrollHeight - box.scrollTop;
    loadOlder(channelId).then(() =>
      update(() => {
        box.scrollTop = box.scrollHeight - before;
      }),
    );
  }
}

/** While one reads older messages: the way back. @param {Channel} channel */
function jumpBar(channel) {
  if (!timelineOf(state, channel.id).away) return nothing;
  const jump = () => {
    goToNewest(channel.id);
    focusComposer(channel.id);
  };
  return html`<button type="button" class="jump" @click=${jump}><span>You're viewing older messages</span><strong>Jump To Present</strong></button>`;
}

/** Keeps each list at its newest message, unless the reader went up. */
export function followNewest() {
  for (const box of document.querySelectorAll('[data-scroller]')) {
    if (!(box instanceof HTMLElement)) continue;
    const channelId = box.dataset.scroller ?? '';
    if (box.dataset.shows !== channelId) Object.assign(box.dataset, { shows: channelId, away: 'false' });
    if (box.dataset.away !== 'true') box.scrollTop = box.scrollHeight;
  }
}
