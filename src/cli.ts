/** The composition root of the terminal: questions, and the care of the archive, without Discord. */
import { EXIT, refuse, say, writeLine } from './cli/terminal.ts';
import { keepCompiled } from './compile-cache.ts';

interface Command {
  /** A line that shows how it is called, then what it does. */
  readonly usage: string;
  /** Does the work and resolves to the exit code. */
  run(args: string[]): Promise<number>;
}

/** Each is loaded when it is called for: help should not wait for a language model. */
const COMMANDS: ReadonlyMap<string, () => Promise<Command>> = new Map<string, () => Promise<Command>>([
  ['ask', () => import('./cli/ask.ts')],
  ['answer', () => import('./cli/answer.ts')],
  ['annotate', () => import('./cli/annotate.ts')],
  ['ingest', () => import('./cli/ingest.ts')],
  ['doctor', () => import('./cli/doctor.ts')],
]);

/**
 * What the person at the terminal is told, in order: with --help, what the command takes; where the command line is
 * wrong, a sentence and the command's first line of help, exit 2; where the work cannot be done, the command's own
 * sentence, exit 1. An exception is a bug of ours and is shown whole. Where the reader of our output goes away (`| head`), we stop
 * without a word, as other programs do.
 */
async function main(argv: readonly string[]): Promise<number> {
  const [name = '--help', ...args] = argv;
  if (name === '--help' || name === '-h') {
    await writeLine(await overview());
    return EXIT.ok;
  }
  const load = COMMANDS.get(name);
  if (!load) {
    return refuse(
      `There is no command "${name}": it is one of ${[...COMMANDS.keys()].join(', ')}.`,
      EXIT.usage,
    );
  }
  const command = await load();
  if (args.includes('--help') || args.includes('-h')) {
    await writeLine(command.usage);
    return EXIT.ok;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    say(`${error.message.split('. ')[0]}.`);
    return refuse(firstLine(command.usage), EXIT.usage);
  }
}

async function overview(): Promise<string> {
  const commands = await Promise.all([...COMMANDS.values()].map((load) => load()));
  const lines = commands.map(({ usage }) => firstLine(usage));
  return `Answers from a news corpus, in its own words.\n\n${lines.join('\n')}\n\nAdd --help to a command to read more about it.`;
}

const firstLine = (text: string) => text.split('\n')[0] ?? '';

/** What `parseArgs` throws for an option that is unknown or lacks its value. */
function isArgumentError(error: unknown): error is Error {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
}

process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(EXIT.ok);
  throw error;
});
process.once('SIGINT', () => {
  // Leave a clean line behind; 130 is what shells expect of an interrupted program.
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  process.exit(130);
});
// Before the command's own modules are loaded.
keepCompiled();
process.exitCode = await main(process.argv.slice(2));
