import type { Fields, Form } from './form.ts';

/** Names of slash commands and options: letters, digits, dash, underscore, apostrophe. https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;

/** The locales that Discord knows. https://discord.com/developers/docs/reference#locales */
const LOCALES = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
);

/** Counts a command's text over all its parts. */
export interface Count {
  text: number;
}

/** Reads the name of a command (of a slash command, where `slash`) or option. */
export function checkName(
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

/** Checks texts by locale; `named`: they are names themselves. */
export function checkLocalizations(
  form: Form,
  fields: Fields,
  field: string,
  max: number,
  named: boolean,
): void {
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
