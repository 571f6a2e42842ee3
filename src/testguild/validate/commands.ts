import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandOption } from '../state/model.ts';
import { type Fields, type Form, shown } from './form.ts';

/** Characters over a command's names, descriptions and choice values, its options' included. */
const MAX_COMMAND_TEXT = 8000;
const MAX_OPTIONS = 25;
export const MAX_CHOICES = 25;
const MAX_CHOICE_TEXT = 100;

/** Names of slash commands and options: letters, digits, dash, underscore, apostrophe. https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The locales that Discord knows. https://discord.com/developers/docs/reference#locales */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

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
const TOP = 0;
const isNesting = (type: unknown) => type === Subcommand || type === SubcommandGroup;

interface Count {
  text: number;
}

function checkName(
  form: Form,
  fields: Fields,
  field: string,
  slash: boolean,
  count: Count,
): string | undefined {
  const name = form.text(fields, field, { required: true, min: 1, max: 32 });
  if (name === undefined) return undefined;
  count.text += name.length;
  if (slash && (!NAME.test(name) || name !== name.toLowerCase())) {
    form.fail(field, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
  }
  return name;
}

function checkLocalizations(form: Form, fields: Fields, field: string, max: number, named: boolean): void {
  const value = fields[field];
  if (value === undefined || value === null) return;
  const texts = form.object(value, field);
  const at = form.in(field);
  for (const locale of Object.keys(texts ?? {})) {
    if (!LOCALES.has(locale))
      form.fail(field, 'BASE_TYPE_CHOICES', `Value must be one of {${[...LOCALES].join(', ')}}.`);
    const text = at.text(texts!, locale, { required: true, min: 1, max });
    if (named && text !== undefined && (!NAME.test(text) || text !== text.toLowerCase())) {
      at.fail(locale, 'APPLICATION_COMMAND_INVALID_NAME', 'Command name is invalid');
    }
  }
}

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

function checkOptions(form: Form, parent: Fields, parentType: number, count: Count): void {
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

/** What a checked command says of itself, with Discord's defaults. */
export interface CheckedCommand {
  readonly type: number;
  readonly name: string;
  readonly name_localizations: Record<string, string> | null;
  readonly description: string;
  readonly description_localizations: Record<string, string> | null;
  readonly options?: CommandOption[];
  readonly default_member_permissions: string | null;
  readonly contexts: number[] | null;
  readonly integration_types: number[];
  readonly nsfw: boolean;
}

function checkSet(
  form: Form,
  fields: Fields,
  field: string,
  allowed: readonly number[],
  min: number,
): number[] | undefined {
  const list = form.list(fields, field, { min, nullable: true });
  for (const [index, value] of (list ?? []).entries()) {
    if (!allowed.includes(value as number)) {
      form.in(field).fail(index, 'BASE_TYPE_CHOICES', `Value must be one of {${allowed.join(', ')}}.`);
    }
  }
  if (list && new Set(list).size < list.length) {
    form.fail(field, 'SET_TYPE_CONTAINS_DUPLICATES', 'This field cannot contain duplicates');
  }
  return list as number[] | undefined;
}

/** Checks one command; the caller throws what the form collected. `inGuild`: a guild's own command has no contexts. */
export function checkCommand(form: Form, fields: Fields, inGuild: boolean): CheckedCommand {
  const count: Count = { text: 0 };
  const { ChatInput, User, Message } = ApplicationCommandType;
  const type = form.oneOf(fields, 'type', [ChatInput, User, Message] as const) ?? ChatInput;
  const slash = type === ChatInput;
  const name = checkName(form, fields, 'name', slash, count) ?? '';
  checkLocalizations(form, fields, 'name_localizations', 32, slash);
  checkLocalizations(form, fields, 'description_localizations', 100, false);
  let description = '';
  if (slash) description = form.text(fields, 'description', { required: true, min: 1, max: 100 }) ?? '';
  else if (fields.description !== undefined && fields.description !== '' && fields.description !== null) {
    form.fail(
      'description',
      'APPLICATION_COMMAND_DESCRIPTION_NOT_ALLOWED',
      'Context menu commands cannot have a description',
    );
  }
  count.text += description.length;
  if (slash) checkOptions(form, fields, TOP, count);
  else if (Array.isArray(fields.options) && fields.options.length > 0) {
    form.fail(
      'options',
      'APPLICATION_COMMAND_OPTIONS_NOT_ALLOWED',
      'Context menu commands cannot have options',
    );
  }
  if (count.text > MAX_COMMAND_TEXT) {
    form.fail(
      undefined,
      'APPLICATION_COMMAND_TOO_LARGE',
      `Command exceeds maximum size (${MAX_COMMAND_TEXT})`,
    );
  }
  const permissions = fields.default_member_permissions;
  if (permissions !== undefined && permissions !== null && !/^\d+$/.test(shown(permissions))) {
    form.fail('default_member_permissions', 'INVALID_BITWISE_FLAG', 'Value is not a valid bitwise flag');
  }
  const contexts = checkSet(form, fields, 'contexts', [0, 1, 2], 1);
  const installs = checkSet(form, fields, 'integration_types', [0, 1], 1);
  if (inGuild && (contexts !== undefined || installs !== undefined)) {
    const field = contexts === undefined ? 'integration_types' : 'contexts';
    form.fail(field, 'APPLICATION_COMMAND_GUILD_CONTEXTS', 'This field can only be set on global commands');
  }
  form.boolean(fields, 'nsfw');
  return {
    type,
    name,
    name_localizations: (fields.name_localizations as Record<string, string> | undefined) ?? null,
    description,
    description_localizations:
      (fields.description_localizations as Record<string, string> | undefined) ?? null,
    ...(Array.isArray(fields.options) && fields.options.length > 0
      ? { options: fields.options as CommandOption[] }
      : {}),
    default_member_permissions:
      permissions === undefined || permissions === null ? null : String(permissions),
    contexts: contexts ?? null,
    integration_types: installs ?? [0],
    nsfw: fields.nsfw === true,
  };
}
