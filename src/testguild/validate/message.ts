import { MessageFlags } from 'discord-api-types/v10';
import { Refusal } from '../refusal.ts';
import type { Component } from '../state/model.ts';
import { completed } from './component-tree.ts';
import { checkMessageComponents } from './components.ts';
import { checkEmbeds } from './embeds.ts';
import { type Fields, Form, shown } from './form.ts';

/** Characters of a message's content, for bots and for people without Nitro. */
export const MAX_CONTENT = 2000;

/** Whom a message may ping. https://discord.com/developers/docs/resources/message#allowed-mentions-object */
export interface AllowedMentions {
  readonly parse?: readonly string[];
  readonly users?: readonly string[];
  readonly roles?: readonly string[];
  readonly replied_user?: boolean;
}

/** A message's checked fields; those that the body did not name are undefined, those it emptied are empty. */
export interface CheckedMessage {
  readonly content: string | undefined;
  readonly embeds: unknown[] | undefined;
  readonly components: Component[] | undefined;
  readonly flags: number;
  readonly allowedMentions: AllowedMentions | undefined;
  readonly nonce: string | number | undefined;
  readonly tts: boolean;
}

export interface MessageRules {
  /** Flags that may be set here; others are ignored, as Discord does. */
  readonly flags: number;
  /** Where the fields are in the request: interaction callbacks have them under `data`. */
  readonly at?: string;
  /** For an edit: the message's flags and whether it would be empty without a change. */
  readonly edited?: { readonly flags: number; readonly emptyWithout: (fields: Fields) => boolean };
}

function checkAllowedMentions(form: Form, body: Fields): AllowedMentions | undefined {
  if (body.allowed_mentions === undefined || body.allowed_mentions === null) return undefined;
  const allowed = form.object(body.allowed_mentions, 'allowed_mentions');
  if (!allowed) return undefined;
  const at = form.in('allowed_mentions');
  const parse = at.list(allowed, 'parse', { max: 3, nullable: true });
  for (const [index, kind] of (parse ?? []).entries()) {
    if (kind !== 'users' && kind !== 'roles' && kind !== 'everyone') {
      at.in('parse').fail(index, 'BASE_TYPE_CHOICES', "Value must be one of ('users', 'everyone', 'roles').");
    }
  }
  for (const kind of ['users', 'roles']) {
    const ids = at.list(allowed, kind, { max: 100, nullable: true });
    for (const [index, id] of (ids ?? []).entries()) {
      if (!/^\d{1,20}$/.test(shown(id)))
        at.in(kind).fail(index, 'NUMBER_TYPE_COERCE', `Value "${shown(id)}" is not snowflake.`);
    }
    if (ids?.length && parse?.includes(kind)) {
      form.fail(
        'allowed_mentions',
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
    }
  }
  at.boolean(allowed, 'replied_user');
  return allowed as AllowedMentions;
}

const LEGACY_FIELDS = ['content', 'embeds', 'sticker_ids', 'poll'] as const;

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** Checks what a message would be; throws 50035 with the tree of complaints, or 50006 for one with nothing in it. */
export function checkMessage(body: Fields, rules: MessageRules): CheckedMessage {
  const root = new Form();
  const form = rules.at ? root.in(rules.at) : root;
  const asked = form.integer(body, 'flags', { min: 0, nullable: true }) ?? 0;
  const kept = (rules.edited?.flags ?? 0) & MessageFlags.IsComponentsV2;
  const flags = (asked & rules.flags) | kept;
  const componentsV2 = (flags & MessageFlags.IsComponentsV2) !== 0;
  const content = form.text(body, 'content', { max: MAX_CONTENT, nullable: true });
  const embeds = checkEmbeds(form, body);
  checkMessageComponents(form, body, componentsV2);
  const allowedMentions = checkAllowedMentions(form, body);
  const tts = form.boolean(body, 'tts') ?? false;
  if (typeof body.nonce === 'string' && body.nonce.length > 25) {
    form.fail('nonce', 'BASE_TYPE_MAX_LENGTH', 'Must be 25 or fewer in length.');
  }
  if (componentsV2) {
    for (const field of LEGACY_FIELDS) {
      if (isEmpty(body[field])) continue;
      form.fail(
        field,
        'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
        `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
      );
    }
  }
  root.throwIfInvalid();
  const nothing =
    LEGACY_FIELDS.every((field) => isEmpty(body[field])) &&
    isEmpty(body.components) &&
    isEmpty(body.attachments);
  if (rules.edited ? rules.edited.emptyWithout(body) : nothing) {
    throw new Refusal(400, 50006, 'Cannot send an empty message');
  }
  const has = (field: string) => body[field] !== undefined;
  return {
    content: has('content') ? (content ?? '') : undefined,
    embeds: has('embeds') ? (embeds ?? []) : undefined,
    components: has('components') ? completed((body.components as unknown[] | null) ?? []) : undefined,
    flags,
    allowedMentions,
    nonce: body.nonce as string | number | undefined,
    tts,
  };
}
