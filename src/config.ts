/** What the one who runs the bot has set: the only reader of `process.env` and `.env`. */
import { readFileSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseEnv } from 'node:util';
import { z } from 'zod';

/** The folder that holds `package.json`: what ships is found from there, wherever the bot is started. */
const ROOT = resolve(import.meta.dirname, '..');

/** The corpus that ships. */
export const SEEDS_DIR = join(ROOT, 'seeds');

/** Discord's ids are 64-bit numbers in decimal. */
const SNOWFLAKE = /^\d{17,20}$/;
/** Three parts in base64url with stops between them, as Discord's Developer Portal shows it. */
const TOKEN = /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{20,}$/;
const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

const wholeNumber = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= from && value <= to);

/** Each variable: how it is read, and what to write, as the end of a sentence. */
const VARIABLES = {
  DISCORD_TOKEN: {
    schema: z.string().regex(TOKEN).optional(),
    expected: 'is no bot token: copy it anew from the Developer Portal (your application, Bot, Reset Token)',
  },
  DISCORD_GUILD_ID: {
    schema: z.string().regex(SNOWFLAKE).optional(),
    expected:
      'is no server id: in Discord, right-click the server and choose Copy Server ID (17 to 20 digits)',
  },
  DATA_DIR: { schema: z.string().default(join(ROOT, 'data')), expected: 'is no folder' },
  CORPUS_DIRS: { schema: z.string().default(''), expected: 'is no list of folders' },
  PORT: {
    schema: wholeNumber(0, 65_535).default(3333),
    expected: 'is no port: write a number from 0 to 65535',
  },
  LOG_LEVEL: {
    schema: z.enum(LOG_LEVELS).default('info'),
    expected: `must be one of ${LOG_LEVELS.join(', ')}`,
  },
  MESSAGE_CONTENT: {
    schema: z
      .enum(['true', 'false'])
      .default('false')
      .transform((value) => value === 'true'),
    expected: 'must be true or false',
  },
  THREAD_MEMORY_DAYS: {
    schema: wholeNumber(1, 3_650).default(30),
    expected: 'must be a whole number of days from 1 to 3650',
  },
  QUESTIONS_PER_MINUTE: {
    schema: wholeNumber(1, 1_000).default(20),
    expected: 'must be a whole number from 1 to 1000',
  },
} as const;

export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  /** Null: the bot runs in the local test guild. */
  readonly discordToken: string | null;
  /** The server in which commands are registered at once; null: everywhere. */
  readonly discordGuildId: string | null;
  /** Where what must last is kept. An absolute path, as are all. */
  readonly dataDir: string;
  /** The folders to read articles from: the corpus that ships, then those of `CORPUS_DIRS`. */
  readonly corpusDirs: readonly string[];
  /** Port of the test guild's page; 0: any. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** May the bot read messages that do not address it? Needs the privileged intent. */
  readonly messageContent: boolean;
  /** Days for which a thread's turns are remembered. */
  readonly threadMemoryDays: number;
  /** Questions that one person may ask a minute. */
  readonly questionsPerMinute: number;
}

export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  /** `message`: one plain sentence that says what is wrong and what to write; it never repeats a token. */
  | { readonly ok: false; readonly message: string };

/**
 * Reads the configuration: the environment, and for what it leaves out the file `.env` in the working directory.
 * @example
 * const outcome = readConfig();
 * if (!outcome.ok) exitWith(outcome.message);
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
  envFile: string = resolve('.env'),
): ConfigOutcome {
  const file = readEnvFile(envFile);
  if ('message' in file) return { ok: false, message: file.message };
  const values = new Map<string, unknown>();
  for (const [name, { schema, expected }] of Object.entries(VARIABLES)) {
    // A variable that is set to nothing counts as not set, as in the example file.
    const given = environment[name]?.trim() || file.values[name]?.trim() || undefined;
    const parsed = schema.safeParse(given);
    if (!parsed.success) return { ok: false, message: `${name} ${expected}.` };
    values.set(name, parsed.data);
  }
  const value = <Name extends keyof typeof VARIABLES>(name: Name) =>
    values.get(name) as z.output<(typeof VARIABLES)[Name]['schema']>;
  return {
    ok: true,
    config: {
      discordToken: value('DISCORD_TOKEN') ?? null,
      discordGuildId: value('DISCORD_GUILD_ID') ?? null,
      dataDir: resolve(value('DATA_DIR')),
      corpusDirs: [...new Set([SEEDS_DIR, ...splitFolders(value('CORPUS_DIRS'))])],
      port: value('PORT'),
      logLevel: value('LOG_LEVEL'),
      messageContent: value('MESSAGE_CONTENT'),
      threadMemoryDays: value('THREAD_MEMORY_DAYS'),
      questionsPerMinute: value('QUESTIONS_PER_MINUTE'),
    },
  };
}

/** Folders are divided as in `PATH` (":", on Windows ";") or by commas. */
function splitFolders(list: string): readonly string[] {
  const parts = list.split(delimiter).flatMap((part) => part.split(','));
  return parts.flatMap((part) => (part.trim() === '' ? [] : [resolve(part.trim())]));
}

function readEnvFile(path: string): { readonly values: NodeJS.Dict<string> } | { readonly message: string } {
  try {
    return { values: parseEnv(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    return missing
      ? { values: {} }
      : { message: `${path} cannot be read: check that it is a file and yours to read.` };
  }
}
