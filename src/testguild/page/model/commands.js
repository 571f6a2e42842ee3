/** What a person can pick after "/", what an option's field takes, and the interaction that comes of it. No DOM in it. */

/** @import { Choice, Command, CommandEntry, CommandOption, Field } from '../types.d.ts' */

const SUBCOMMAND = 1;
const GROUP = 2;
const STRING = 3;
const INTEGER = 4;
const BOOLEAN = 5;
const NUMBER = 10;
/** Discord takes up to 6,000 characters in an option that states no limit of its own. */
const MAX_STRING = 6000;

/**
 * @param {readonly Command[]} commands
 * @returns {CommandEntry[]} by name; a command with subcommands gives an entry for each
 */
export function commandEntries(commands) {
  return commands
    .filter((command) => (command.type ?? 1) === 1)
    .flatMap((command) => entriesOf(command, command.name, command.description, [], command.options ?? []))
    .sort((a, b) => a.name.localeCompare(b.name));
}

/**
 * @param {Command} command @param {string} name @param {string} description
 * @param {{ name: string, type: number }[]} path @param {CommandOption[]} options
 * @returns {CommandEntry[]}
 */
function entriesOf(command, name, description, path, options) {
  const nested = options.filter(({ type }) => type === SUBCOMMAND || type === GROUP);
  if (nested.length === 0) return [{ command, name, description, path, options }];
  return nested.flatMap((option) =>
    entriesOf(
      command,
      `${name} ${option.name}`,
      option.description,
      [...path, { name: option.name, type: option.type }],
      option.options ?? [],
    ),
  );
}

/**
 * Commands that fit what was typed after "/": names that begin with it, then names that hold it, then descriptions.
 * @param {readonly CommandEntry[]} entries @param {string} typed
 */
export function filterCommands(entries, typed) {
  const wanted = typed.toLowerCase();
  /** @param {CommandEntry} entry */
  const rank = (entry) => {
    if (entry.name.startsWith(wanted)) return 0;
    if (entry.name.includes(wanted)) return 1;
    return entry.description.toLowerCase().includes(wanted) ? 2 : 3;
  };
  return entries
    .map((entry) => ({ entry, rank: rank(entry) }))
    .filter((each) => each.rank < 3)
    .sort((a, b) => a.rank - b.rank)
    .map(({ entry }) => entry);
}

/**
 * The command that a line begins with, and what follows it: "/who died" is `who` with the rest "died".
 * A name alone does not count before the space after it: "/who" may yet become "/whole".
 * @param {readonly CommandEntry[]} entries @param {string} line
 * @returns {{ entry: CommandEntry, rest: string } | null}
 */
export function commandInLine(entries, line) {
  if (!line.startsWith('/')) return null;
  const found = entries
    .filter(({ name }) => line.slice(1).toLowerCase().startsWith(`${name} `))
    .sort((a, b) => b.name.length - a.name.length)[0];
  return found === undefined ? null : { entry: found, rest: line.slice(found.name.length + 2).trim() };
}

/** Does what was typed after "/" name the command in full, and is nothing else asked for? @param {CommandEntry} entry @param {string} typed */
export const isComplete = (entry, typed) =>
  typed.trim().toLowerCase() === entry.name && !entry.options.some(({ required }) => required === true);

/** The fields that are open from the start: the required ones, or the first where none is required. @param {CommandEntry} entry @param {string} rest @returns {Field[]} */
export function initialFields(entry, rest) {
  const required = entry.options.filter((option) => option.required === true);
  const fields = (required.length > 0 ? required : entry.options.slice(0, rest === '' ? 0 : 1)).map(
    (option) => ({
      option,
      text: '',
    }),
  );
  const first = fields.find(({ option }) => option.type === STRING);
  if (first !== undefined) first.text = rest;
  return fields;
}

/** @param {CommandEntry} entry @param {readonly Field[]} fields @returns {CommandOption[]} */
export const unusedOptions = (entry, fields) =>
  entry.options.filter((option) => !fields.some((field) => field.option.name === option.name));

/** The choices that a field offers by itself, before anyone is asked. @param {CommandOption} option @returns {Choice[] | null} */
export function ownChoices(option) {
  if (option.type === BOOLEAN) {
    return [
      { name: 'True', value: 'true' },
      { name: 'False', value: 'false' },
    ];
  }
  return option.choices !== undefined && option.choices.length > 0 ? option.choices : null;
}

/**
 * A field's value as it is sent, or what is wrong with it, in Discord's words.
 * @param {Field} field
 * @returns {{ value: string | number | boolean } | { error: string } | null} null: an optional field left empty
 */
export function fieldValue({ option, text, picked }) {
  const typed = text.trim();
  if (picked === undefined && typed === '') {
    return option.required === true ? { error: 'This option is required. Specify a value.' } : null;
  }
  if (option.type === BOOLEAN) return booleanValue(picked ?? typed.toLowerCase());
  if (ownChoices(option) !== null) {
    const choice = option.choices?.find(
      ({ name, value }) => value === picked || name.toLowerCase() === typed.toLowerCase(),
    );
    return choice === undefined ? { error: 'Input a valid choice.' } : { value: choice.value };
  }
  if (option.type === INTEGER || option.type === NUMBER) return numberValue(option, picked ?? typed);
  if (option.type === STRING) return stringValue(option, picked === undefined ? typed : String(picked));
  return picked === undefined ? { error: `Input a valid ${kindName(option.type)}.` } : { value: picked };
}

/** @param {unknown} value */
const booleanValue = (value) =>
  value === 'true' || value === true
    ? { value: true }
    : value === 'false' || value === false
      ? { value: false }
      : { error: 'Input a valid boolean.' };

/** @param {CommandOption} option @param {unknown} given */
function numberValue(option, given) {
  const integer = option.type === INTEGER;
  const value = Number(given);
  if (!Number.isFinite(value) || (integer && !Number.isSafeInteger(value))) {
    return { error: integer ? 'Input a valid integer.' : 'Input a valid number.' };
  }
  if (option.min_value !== undefined && value < option.min_value) {
    return { error: `Input a number that is at least ${option.min_value}.` };
  }
  if (option.max_value !== undefined && value > option.max_value) {
    return { error: `Input a number that is at most ${option.max_value}.` };
  }
  return { value };
}

/** @param {CommandOption} option @param {string} value */
function stringValue(option, value) {
  const length = [...value].length;
  const max = option.max_length ?? MAX_STRING;
  if (length < (option.min_length ?? 0)) return { error: `Must be at least ${option.min_length} in length.` };
  if (length > max) return { error: `Must be ${max} or fewer in length.` };
  return { value };
}

/** @param {number} type */
const kindName = (type) =>
  ({ 6: 'user', 7: 'channel', 8: 'role', 9: 'user or role', 11: 'file' })[type] ?? 'value';

/**
 * The fields with what is wrong with them; the same array where all is well.
 * @param {readonly Field[]} fields
 * @returns {{ fields: Field[], firstWrong: number }} `firstWrong` is −1 where nothing is
 */
export function validateFields(fields) {
  const checked = fields.map((field) => {
    const value = fieldValue(field);
    return { ...field, error: value !== null && 'error' in value ? value.error : undefined };
  });
  return { fields: checked, firstWrong: checked.findIndex(({ error }) => error !== undefined) };
}

/**
 * The options as the interaction carries them, nested in their group and subcommand. For autocomplete, `focused` is the
 * index of the field being typed in, which goes as it stands; others that are not right yet are left out, as Discord does.
 * @param {CommandEntry} entry @param {readonly Field[]} fields @param {number} [focused]
 * @returns {Record<string, unknown>[]}
 */
export function optionValues(entry, fields, focused) {
  /** @type {Record<string, unknown>[]} */
  let options = fields.flatMap((field, index) => {
    const { name, type } = field.option;
    if (index === focused) return [{ name, type, value: field.text, focused: true }];
    const value = fieldValue(field);
    return value === null || 'error' in value ? [] : [{ name, type, value: value.value }];
  });
  for (const { name, type } of entry.path.toReversed()) options = [{ name, type, options }];
  return options;
}
