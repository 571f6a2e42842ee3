/**
 * The composer: text, or a command with its option fields. Typing "/" opens the picker; "/name " or a pick from it turns
 * the line into fields; Enter checks them as Discord's client does and sends the command.
 */

import { connection, noticeError, state, update, updateComposing } from './app.js';
import {
  commandInLine,
  initialFields,
  optionValues,
  unusedOptions,
  validateFields,
} from './model/commands.js';
import { encodeMentions } from './model/mentions.js';
import { composerOf } from './model/store.js';
import { focusComposer, goToNewest } from './places.js';
import { entriesIn, refreshPopup } from './popup.js';

/** @import { CommandEntry, CommandOption, Composer } from './types.d.ts' */

/** Discord's limit for a person without Nitro, in UTF-16 code units. */
export const MAX_CONTENT = 2000;

/** The page tells the guild of typing at most this often, in milliseconds. */
const TYPING_EVERY = 8000;

let lastTyping = 0;

/** @param {Composer} composer @param {number} index */
export function focusField(composer, index) {
  composer.focused = index;
  refreshPopup(composer, hands);
  updateComposing(() => {
    const selector = index < 0 ? '[data-focus]' : `[data-field="${index}"]`;
    /** @type {HTMLElement | null} */
    const field = document.querySelector(`[data-composer="${composer.channelId}"] ${selector}`);
    field?.focus();
  });
}

/** @param {Composer} composer @param {CommandEntry} entry @param {string} rest what was typed after the command's name */
export function startCommand(composer, entry, rest) {
  composer.entry = entry;
  composer.text = '';
  composer.error = null;
  composer.fields = initialFields(entry, rest);
  const empty = composer.fields.findIndex(({ text }) => text === '');
  focusField(composer, composer.fields.length === 0 ? -1 : empty === -1 ? composer.fields.length - 1 : empty);
}

/** @param {Composer} composer @param {CommandOption} option */
export function addOption(composer, option) {
  composer.fields = [...composer.fields, { option, text: '' }];
  focusField(composer, composer.fields.length - 1);
}

/** Takes an optional field away; from a required one, goes to the one before, or leaves the command. @param {Composer} composer @param {number} index */
export function removeField(composer, index) {
  const field = composer.fields[index];
  if (field?.option.required !== true) {
    composer.fields = composer.fields.filter((_, each) => each !== index);
    if (composer.fields.length === 0) return leaveCommand(composer, true);
    return focusField(composer, Math.max(0, index - 1));
  }
  if (index > 0) return focusField(composer, index - 1);
  return leaveCommand(composer, true);
}

/** @param {Composer} composer @param {boolean} keepName whether "/name" stays as text to go on from */
export function leaveCommand(composer, keepName) {
  composer.text = keepName && composer.entry !== null ? `/${composer.entry.name}` : '';
  composer.entry = null;
  composer.fields = [];
  composer.focused = -1;
  composer.error = null;
  refreshPopup(composer, hands);
  focusComposer(composer.channelId);
}

/** What the popup's items do. */
const hands = {
  startCommand,
  addOption,
  /** @param {Composer} composer @param {string} text @param {string | number} value */
  pickValue(composer, text, value) {
    const { focused } = composer;
    composer.fields = composer.fields.map((field, index) =>
      index === focused ? { ...field, text, picked: value, error: undefined } : field,
    );
    const next = composer.fields.findIndex((field, index) => index !== focused && field.text === '');
    if (next !== -1) return focusField(composer, next);
    composer.popup = null;
    update();
  },
  /** @param {Composer} composer @param {string} text */
  setText(composer, text) {
    composer.text = text;
    composer.popup = null;
    focusComposer(composer.channelId);
  },
};

/** @param {Composer} composer @param {string} text */
export function typeText(composer, text) {
  composer.text = text;
  composer.error = null;
  const command = commandInLine(entriesIn(composer.channelId), text);
  if (command !== null) return startCommand(composer, command.entry, command.rest);
  if (text !== '' && !text.startsWith('/') && Date.now() - lastTyping > TYPING_EVERY) {
    lastTyping = Date.now();
    connection.act('typing', { channelId: composer.channelId }).catch(() => {});
  }
  refreshPopup(composer, hands);
  updateComposing();
}

/** Puts a whole line into the composer, as an example that was clicked. @param {string} channelId @param {string} line */
export function useLine(channelId, line) {
  const composer = composerOf(state, channelId);
  leaveCommand(composer, false);
  const command = commandInLine(entriesIn(channelId), `${line} `);
  if (command === null) typeText(composer, line);
  else startCommand(composer, command.entry, command.rest);
  focusComposer(channelId);
}

/** @param {Composer} composer @param {number} index @param {string} text */
export function typeInField(composer, index, text) {
  composer.focused = index;
  composer.error = null;
  composer.fields = composer.fields.map((field, each) =>
    each === index ? { option: field.option, text } : field,
  );
  refreshPopup(composer, hands);
  updateComposing();
}

/** @param {Composer} composer @param {number} index */
export function enterField(composer, index) {
  if (composer.focused === index && composer.popup !== null) return;
  composer.focused = index;
  refreshPopup(composer, hands);
  updateComposing();
}

/** @param {Composer} composer */
export function cancelReply(composer) {
  composer.replyTo = null;
  focusComposer(composer.channelId);
}

/** @param {Composer} composer */
export function send(composer) {
  return composer.entry === null ? sendText(composer) : sendCommand(composer, composer.entry);
}

/** @param {Composer} composer */
async function sendText(composer) {
  const content = encodeMentions(composer.text.trim(), state.members);
  if (content === '') return;
  if (content.length > MAX_CONTENT) {
    composer.error = `Your message is too long: ${content.length} of ${MAX_CONTENT} characters. Shorten it and send again.`;
    return update();
  }
  const { replyTo, replyPing, text } = composer;
  goToNewest(composer.channelId);
  Object.assign(composer, { text: '', replyTo: null, popup: null });
  update();
  try {
    const reply = replyTo === null ? {} : { replyTo: replyTo.id, ping: replyPing };
    await connection.act('send', { channelId: composer.channelId, content, ...reply });
  } catch (error) {
    if (composer.text === '') Object.assign(composer, { text, replyTo });
    composer.error = error instanceof Error ? error.message : String(error);
    update();
  }
}

/** @param {Composer} composer @param {CommandEntry} entry */
async function sendCommand(composer, entry) {
  const { fields, firstWrong } = validateFields(composer.fields);
  composer.fields = fields;
  if (firstWrong !== -1) {
    focusField(composer, firstWrong);
    composer.error = fields[firstWrong]?.error ?? null;
    return update();
  }
  const options = optionValues(entry, fields);
  goToNewest(composer.channelId);
  leaveCommand(composer, false);
  await connection
    .act('command', { channelId: composer.channelId, commandId: entry.command.id, options })
    .catch(noticeError);
}

/** @param {Composer} composer */
export const optionsLeft = (composer) =>
  composer.entry === null ? [] : unusedOptions(composer.entry, composer.fields);

/** The "+N more" button: lists what may still be added. @param {Composer} composer */
export function listOptions(composer) {
  composer.focused = -1;
  refreshPopup(composer, hands);
  updateComposing();
}
