/**
 * What a button, menu or modal carries: `action` or `action:argument:argument`, within Discord's 100 characters.
 * Actions and arguments are letters, digits, `-` and `_`; all that is longer is kept in the memory of answers.
 */
import { CUSTOM_ID } from './limits.ts';

export interface CustomId {
  readonly action: string;
  readonly args: readonly string[];
}

const PART = /^[A-Za-z0-9_-]+$/;

/** @throws RangeError where a part has other characters or the whole is too long: a bug, never a person's doing. */
export function customId(action: string, ...args: readonly (string | number)[]): string {
  const parts = [action, ...args.map(String)];
  const id = parts.join(':');
  if (id.length > CUSTOM_ID || !parts.every((part) => PART.test(part)))
    throw new RangeError(`no custom id: ${id}`);
  return id;
}

/** Null where the id is none of ours: damaged, or from another version. */
export function readCustomId(id: string): CustomId | null {
  const [action, ...args] = id.split(':');
  if (action === undefined || ![action, ...args].every((part) => PART.test(part))) return null;
  return { action, args };
}

/** A whole number of an argument, 0 or more; null where it is none. */
export function numberArgument(argument: string | undefined): number | null {
  return argument !== undefined && /^\d{1,6}$/.test(argument) ? Number(argument) : null;
}
