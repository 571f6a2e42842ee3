import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import { type Fields, type Form, shown } from './form.ts';
import { type Count, checkLocalizations, checkName } from './names.ts';

/** Options of one command or subcommand, and choices of one option. */
const MAX_OPTIONS = 25;
export const MAX_CHOICES = 25;
const MAX_CHOICE_TEXT = 100;

const TYPES = Object.values(ApplicationCommandOptionType).filter((type) => typeof type === 'number');
const {
  Subcommand,
  SubcommandGroup,
  Number: Decimal,
  Integer,
  String: Text,
  Channel,
} = ApplicationCommandOptionType;
/** Stands for the type of an option's parent where that is the command itself. */
export const TOP = 0;
const isNesting = (type: unknown) => type === Subcommand || type === SubcommandGroup;

/** Checks proposed or fixed choices, for an option of this type. */
export function checkChoices(form: Form, fields: Fields, type: number, count: Count = { text: 0 }): void {
  const choices = form.list(fields, 'choices', { max: MAX_CHOICES, nullable: true });
  const names = new Set<string>();
  for (const [choice, at] of form.objects(choices, 'choices')) {
    const name = at.text(choice, 'name', { required: true, min: 1, max: MAX_CHOICE_TEXT });
    checkLocalizations(at, choice, 'name_localizations', MAX_CHOICE_TEXT, false);
    if (name !== undefined && names.has(name)) {
      at.fail(
        'name',
        'APPLICATION_COMMAND_OPTIONS_CHOICE_NAMES_DUPLICATE',
        'Option choice names must be unique',
      );
    }
    names.add(name ?? '');
    count.text += name?.length ?? 0;
    if (type === Text)
      count.text += at.text(choice, 'value', { required: true, max: MAX_CHOICE_TEXT })?.length ?? 0;
    else if (typeof choice.value !== 'number' || (type === Integer && !Number.isSafeInteger(choice.value))) {
      at.fail(
        'value',
        'NUMBER_TYPE_COERCE',
        `Value "${shown(choice.value)}" is not ${type === Integer ? 'int' : 'number'}.`,
      );
    }
  }
}

function checkRange(form: Form, option: Fields, type: number): void {
  const numeric = type === Integer || type === Decimal;
  for (const field of ['min_value', 'max_value']) {
    const value = option[field];
    if (value === undefined || value === null) continue;
    if (!numeric)
      form.fail(
        field,
        'APPLICATION_COMMAND_OPTION_INVALID_FIELD',
        `${field} is not valid for this option type`,
      );
    else if (typeof value !== 'number' || (type === Integer && !Number.isSafeInteger(value))) {
      form.fail(field, 'NUMBER_TYPE_COERCE', `Value "${shown(value)}" is not int.`);
    }
  }
  const lengths = { min_length: 0, max_length: 1 };
  for (const [field, min] of Object.entries(lengths)) {
    if (option[field] === undefined || option[field] === null) continue;
    if (type !== Text)
      form.fail(
        field,
        'APPLICATION_COMMAND_OPTION_INVALID_FIELD',
        `${field} is not valid for this option type`,
      );
    else form.integer(option, field, { min, max: 6000 });
  }
}

function checkOption(form: Form, option: Fields, parentType: number, count: Count): void {
  const type = form.oneOf(option, 'type', TYPES, true);
  checkName(form, option, 'name', true, count);
  checkLocalizations(form, option, 'name_localizations', 32, true);
  count.text += form.text(option, 'description', { required: true, min: 1, max: 100 })?.length ?? 0;
  checkLocalizations(form, option, 'description_localizations', 100, false);
  if (type === undefined) return;
  if (isNesting(type)) {
    const misplaced = parentType === Subcommand || (type === SubcommandGroup && parentType !== TOP);
    if (misplaced)
      form.fail('type', 'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID', 'Sub-command option type is invalid');
    if (option.required !== undefined && option.required !== false) {
      form.fail('required', 'APPLICATION_COMMAND_OPTION_INVALID_FIELD', 'A sub-command cannot be required');
    }
    checkOptions(form, option, type, count);
    return;
  }
  form.boolean(option, 'required');
  checkRange(form, option, type);
  const choosable = type === Text || type === Integer || type === Decimal;
  if (option.choices !== undefined && option.choices !== null) {
    if (choosable) checkChoices(form, option, type, count);
    else
      form.fail(
        'choices',
        'APPLICATION_COMMAND_OPTION_INVALID_FIELD',
        'Choices are not valid for this option type',
      );
  }
  if (form.boolean(option, 'autocomplete')) {
    const fixed = Array.isArray(option.choices) && option.choices.length > 0;
    if (!choosable || fixed) {
      form.fail(
        'autocomplete',
        'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID',
        'Autocomplete is not valid with choices or for this option type',
      );
    }
  }
  if (option.channel_types !== undefined && type !== Channel) {
    form.fail(
      'channel_types',
      'APPLICATION_COMMAND_OPTION_INVALID_FIELD',
      'Channel types are not valid for this option type',
    );
  }
}

/** Checks the options of a command (`parentType` is TOP), subcommand or group. */
export function checkOptions(form: Form, parent: Fields, parentType: number, count: Count): void {
  const options = form.list(parent, 'options', { max: MAX_OPTIONS, nullable: true });
  const names = new Set<unknown>();
  let optionalSeen = false;
  let nesting = 0;
  for (const [option, at] of form.objects(options, 'options')) {
    checkOption(at, option, parentType, count);
    if (names.has(option.name)) {
      at.fail('name', 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', 'Option name already exists');
    }
    names.add(option.name);
    if (isNesting(option.type)) nesting += 1;
    else if (option.required === true && optionalSeen) {
      at.fail(
        undefined,
        'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
        'Required options must be placed before non-required options',
      );
    } else if (option.required !== true) optionalSeen = true;
    if (parentType === SubcommandGroup && option.type !== Subcommand) {
      at.fail(
        'type',
        'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
        'Sub-command groups may only contain sub-commands',
      );
    }
  }
  if (nesting > 0 && nesting !== options?.length) {
    form.fail(
      'options',
      'APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
      'Sub-command and sub-command group option types are mutually exclusive to all other types',
    );
  }
}
