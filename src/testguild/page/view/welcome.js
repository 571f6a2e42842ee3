/** The top of a channel, and for a newcomer what to type there. */

import { state } from '../app.js';
import { useLine } from '../composer.js';
import { html, nothing } from '../lit.js';
import { examplesIn } from '../model/examples.js';
import { channelName, displayName } from '../model/store.js';
import { isThread } from '../places.js';
import { entriesIn } from '../popup.js';
import { avatar } from './avatar.js';
import { hash, thread as threadIcon } from './icons.js';

/** @import { Channel } from '../types.d.ts' */

/** As many of the bot's commands as a newcomer is shown. */
const SHOWN_COMMANDS = 4;

/** @param {Channel} channel @param {boolean} empty */
export function drawWelcome(channel, empty) {
  const name = channelName(state, channel);
  return html`<div class="welcome">
    ${welcomeHead(channel, name)}
    ${empty ? suggestions(channel) : nothing}
  </div>`;
}

/** @param {Channel} channel @param {string} name */
function welcomeHead(channel, name) {
  if (isThread(channel)) {
    return html`<span class="welcome-icon">${threadIcon(36)}</span><h3>${name}</h3>`;
  }
  if (channel.type === 1) {
    return html`${state.bot === null ? nothing : avatar(state.bot, 80)}<h3>${name}</h3>
      <p>This is the beginning of your direct message history with <strong>${name}</strong>.</p>`;
  }
  return html`<span class="welcome-icon">${hash(44)}</span><h3>Welcome to #${name}!</h3>
    <p>This is the start of the #${name} channel.</p>`;
}

/** @param {Channel} channel */
function suggestions(channel) {
  const examples = examplesIn(channel.topic ?? '');
  const entries = entriesIn(channel.id);
  if (state.bot !== null && !state.online.has(state.bot.id)) {
    return html`<p class="hint">${displayName(state, state.bot)} is not here yet: it shows among the members as online once it has started.</p>`;
  }
  if (entries.length === 0) return nothing;
  const commands =
    examples.length > 0 ? examples : entries.slice(0, SHOWN_COMMANDS).map((entry) => `/${entry.name}`);
  return html`<p class="hint">Type <kbd>/</kbd> to see what you can ask, or begin with one of these:</p>
    <div class="chips">${commands.map(
      (line) =>
        html`<button type="button" class="chip" @click=${() => useLine(channel.id, line)}>${line}</button>`,
    )}</div>`;
}
