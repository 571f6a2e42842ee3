import { ApplicationCommandOptionType } from 'discord-api-types/v10';
import type { Command, CommandOption, OptionValue } from '../state/command-model.ts';
import { Form, shown } from './form.ts';

const {
  Subcommand,
  SubcommandGroup,
  String: Text,
  Integer,
  Boolean: YesNo,
  Number: Decimal,
} = ApplicationCommandOptionType;

/** Characters of a text option where the command sets no lower limit. */
const MAX_TEXT = 6000;

/** The options that stand beside these values: those of the command, or of the subcommand that is called. */
export function leafOptions(
  options: readonly CommandOption[],
  values: readonly OptionValue[],
): [readonly CommandOption[], readonly OptionValue[]] {
  const nested = values.find((value) => value.type === Subcommand || value.type === SubcommandGroup);
  if (!nested) return [options, values];
  const option = options.find((one) => one.name === nested.name && one.type === nested.type);
  return leafOptions(option?.options ?? [], nested.options ?? []);
}

function checkText(form: Form, option: CommandOption, value: unknown): void {
  if (typeof value !== 'string') {
    form.fail(undefined, 'STRING_TYPE_CONVERT', 'Could not interpret "value" as string.');
    return;
  }
  const length = [...value].length;
  const min = Math.max(option.min_length ?? 1, 1);
  const max = option.max_length ?? MAX_TEXT;
  if (length < min || length > max)
    form.fail(undefined, 'BASE_TYPE_BAD_LENGTH', `Must be between ${min} and ${max} in length.`);
}

function checkNumber(form: Form, option: CommandOption, value: unknown): void {
  if (
    typeof value !== 'number' ||
    (option.type === Integer ? !Number.isSafeInteger(value) : !Number.isFinite(value))
  ) {
    form.fail(
      undefined,
      'NUMBER_TYPE_COERCE',
      `Value "${shown(value)}" is not ${option.type === Integer ? 'int' : 'number'}.`,
    );
    return;
  }
  if (option.min_value !== undefined && value < option.min_value) {
    form.fail(undefined, 'NUMBER_TYPE_MIN', `Value should be greater than or equal to ${option.min_value}.`);
  }
  if (option.max_value !== undefined && value > option.max_value) {
    form.fail(undefined, 'NUMBER_TYPE_MAX', `Value should be less than or equal to ${option.max_value}.`);
  }
}

function checkValue(form: Form, option: CommandOption, given: OptionValue): void {
  if (option.choices?.length) {
    if (!option.choices.some((choice) => choice.value === given.value)) {
      form.fail(
        undefined,
        'BASE_TYPE_CHOICES',
        `Value must be one of {${option.choices.map((choice) => choice.value).join(', ')}}.`,
      );
    }
  } else if (option.type === Text) checkText(form, option, given.value);
  else if (option.type === Integer || option.type === Decimal) checkNumber(form, option, given.value);
  else if (option.type === YesNo) {
    if (typeof given.value !== 'boolean')
      form.fail(undefined, 'BOOLEAN_TYPE_CONVERT', 'Must be either true or false.');
  } else if (!/^\d{1,20}$/.test(shown(given.value))) {
    form.fail(undefined, 'NUMBER_TYPE_COERCE', `Value "${shown(given.value)}" is not snowflake.`);
  }
}

/**
 * Checks the values that a person gives to a command's options, as Discord's client does before it sends them; while they are
 * still typing (`typing`), what is missing or half typed passes. Throws a Refusal.
 */
export function checkOptionValues(command: Command, values: readonly OptionValue[], typing = false): void {
  const form = new Form().in('options');
  const [options, given] = leafOptions(command.options ?? [], values);
  const nesting = options.some((option) => option.type === Subcommand || option.type === SubcommandGroup);
  if (nesting)
    form.fail(undefined, 'APPLICATION_COMMAND_OPTIONS_SUBCOMMAND_REQUIRED', 'A sub-command must be chosen');
  for (const value of given) {
    const option = options.find((one) => one.name === value.name);
    if (!option || option.type !== value.type) {
      form.fail(value.name, 'APPLICATION_COMMAND_OPTION_UNKNOWN', 'The command has no such option');
    } else if (!typing) checkValue(form.in(value.name), option, value);
    if (given.filter((one) => one.name === value.name).length > 1) {
      form.fail(value.name, 'APPLICATION_COMMAND_OPTIONS_NAME_DUPLICATE', 'The option is given twice');
    }
    if (value.focused && !option?.autocomplete) {
      form.fail(
        value.name,
        'APPLICATION_COMMAND_OPTION_AUTOCOMPLETE_INVALID',
        'This option has no autocomplete',
      );
    }
  }
  for (const option of nesting || typing ? [] : options) {
    const missing = !given.some((value) => value.name === option.name);
    if (option.required && missing) form.fail(option.name, 'BASE_TYPE_REQUIRED', 'This field is required');
  }
  form.throwIfInvalid();
}
