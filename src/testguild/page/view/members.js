/** At the right: who is here, and what can be done with each. */

import { state } from '../app.js';
import { useLine } from '../composer.js';
import { html, nothing, styled } from '../lit.js';
import { runCommandOn } from '../message-actions.js';
import { displayName } from '../model/store.js';
import { openMenu } from '../overlays.js';
import { directChannels, openChannel } from '../places.js';
import { appTag, avatar, roleStyle } from './avatar.js';
import { presence } from './sidebar.js';

/** @import { Member, MenuItem, User } from '../types.d.ts' */

export function drawMembers() {
  const sorted = state.members.toSorted((a, b) =>
    displayName(state, a.user).localeCompare(displayName(state, b.user)),
  );
  const online = sorted.filter(({ user }) => state.online.has(user.id));
  const offline = sorted.filter(({ user }) => !state.online.has(user.id));
  return html`<aside class="members" aria-label="Members">${group('Online', online)}${group('Offline', offline)}</aside>`;
}

/** @param {string} name @param {readonly Member[]} members */
function group(name, members) {
  if (members.length === 0) return nothing;
  return html`<h2 class="category">${name} — ${members.length}</h2>
    <ul class=${name.toLowerCase()}>${members.map(({ user }) => html`<li>${row(user)}</li>`)}</ul>`;
}

/** @param {User} user */
function row(user) {
  const owner = user.id === state.guild?.owner_id;
  /** @param {MouseEvent} event */
  const open = (event) => {
    event.preventDefault();
    const box = /** @type {HTMLElement} */ (event.currentTarget).getBoundingClientRect();
    memberMenu(user, box.left, box.bottom);
  };
  return html`<button type="button" class="member" aria-haspopup="menu" @click=${open} @contextmenu=${open}>
    ${presence(user.id, avatar(user, 32))}
    <span class="name" ${styled(roleStyle(user))}>${displayName(state, user)}</span>${appTag(user)}
    ${owner ? html`<span class="crown" title="Server Owner" role="img" aria-label="Server Owner">♛</span>` : nothing}
  </button>`;
}

/** Mentioning, a direct message where there is one, and what applications add for people. @param {User} user @param {number} x @param {number} y */
function memberMenu(user, x, y) {
  const channelId = state.view.channelId;
  if (channelId === null) return;
  const [direct] = user.bot === true ? directChannels() : [];
  /** @type {MenuItem[]} */
  const items = [{ label: 'Mention', run: () => useLine(channelId, `@${user.username} `) }];
  if (direct !== undefined) items.push({ label: 'Message', run: () => openChannel(direct.id) });
  const commands = (state.commands.get(channelId) ?? []).filter(({ type }) => type === 2);
  for (const [index, command] of commands.entries()) {
    const run = () => runCommandOn(channelId, user.id, command.id);
    items.push({ label: command.name, icon: 'app', apart: index === 0, run });
  }
  openMenu({ x, y, label: displayName(state, user), items });
}
