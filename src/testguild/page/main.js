/** Starts the page: who one can be, the socket, the drawing. */

import { connection, drawWith, state, update } from './app.js';
import { html, nothing, render } from './lit.js';
import { goToNext, restoreTheme } from './places.js';
import './modal.js';
import { drawMembers } from './view/members.js';
import { drawOverlays } from './view/overlays.js';
import { drawPane, followNewest } from './view/pane.js';
import { drawRail, drawSidebar } from './view/sidebar.js';

/** How often what depends on the time ("is typing") is drawn again, in milliseconds. */
const TICK = 5000;

/** In a window that is narrower, in CSS pixels, the members lie over the messages, and only when asked for. */
const ROOM_FOR_MEMBERS = 1080;

function drawBanner() {
  if (state.connection !== 'lost') return nothing;
  return html`<div class="banner" role="status">The connection to the guild was lost. Reconnecting…
    <button type="button" class="button" @click=${() => connection.retry()}>Try now</button></div>`;
}

function drawPage() {
  const { view } = state;
  const main = view.channelId === null ? undefined : state.channels.get(view.channelId);
  const beside = view.threadId === null ? undefined : state.channels.get(view.threadId);
  if (state.guild !== null) document.title = `${state.guild.name} – test guild`;
  const classes = `app ${view.nav ? 'nav-open' : ''} ${beside === undefined ? '' : 'split'}`;
  return html`${drawBanner()}
    <div class=${classes} ?inert=${state.modal !== null || state.dialog !== null || state.menu !== null}>
      <div class="nav">${drawRail()}${drawSidebar()}</div>
      ${view.nav ? html`<button type="button" class="nav-back" aria-label="Close the channel list" @click=${closeNav}></button>` : nothing}
      <main class="panes">
        ${main === undefined ? html`<p class="nowhere">${state.guild === null ? 'Connecting to the guild…' : 'Choose a channel.'}</p>` : drawPane(main, 'main')}
        ${beside === undefined ? nothing : drawPane(beside, 'beside')}
      </main>
      ${view.members && beside === undefined && view.place === 'guild' ? drawMembers() : nothing}
    </div>
    ${drawOverlays()}
    <div class="unseen" aria-live="polite">${state.announcement}</div>`;
}

function closeNav() {
  state.view.nav = false;
  update();
}

/** What is pressed and not typed into. */
const PRESSED = 'button:not([role]), a, li';

const root = document.querySelector('#root');
if (!(root instanceof HTMLElement)) throw new Error('index.html has no #root');
drawWith(() => {
  render(drawPage(), root);
  followNewest();
});
restoreTheme();
const roomForMembers = matchMedia(`(min-width: ${ROOM_FOR_MEMBERS + 1}px)`);
state.view.members = roomForMembers.matches;
roomForMembers.addEventListener('change', ({ matches }) => {
  state.view.members = matches;
  update();
});
addEventListener('keydown', (event) => {
  if (state.modal !== null || state.dialog !== null || state.menu !== null) return;
  if (event.altKey && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
    event.preventDefault();
    return goToNext(event.key === 'ArrowUp' ? -1 : 1);
  }
  // Typing while nothing that takes text has the focus goes on in the composer, as in Discord; the space bar presses a button.
  const plain = [...event.key].length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey;
  const active = document.activeElement;
  const idle = active === document.body || (event.key !== ' ' && active?.matches(PRESSED) === true);
  if (!plain || !idle) return;
  const field = document.querySelector(
    `[data-composer="${state.view.threadId ?? state.view.channelId}"] [data-focus]`,
  );
  if (field instanceof HTMLElement) field.focus();
});
addEventListener('resize', () => followNewest());
setInterval(() => update(), TICK);
void connection.connect();
