import { ApplicationCommandType } from 'discord-api-types/v10';
import type { CommandOption } from '../state/command-model.ts';
import { checkOptions, TOP } from './command-options.ts';
import { type Fields, type Form, shown } from './form.ts';
import { type Count, checkLocalizations, checkName } from './names.ts';

/** Characters over a command's names, descriptions and choice values, its options' included. */
const MAX_COMMAND_TEXT = 8000;

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
