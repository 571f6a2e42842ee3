/** Reads the commands of a folder. What is loaded is what is registered: there is no other list. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Command } from './command.ts';

/** Commands by their name, as Discord sends it. */
export type Commands = ReadonlyMap<string, Command>;

/** What is registered at Discord. */
export function payloadsOf(commands: Commands): readonly Command['data'][] {
  return [...commands.values()].map(({ data }) => data);
}

/** Discord's rule for the names of slash commands and options ("Application Command Naming"). */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
const LONGEST_DESCRIPTION = 100;

/**
 * Loads the default export of every `.ts` file of `folder`, in the order of their names.
 * @throws Error naming the file where one is no command, is one that Discord would refuse, or has another's name.
 */
export async function loadCommands(folder: string): Promise<Commands> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts')).sort();
  const commands = new Map<string, Command>();
  const fileOf = new Map<string, string>();
  for (const file of files) {
    const module: { readonly default?: unknown } = await import(pathToFileURL(join(folder, file)).href);
    const command = module.default;
    if (!isCommand(command)) {
      throw new Error(`${file} is no command: its default export must have data, isPrivate and execute.`);
    }
    const wrong = whatIsWrong(command);
    if (wrong !== null) throw new Error(`${file} is a command that Discord would refuse: ${wrong}.`);
    const earlier = fileOf.get(command.data.name);
    if (earlier !== undefined) {
      throw new Error(`${file} and ${earlier} both name their command "${command.data.name}".`);
    }
    commands.set(command.data.name, command);
    fileOf.set(command.data.name, file);
  }
  return commands;
}

function isCommand(value: unknown): value is Command {
  if (typeof value !== 'object' || value === null) return false;
  const { data, execute, isPrivate } = value as Partial<Record<keyof Command, unknown>>;
  return (
    typeof execute === 'function' &&
    typeof isPrivate === 'function' &&
    typeof data === 'object' &&
    data !== null &&
    typeof (data as { name?: unknown }).name === 'string'
  );
}

interface NamedOption {
  readonly name: string;
  readonly description?: string;
  readonly required?: boolean;
}

/** The first thing that Discord would refuse, or null. */
function whatIsWrong(command: Command): string | null {
  const data = command.data as NamedOption & { readonly options?: readonly NamedOption[] };
  // Commands of a message's menu have free names and no description.
  if (data.description === undefined) return data.name.length <= 32 ? null : `its name is longer than 32`;
  const named = [data, ...(data.options ?? [])];
  for (const { name, description } of named) {
    if (!NAME.test(name) || name !== name.toLowerCase())
      return `"${name}" is not a lower-case name of at most 32`;
    if (description === undefined || description === '' || description.length > LONGEST_DESCRIPTION) {
      return `the description of "${name}" must have 1 to ${LONGEST_DESCRIPTION} characters`;
    }
  }
  const options = data.options ?? [];
  if (options.length > 25) return 'it has more than 25 options';
  if (new Set(options.map((option) => option.name)).size < options.length)
    return 'two of its options have one name';
  const firstOptional = options.findIndex((option) => option.required !== true);
  if (firstOptional >= 0 && options.slice(firstOptional).some((option) => option.required === true)) {
    return 'a required option stands after one that may be left out';
  }
  return null;
}
