/** Draws the composer: a text, or a command's name and its option fields, with what is offered above it. */

import { placeName, state, update } from '../app.js';
import {
  cancelReply,
  enterField,
  leaveCommand,
  listOptions,
  MAX_CONTENT,
  optionsLeft,
  typeInField,
  typeText,
} from '../composer.js';
import { closePopup, composerKey } from '../composer-keys.js';
import { html, ifDefined, live, nothing } from '../lit.js';
import { composerOf, displayName } from '../model/store.js';
import { isThread } from '../places.js';
import { avatar } from './avatar.js';
import { close, lock } from './icons.js';
import { drawPopup } from './popup.js';

/** @import { Channel, Composer, CommandEntry, Field } from '../types.d.ts' */

/** From this many characters on, what is left is shown. */
const COUNT_FROM = 1800;

/** How large a field grows by its attributes, in browsers that do not know `field-sizing: content`. */
const MOST_ROWS = 10;
const MOST_COLUMNS = 60;

/** @param {Channel} channel */
export function drawComposer(channel) {
  const composer = composerOf(state, channel.id);
  if (channel.thread_metadata?.locked === true && channel.thread_metadata.archived) {
    return html`<div class="composer locked">${lock()} This thread is locked: nobody can write here now.</div>`;
  }
  return html`<div class="composer" data-composer=${channel.id} @focusout=${(/** @type {FocusEvent} */ event) => onFocusOut(event, composer)}>
    ${composer.popup === null ? nothing : drawPopup(composer, composer.popup)}
    ${composer.replyTo === null ? nothing : replyBar(composer)}
    <div class="composer-box ${composer.replyTo === null ? '' : 'below-bar'}">
      ${composer.entry === null ? textField(composer, channel) : commandFields(composer, composer.entry)}
    </div>
    ${foot(composer, channel)}
  </div>`;
}

/** @param {FocusEvent} event @param {Composer} composer */
function onFocusOut(event, composer) {
  const box = /** @type {HTMLElement} */ (event.currentTarget);
  if (!(event.relatedTarget instanceof Node) || !box.contains(event.relatedTarget)) closePopup(composer);
}

/** @param {Composer} composer */
function popupAria(composer) {
  const { popup } = composer;
  const item = popup?.items[popup.index];
  return {
    active: item === undefined ? undefined : `pick-${composer.channelId}-${popup?.index}`,
  };
}

/** @param {Composer} composer @param {Channel} channel */
function textField(composer, channel) {
  const aria = popupAria(composer);
  const label =
    isThread(channel) && channel.thread_metadata?.archived
      ? 'Message to reopen this thread'
      : `Message ${placeName(channel.id)}`;
  return html`<textarea class="text-input" rows=${Math.min(MOST_ROWS, composer.text.split('\n').length)} data-focus placeholder=${label} aria-label=${label}
    aria-autocomplete="list" aria-haspopup="listbox" aria-controls="popup-${composer.channelId}"
    aria-activedescendant=${ifDefined(aria.active)} .value=${live(composer.text)} ?disabled=${state.connection !== 'open'}
    @input=${(/** @type {InputEvent} */ event) => typeText(composer, /** @type {HTMLTextAreaElement} */ (event.target).value)}
    @keydown=${(/** @type {KeyboardEvent} */ event) => composerKey(composer, event, -1)}></textarea>`;
}

/** @param {Composer} composer @param {CommandEntry} entry */
function commandFields(composer, entry) {
  const left = optionsLeft(composer).length;
  const noFields = composer.fields.length === 0;
  return html`<div class="command" role="group" aria-label="Command /${entry.name}. ${entry.description}">
    ${state.bot === null ? nothing : avatar(state.bot, 24)}
    <span class="command-name" tabindex=${noFields && left === 0 ? 0 : nothing} ?data-focus=${noFields && left === 0}
      @keydown=${(/** @type {KeyboardEvent} */ event) => composerKey(composer, event, -1)}>/${entry.name}</span>
    ${composer.fields.map((field, index) => pill(composer, field, index))}
    ${
      left === 0
        ? nothing
        : html`<button type="button" class="more" ?data-focus=${noFields} aria-haspopup="listbox" @focus=${() => listOptions(composer)} @click=${() => listOptions(composer)}
            @keydown=${(/** @type {KeyboardEvent} */ event) => composerKey(composer, event, -1)}>+${left} ${noFields ? 'optional' : 'more'}</button>`
    }
    <button type="button" class="tool leave" aria-label="Leave the command" title="Leave the command" @click=${() => leaveCommand(composer, false)}>${close(18)}</button>
  </div>`;
}

/** @param {Composer} composer @param {Field} field @param {number} index */
function pill(composer, field, index) {
  const { option } = field;
  const aria = popupAria(composer);
  const focused = composer.focused === index;
  const classes = ['pill', focused ? 'focused' : '', field.error === undefined ? '' : 'wrong'];
  const label = `${option.name}${option.required === true ? ' (required)' : ''}: ${option.description}`;
  return html`<label class=${classes.filter((name) => name !== '').join(' ')}>
    <span class="pill-name">${option.name}</span>
    <textarea class="pill-input" rows="1" cols=${Math.min(MOST_COLUMNS, field.text.length + 3)} data-field=${index} ?data-focus=${index === 0} aria-label=${label} spellcheck="false"
      aria-autocomplete="list" aria-haspopup="listbox" aria-required=${option.required === true} aria-invalid=${field.error !== undefined}
      aria-controls="popup-${composer.channelId}" aria-activedescendant=${ifDefined(focused ? aria.active : undefined)}
      .value=${live(field.text)}
      @focus=${() => enterField(composer, index)}
      @input=${(/** @type {InputEvent} */ event) => typeInField(composer, index, /** @type {HTMLTextAreaElement} */ (event.target).value.replaceAll('\n', ' '))}
      @keydown=${(/** @type {KeyboardEvent} */ event) => composerKey(composer, event, index)}></textarea>
  </label>`;
}

/** @param {Composer} composer */
function replyBar(composer) {
  const { replyTo } = composer;
  if (replyTo === null) return nothing;
  const toggle = () => {
    composer.replyPing = !composer.replyPing;
    update();
  };
  return html`<div class="reply-bar">Replying to <strong>${displayName(state, replyTo.author)}</strong>
    <button type="button" class="ping ${composer.replyPing ? 'on' : ''}" role="switch" aria-checked=${composer.replyPing} aria-label="Mention the author" title="Mention the author" @click=${toggle}>@ ${composer.replyPing ? 'ON' : 'OFF'}</button>
    <button type="button" class="tool" aria-label="Cancel reply" title="Cancel reply" @click=${() => cancelReply(composer)}>${close(16)}</button></div>`;
}

/** The line under the box: what is wrong, how much is left, who is typing. @param {Composer} composer @param {Channel} channel */
function foot(composer, channel) {
  const left = MAX_CONTENT - composer.text.length;
  return html`<div class="composer-foot">
    ${composer.error === null ? typing(channel) : html`<span class="error" role="alert">${composer.error}</span>`}
    ${(channel.rate_limit_per_user ?? 0) > 0 ? html`<span class="slow">Slowmode is enabled (${channel.rate_limit_per_user} s)</span>` : nothing}
    ${composer.text.length > COUNT_FROM ? html`<span class="count ${left < 0 ? 'over' : ''}">${left}</span>` : nothing}
  </div>`;
}

/** @param {Channel} channel */
function typing(channel) {
  const now = Date.now();
  const names = [...(state.typing.get(channel.id) ?? [])]
    .filter(([id, until]) => until > now && id !== state.me?.id)
    .flatMap(([id]) => {
      const user = state.users.get(id);
      return user === undefined ? [] : [displayName(state, user)];
    });
  if (names.length === 0) return html`<span></span>`;
  const text =
    names.length > 3
      ? 'Several people are typing…'
      : `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} typing…`;
  return html`<span class="typing"><span class="ellipsis"><i></i><i></i><i></i></span>${text}</span>`;
}
