/** One message: who, when, in reply to what, its text, components and embeds, and what can be done with it. */

import { readable, state, update } from '../app.js';
import { html, live, nothing, styled } from '../lit.js';
import { componentAt, dismiss, replyTo, saveEditing, startEditing, stopEditing } from '../message-actions.js';
import { displayName, EPHEMERAL, LOADING } from '../model/store.js';
import { fullTime, messageTime, shortTime } from '../model/time.js';
import { isThread, openThread } from '../places.js';
import { appTag, avatar, roleStyle } from './avatar.js';
import { drawComponents } from './components.js';
import { drawEmbeds } from './embed.js';
import { dots, eye, pencil, reply, thread as threadIcon } from './icons.js';
import { markdown, markdownLine } from './markdown.js';
import { messageMenu, ownMessage } from './message-menu.js';

/** @import { Message, User } from '../types.d.ts' */

/** @param {Message} message @param {number} flag */
const has = (message, flag) => ((message.flags ?? 0) & flag) !== 0;

/** Whether a message goes under the one before without a head of its own. @param {Message} message @param {Message | undefined} before */
export function continues(message, before) {
  if (before === undefined || before.author.id !== message.author.id || before.local !== undefined)
    return false;
  if (![0].includes(message.type) || message.interaction_metadata !== undefined || message.message_reference)
    return false;
  if (has(message, EPHEMERAL) !== has(before, EPHEMERAL) || ![0, 19, 20].includes(before.type)) return false;
  return Date.parse(message.timestamp) - Date.parse(before.timestamp) < 7 * 60_000;
}

/** @param {User} user */
export function userName(user) {
  return html`<span class="name" ${styled(roleStyle(user))}>${displayName(state, user)}</span>${appTag(user)}`;
}

/** @param {Message} message @param {boolean} compact */
export function drawMessage(message, compact) {
  const pings = message.mention_everyone === true || message.mentions?.some(({ id }) => id === state.me?.id);
  const classes = [
    'message',
    compact ? 'compact' : '',
    has(message, EPHEMERAL) ? 'ephemeral' : '',
    pings ? 'pings' : '',
  ];
  const date = new Date(message.timestamp);
  return html`<article class=${classes.filter((name) => name !== '').join(' ')} aria-label=${labelOf(message)}
    @contextmenu=${(/** @type {MouseEvent} */ event) => onContextMenu(event, message)}>
    ${message.local === undefined ? toolbar(message) : nothing}
    ${origin(message)}
    <div class="gutter">${compact ? html`<time class="gutter-time">${shortTime(date)}</time>` : avatar(message.author, 40)}</div>
    <div class="content">
      ${
        compact
          ? nothing
          : html`<h3 class="head">${userName(message.author)}<time class="when" datetime=${message.timestamp} title=${fullTime(date)}>${messageTime(date, new Date())}</time></h3>`
      }
      ${body(message)}
      ${failure(message)}
      ${message.thread === undefined ? nothing : threadCard(message.thread.id)}
      ${has(message, EPHEMERAL) || message.local === 'failed' ? ephemeralFoot(message) : nothing}
    </div>
  </article>`;
}

/** What a screen reader says of it before its content. @param {Message} message */
function labelOf(message) {
  const name = displayName(state, message.author);
  return `${name}, ${messageTime(new Date(message.timestamp), new Date())}`;
}

/** @param {Message} message */
function body(message) {
  if (message.local === 'pending')
    return html`<p class="thinking">Sending command<span class="ellipsis"><i></i><i></i><i></i></span></p>`;
  if (message.local === 'failed') return html`<p class="failed">The application did not respond</p>`;
  if (has(message, LOADING) && message.content === '' && (message.components ?? []).length === 0) {
    return html`<p class="thinking"><span class="ellipsis"><i></i><i></i><i></i></span>${displayName(state, message.author)} is thinking…</p>`;
  }
  if (state.editing?.messageId === message.id) return editor();
  const where = { key: message.id, channelId: message.channel_id };
  const edited =
    message.edited_timestamp && message.type !== 20
      ? html`<span class="edited" title=${fullTime(new Date(message.edited_timestamp))}>(edited)</span>`
      : nothing;
  return html`${message.content === '' ? nothing : html`<div class="text">${markdown(message.content, where)}${edited}</div>`}
    ${(message.attachments ?? []).map((each) => html`<div class="media">${each.filename}</div>`)}
    ${drawEmbeds(message.embeds ?? [], where)}
    <div class="components">${drawComponents(message.components ?? [], message)}</div>`;
}

/** The line above: "X used /who", or what it replies to. @param {Message} message */
function origin(message) {
  const used = message.interaction_metadata;
  if (used?.type === 2) {
    const name = used.name ?? '';
    return html`<div class="origin">${avatar(used.user, 16)}<span class="name">${displayName(state, used.user)}</span> used <span class="used">${(used.command_type ?? 1) === 1 ? `/${name}` : name}</span></div>`;
  }
  if (message.type !== 19 && message.type !== 23) return nothing;
  const target = message.referenced_message;
  if (!target) return html`<div class="origin"><em>Original message was deleted</em></div>`;
  return html`<div class="origin">${avatar(target.author, 16)}${appTag(target.author)}<span class="name">${message.mentions?.some(({ id }) => id === target.author.id) ? '@' : ''}${displayName(state, target.author)}</span>
    <button type="button" class="preview" @click=${() => showMessage(target.id)}>${preview(target)}</button></div>`;
}

/** @param {Message} target */
function preview(target) {
  if (target.content === '') return readable(target) || html`<em>Click to see the message</em>`;
  return markdownLine(target.content, { key: `preview-${target.id}`, channelId: target.channel_id });
}

/** @param {string} id */
function showMessage(id) {
  const element = document.querySelector(`[data-message="${id}"]`);
  element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  element?.classList.add('shown');
  setTimeout(() => element?.classList.remove('shown'), 1500);
}

/** @param {Message} message */
function failure(message) {
  if (componentAt(message.id)?.state !== 'failed') return nothing;
  return html`<p class="failed small" role="alert">This interaction failed</p>`;
}

/** @param {Message} message */
function ephemeralFoot(message) {
  const away = () => {
    if (message.local === undefined) return dismiss(message);
    state.interactions.delete(message.id);
    update();
  };
  return html`<p class="ephemeral-foot">${eye()} Only you can see this • <button type="button" class="as-link" @click=${away}>Dismiss message</button></p>`;
}

/** @param {string} id */
function threadCard(id) {
  const thread = state.channels.get(id);
  if (thread === undefined || !isThread(thread)) return nothing;
  const last = state.timelines.get(id)?.list.at(-1);
  const count = Math.max(thread.message_count ?? 0, state.timelines.get(id)?.list.length ?? 0);
  return html`<div class="thread-spine"></div><button type="button" class="thread-card" @click=${() => openThread(id)}>
    <span class="thread-top"><strong>${thread.name}</strong><span class="thread-count">${count === 1 ? '1 Message' : `${count} Messages`} ›</span></span>
    <span class="thread-last">${last === undefined ? 'There are no recent messages in this thread.' : html`${avatar(last.author, 16)}<span class="name">${displayName(state, last.author)}</span><span class="thread-text">${readable(last)}</span>`}</span>
  </button>`;
}

function editor() {
  /** @param {KeyboardEvent} event */
  const onKey = (event) => {
    if (event.key === 'Escape') stopEditing();
    else if (event.key === 'Enter' && !event.shiftKey) saveEditing();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  /** @param {InputEvent} event */
  const onInput = (event) => {
    if (state.editing !== null && event.target instanceof HTMLTextAreaElement)
      state.editing.text = event.target.value;
  };
  return html`<div class="editor"><textarea data-editing aria-label="Edit message" rows="1" .value=${live(state.editing?.text ?? '')} @keydown=${onKey} @input=${onInput}></textarea>
    <p class="editor-foot">escape to <button type="button" class="as-link" @click=${stopEditing}>cancel</button> • enter to <button type="button" class="as-link" @click=${saveEditing}>save</button></p></div>`;
}

/** @param {Message} message */
function toolbar(message) {
  const ephemeral = has(message, EPHEMERAL);
  /** @param {MouseEvent} event */
  const more = (event) => {
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    messageMenu(message, box.left, box.bottom);
  };
  return html`<div class="toolbar" role="group" aria-label="Message actions">
    ${ephemeral ? nothing : tool('Reply', reply(), () => replyTo(message))}
    ${ownMessage(message) ? tool('Edit', pencil(), () => startEditing(message)) : nothing}
    ${message.thread === undefined ? nothing : tool('Open Thread', threadIcon(), () => openThread(message.thread?.id ?? ''))}
    <button type="button" class="tool" aria-label="More actions" title="More actions" aria-haspopup="menu" @click=${more}>${dots()}</button>
  </div>`;
}

/** @param {string} label @param {unknown} icon @param {() => void} run */
const tool = (label, icon, run) =>
  html`<button type="button" class="tool" aria-label=${label} title=${label} @click=${run}>${icon}</button>`;

/** @param {MouseEvent} event @param {Message} message */
function onContextMenu(event, message) {
  // A link or chosen text keeps the browser's own menu, as in Discord.
  if (event.target instanceof Element && event.target.closest('a, textarea') !== null) return;
  if (!getSelection()?.isCollapsed || message.local !== undefined) return;
  event.preventDefault();
  messageMenu(message, event.clientX, event.clientY);
}
