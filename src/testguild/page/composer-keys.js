/** The composer's keys: through what is offered, from field to field, out of a command, and away with the message. */

import { state, updateComposing } from './app.js';
import {
  addOption,
  cancelReply,
  focusField,
  leaveCommand,
  optionsLeft,
  removeField,
  send,
  typeInField,
} from './composer.js';
import { startEditing } from './message-actions.js';
import { timelineOf } from './model/store.js';

/** @import { Composer } from './types.d.ts' */

/** @param {Composer} composer */
export function closePopup(composer) {
  if (composer.popup === null) return;
  composer.popup = null;
  updateComposing();
}

/** Runs the highlighted item. @param {Composer} composer @returns {boolean} false where none is highlighted */
function acceptItem(composer) {
  const item = composer.popup?.items[composer.popup.index];
  item?.run();
  return item !== undefined;
}

/** @param {Composer} composer @param {number} step */
function moveInPopup(composer, step) {
  const { popup } = composer;
  if (popup === null || popup.items.length === 0) return false;
  const count = popup.items.length;
  const from = popup.index === -1 && step < 0 ? 0 : popup.index;
  popup.index = (from + step + count) % count;
  updateComposing(() =>
    document.querySelector('[data-popup] [aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }),
  );
  return true;
}

/** Keys of the text and of every field. @param {Composer} composer @param {KeyboardEvent} event @param {number} index −1 in the text */
export function composerKey(composer, event, index) {
  if (event.isComposing) return;
  if (handleKey(composer, event, index)) event.preventDefault();
}

/** @param {Composer} composer @param {KeyboardEvent} event @param {number} index @returns {boolean} whether it was ours */
function handleKey(composer, event, index) {
  const field = /** @type {HTMLTextAreaElement} */ (event.target);
  const sends = composer.popup?.items[composer.popup.index]?.sends === true;
  switch (event.key) {
    case 'ArrowDown':
      return moveInPopup(composer, 1);
    case 'ArrowUp':
      return moveInPopup(composer, -1) || editLast(composer);
    case 'Tab':
      return !event.shiftKey && acceptItem(composer);
    case 'Enter':
      if (event.shiftKey && composer.entry === null) return false;
      if (!acceptItem(composer) || sends) void send(composer);
      return true;
    case 'Escape':
      return backOut(composer);
    case 'Backspace':
      return backspace(composer, field, index);
    case 'ArrowRight':
      return index >= 0 && field.selectionStart === field.value.length && stepField(composer, index + 1);
    case 'ArrowLeft':
      return index > 0 && field.selectionEnd === 0 && stepField(composer, index - 1);
    default:
      return typeOnButton(composer, event);
  }
}

/** In an empty field, and on the "+N more" button: takes the field away. @param {Composer} composer @param {HTMLElement} target @param {number} index */
function backspace(composer, target, index) {
  if (target instanceof HTMLButtonElement) removeField(composer, composer.fields.length - 1);
  else if (index >= 0 && target instanceof HTMLTextAreaElement && target.value === '')
    removeField(composer, index);
  else return false;
  return true;
}

/** Going on to type on the "+N more" button opens the next option with what is typed. @param {Composer} composer @param {KeyboardEvent} event */
function typeOnButton(composer, event) {
  const [option] = optionsLeft(composer);
  const printable =
    [...event.key].length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey;
  if (!(event.target instanceof HTMLButtonElement) || !printable || option === undefined) return false;
  addOption(composer, option);
  typeInField(composer, composer.fields.length - 1, event.key);
  return true;
}

/** @param {Composer} composer @param {number} index */
function stepField(composer, index) {
  if (composer.fields[index] === undefined) return false;
  focusField(composer, index);
  return true;
}

/** The popup first, then the command, then the reply. @param {Composer} composer */
function backOut(composer) {
  if (composer.popup !== null) closePopup(composer);
  else if (composer.entry !== null) leaveCommand(composer, false);
  else if (composer.replyTo !== null) cancelReply(composer);
  else return false;
  return true;
}

/** Up in an empty composer edits one's last message, as in Discord. @param {Composer} composer */
function editLast(composer) {
  if (composer.entry !== null || composer.text !== '') return false;
  const own = timelineOf(state, composer.channelId).list.findLast(
    (each) => each.author.id === state.me?.id && (each.type === 0 || each.type === 19),
  );
  if (own !== undefined) startEditing(own);
  return own !== undefined;
}
