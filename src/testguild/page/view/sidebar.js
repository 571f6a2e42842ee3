/** At the left: the rail of places, the channels with their threads, and who one is. */

import { become, state } from '../app.js';
import { html, nothing } from '../lit.js';
import { byId, channelName, displayName, isInView } from '../model/store.js';
import { openMenu } from '../overlays.js';
import { directChannels, goTo, openChannel, setTheme, threadsOf } from '../places.js';
import { appTag, avatar } from './avatar.js';
import { chat, hash, moon, sun, swap } from './icons.js';

/** @import { Channel } from '../types.d.ts' */

/** @param {Iterable<Channel>} channels */
const unreadIn = (channels) => [...channels].reduce((sum, { id }) => sum + (state.unread.get(id) ?? 0), 0);

export function drawRail() {
  const { place } = state.view;
  const name = state.guild?.name ?? '';
  const initials = name
    .split(/\s+/)
    .map((word) => word[0] ?? '')
    .join('')
    .slice(0, 3);
  const guildChannels = [...state.channels.values()].filter(({ type }) => type !== 1);
  return html`<nav class="rail" aria-label="Servers">
    ${railButton('Direct Messages', chat(), place === 'dms', unreadIn(directChannels()), () => goTo('dms'))}
    <hr />
    ${railButton(name, html`<span class="guild-initials">${initials}</span>`, place === 'guild', place === 'guild' ? 0 : unreadIn(guildChannels), () => goTo('guild'))}
  </nav>`;
}

/** @param {string} label @param {unknown} icon @param {boolean} chosen @param {number} unread @param {() => void} run */
const railButton = (label, icon, chosen, unread, run) =>
  html`<button type="button" class="rail-button ${chosen ? 'chosen' : ''}" aria-label=${label} title=${label} aria-current=${chosen ? 'page' : nothing} @click=${run}>
    <span class="rail-icon">${icon}</span>${badge(unread)}</button>`;

/** @param {number} count */
const badge = (count) =>
  count === 0 ? nothing : html`<span class="badge" aria-label="${count} for you">${count}</span>`;

export function drawSidebar() {
  return html`<div class="sidebar">
    <header class="sidebar-head"><h1>${state.view.place === 'dms' ? 'Direct Messages' : (state.guild?.name ?? '')}</h1></header>
    <nav class="channels" aria-label="Channels">${state.view.place === 'dms' ? directChannels().map(directRow) : guildRows()}</nav>
    ${userPanel()}
  </div>`;
}

/** @param {Channel} channel */
function directRow(channel) {
  const here = isInView(state, channel.id);
  return html`<button type="button" class="channel direct ${here ? 'here' : ''}" aria-current=${here ? 'page' : nothing} @click=${() => openChannel(channel.id)}>
    ${state.bot === null ? nothing : presence(state.bot.id, avatar(state.bot, 32))}<span class="channel-name">${channelName(state, channel)}</span>${state.bot === null ? nothing : appTag(state.bot)}${badge(state.unread.get(channel.id) ?? 0)}</button>`;
}

/** Channels under their categories; those without one come first. */
function guildRows() {
  const all = [...state.channels.values()].filter(({ type }) => type === 0 || type === 4 || type === 5);
  const inOrder = all.sort((a, b) => (a.position ?? 0) - (b.position ?? 0) || byId(a.id, b.id));
  const categories = inOrder.filter(({ type }) => type === 4);
  /** @param {string | null} parent */
  const rowsOf = (parent) =>
    inOrder.filter(({ type, parent_id }) => type !== 4 && (parent_id ?? null) === parent).map(channelRow);
  return html`${rowsOf(null)}${categories.map(
    (category) => html`<h2 class="category">${category.name}</h2>${rowsOf(category.id)}`,
  )}`;
}

/** @param {Channel} channel */
function channelRow(channel) {
  const threads = threadsOf(channel);
  const here = state.view.channelId === channel.id && state.view.threadId === null;
  const classes = `channel ${here ? 'here' : ''} ${state.unread.has(channel.id) ? 'unread' : ''}`;
  return html`<button type="button" class=${classes} aria-current=${here ? 'page' : nothing} @click=${() => openChannel(channel.id)}>
      ${hash()}<span class="channel-name">${channel.name}</span>${badge(state.unread.get(channel.id) ?? 0)}</button>
    ${threads.length === 0 ? nothing : html`<ul class="threads" aria-label="Threads in ${channel.name}">${threads.map(threadRow)}</ul>`}`;
}

/** @param {Channel} thread */
function threadRow(thread) {
  const here = isInView(state, thread.id);
  return html`<li><button type="button" class="channel ${here ? 'here' : ''} ${state.unread.has(thread.id) ? 'unread' : ''}" title=${thread.name ?? ''} aria-current=${here ? 'page' : nothing}
    @click=${() => openChannel(thread.id)}><span class="channel-name">${thread.name}</span>${badge(state.unread.get(thread.id) ?? 0)}</button></li>`;
}

/** @param {string} userId @param {unknown} picture */
export const presence = (userId, picture) =>
  html`<span class="presence ${state.online.has(userId) ? 'online' : ''}">${picture}<span class="presence-dot"></span></span>`;

function userPanel() {
  const { me } = state;
  if (me === null) return nothing;
  const dark = state.view.theme === 'dark';
  return html`<section class="user-panel" aria-label="You">
    <button type="button" class="user-button" aria-haspopup="menu" title="Switch user" @click=${switchMenu}>
      ${presence(me.id, avatar(me, 32))}
      <span class="unseen">Switch user: you are </span><span class="user-names"><strong>${displayName(state, me)}</strong><small>${me.username}</small></span>${swap()}
    </button>
    <button type="button" class="tool" aria-label=${dark ? 'Light theme' : 'Dark theme'} title=${dark ? 'Light theme' : 'Dark theme'} @click=${() => setTheme(dark ? 'light' : 'dark')}>${dark ? sun() : moon()}</button>
  </section>`;
}

/** @param {MouseEvent} event */
function switchMenu(event) {
  const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
  const items = state.people.map((person) => ({
    label: person.global_name || person.username,
    aside: person.id === state.me?.id ? 'you' : person.username,
    run: () => become(person),
  }));
  openMenu({ x: box.left, y: box.top - 16 - items.length * 36, label: 'Switch user', items });
}
