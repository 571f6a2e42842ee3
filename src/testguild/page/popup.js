/** What is offered above the composer: commands, people to mention, an option's values, options to add. */
import { connection, state, update } from './app.js';
import {
  commandEntries,
  filterCommands,
  isComplete,
  optionValues,
  ownChoices,
  unusedOptions,
} from './model/commands.js';
import { channelName, displayName } from './model/store.js';

/** @import { Choice, CommandEntry, CommandOption, Composer, Field, PopupItem, User } from './types.d.ts' */

/**
 * @typedef {{ startCommand: (composer: Composer, entry: CommandEntry, rest: string) => void,
 *   addOption: (composer: Composer, option: CommandOption) => void,
 *   pickValue: (composer: Composer, text: string, value: string | number) => void,
 *   setText: (composer: Composer, text: string) => void }} Hands
 */

/** How long a person pauses before the bot is asked for suggestions, in milliseconds. */
const PAUSE = 180;

/** Discord shows at most this many values. */
const MOST = 25;

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
/** Counts requests for suggestions, so that a late answer to an earlier one is dropped. */
let asked = 0;

/** The commands of a channel; a thread has those of its channel. @param {string} channelId */
export function entriesIn(channelId) {
  const parent = state.channels.get(channelId)?.parent_id ?? '';
  return commandEntries(state.commands.get(channelId) ?? state.commands.get(parent) ?? []);
}

/** @param {Composer} composer @param {Hands} hands */
export function refreshPopup(composer, hands) {
  clearTimeout(timer);
  asked += 1;
  const before = composer.popup;
  const field = composer.fields[composer.focused];
  if (composer.entry === null) composer.popup = linePopup(composer, hands);
  else if (field === undefined) composer.popup = optionsPopup(composer, composer.entry, hands);
  else if (field.option.autocomplete === true) askForChoices(composer, composer.entry, field, before, hands);
  else composer.popup = valuesPopup(composer, field, hands) ?? notePopup(field);
}

/** Of a line of text: commands after "/", people after "@". @param {Composer} composer @param {Hands} hands */
function linePopup(composer, hands) {
  const typed = /^\/([^\n]*)$/.exec(composer.text)?.[1];
  if (typed !== undefined) return commandsPopup(composer, typed, hands);
  const mention = /(?:^|\s)@([^@\n]{0,32})$/u.exec(composer.text);
  if (mention === null) return null;
  const begin = composer.text.slice(0, composer.text.length - (mention[1] ?? '').length);
  const items = peopleMatching((mention[1] ?? '').trim()).map((user) => ({
    id: user.id,
    title: displayName(state, user),
    aside: user.username,
    user,
    run: () => hands.setText(composer, `${begin}${user.username} `),
  }));
  return items.length === 0 ? null : { heading: 'Members', items, index: 0 };
}

/** @param {Composer} composer @param {string} typed @param {Hands} hands */
function commandsPopup(composer, typed, hands) {
  const items = filterCommands(entriesIn(composer.channelId), typed.trim()).map((entry) => ({
    id: `${entry.command.id}-${entry.name.replaceAll(' ', '-')}`,
    title: `/${entry.name}`,
    detail: entry.description,
    aside: state.bot === null ? '' : displayName(state, state.bot),
    ...(state.bot === null ? {} : { user: state.bot }),
    sends: isComplete(entry, typed),
    run: () => hands.startCommand(composer, entry, ''),
  }));
  if (items.length === 0) return null;
  return { heading: typed === '' ? 'Commands' : `Commands matching /${typed}`, items, index: 0 };
}

/** What may still be added. @param {Composer} composer @param {CommandEntry} entry @param {Hands} hands */
function optionsPopup(composer, entry, hands) {
  const items = unusedOptions(entry, composer.fields).map((option) => ({
    id: option.name,
    title: option.name,
    detail: option.description,
    run: () => hands.addOption(composer, option),
  }));
  return items.length === 0 ? null : { heading: 'Options', items, index: -1 };
}

/** A field of free text: what it is for. @param {Field} field */
const notePopup = ({ option }) => ({
  heading: '',
  items: [],
  index: -1,
  note: `${option.name}: ${option.description}`,
});

/** @param {string} typed @returns {User[]} */
function peopleMatching(typed) {
  const wanted = typed.toLowerCase();
  return state.members
    .map(({ user }) => user)
    .filter((user) => `${displayName(state, user)} ${user.username}`.toLowerCase().includes(wanted))
    .slice(0, MOST);
}

/** The values that the page itself knows. @param {Composer} composer @param {Field} field @param {Hands} hands */
function valuesPopup(composer, field, hands) {
  const items = itemsFor(composer, field, hands);
  if (items === null) return null;
  const shown = field.picked === undefined ? items.filter((item) => matches(item, field.text)) : items;
  const none = 'No options match your search.';
  return {
    heading: field.option.description,
    items: shown.slice(0, MOST),
    index: shown.length > 0 ? 0 : -1,
    ...(shown.length === 0 ? { note: none } : {}),
  };
}

/** @param {PopupItem} item @param {string} text */
const matches = (item, text) =>
  `${item.title} ${item.aside ?? ''}`.toLowerCase().includes(text.trim().toLowerCase());

/** @param {Composer} composer @param {Field} field @param {Hands} hands @returns {PopupItem[] | null} */
function itemsFor(composer, { option }, hands) {
  const own = ownChoices(option);
  if (own !== null) return own.map((choice) => choiceItem(composer, choice, hands));
  /** @param {string} id @param {string} title @param {User} [user] @returns {PopupItem} */
  const item = (id, title, user) => ({
    id,
    title,
    ...(user === undefined ? {} : { user, aside: user.username }),
    run: () => hands.pickValue(composer, title, id),
  });
  const users = () => state.members.map(({ user }) => item(user.id, displayName(state, user), user));
  const roles = () => [...state.roles.values()].map(({ id, name }) => item(id, name));
  if (option.type === 6) return users();
  if (option.type === 8) return roles();
  if (option.type === 9) return [...users(), ...roles()];
  if (option.type !== 7) return null;
  return [...state.channels.values()]
    .filter(({ type }) => type !== 1 && (option.channel_types?.includes(type) ?? true))
    .map((channel) => item(channel.id, `#${channelName(state, channel)}`));
}

/** @param {Composer} composer @param {Choice} choice @param {Hands} hands @returns {PopupItem} */
const choiceItem = (composer, choice, hands) => ({
  id: String(choice.value),
  title: choice.name,
  run: () => hands.pickValue(composer, choice.name, choice.value),
});

/**
 * Asks the bot, after a pause in typing; what was offered before stays until the answer is there.
 * @param {Composer} composer @param {CommandEntry} entry @param {Field} field
 * @param {Composer['popup']} before @param {Hands} hands
 */
function askForChoices(composer, entry, field, before, hands) {
  const mine = asked;
  const index = composer.focused;
  const heading = field.option.description;
  if (before?.heading !== heading)
    composer.popup = { heading, items: [], index: -1, note: 'Loading options…' };
  timer = setTimeout(async () => {
    const options = optionValues(entry, composer.fields, index);
    /** @type {Choice[] | null} */
    const choices = await connection
      .act('autocomplete', { channelId: composer.channelId, commandId: entry.command.id, options })
      .then(({ choices }) => choices)
      .catch(() => null);
    if (mine !== asked || composer.focused !== index || composer.entry !== entry) return;
    const items = (choices ?? []).map((choice) => choiceItem(composer, choice, hands));
    const note = choices === null ? 'Loading options failed.' : 'No options match your search.';
    const popup = { heading, items, index: items.length > 0 ? 0 : -1 };
    composer.popup = items.length > 0 ? popup : { ...popup, note };
    update();
  }, PAUSE);
}
