/** At the right: who is here. */
import { state } from '../app.js';
import { html, nothing, styled } from '../lit.js';
import { displayName, nameColour } from '../model/store.js';
import { appTag, avatar } from './avatar.js';
import { presence } from './sidebar.js';

/** @import { Member } from '../types.d.ts' */

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
    <ul class=${name.toLowerCase()}>${members.map(
      ({ user }) => html`<li class="member">${presence(user.id, avatar(user, 32))}
      <span class="name" ${styled({ color: nameColour(state, user.id) })}>${displayName(state, user)}</span>${appTag(user)}
      ${user.id === state.guild?.owner_id ? html`<span class="crown" title="Server Owner" role="img" aria-label="Server Owner">♛</span>` : nothing}</li>`,
    )}</ul>`;
}
