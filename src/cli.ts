/** The composition root of the terminal: `ask`, `answer` and `annotate`, without Discord. */
import { ANNOTATE_USAGE, runAnnotate } from './cli/annotate.ts';
import { ANSWER_USAGE, runAnswer } from './cli/answer.ts';
import { ASK_USAGE, runAsk } from './cli/ask.ts';
import { EXIT, say, writeLine } from './cli/terminal.ts';

interface Command {
  readonly usage: string;
  /** Does the work and resolves to the exit code. */
  run(args: string[]): Promise<number>;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ['ask', { usage: ASK_USAGE, run: runAsk }],
  ['answer', { usage: ANSWER_USAGE, run: runAnswer }],
  ['annotate', { usage: ANNOTATE_USAGE, run: runAnnotate }],
]);

const USAGE = `On the Record, in the terminal: answers from a news corpus, in its own words.

${[...COMMANDS.values()].map(({ usage }) => usage.split('\n')[0]).join('\n')}

Add --help to a command to read more about it.`;

/**
 * What the person at the terminal is told, in order: with --help, what the command takes; where the command line is
 * wrong, a sentence and the command's first line of help, exit 2; where the work cannot be done, the command's own
 * sentence, exit 1. An exception is a bug of ours and is shown whole. Where the reader of our output goes away (`| head`), we stop
 * without a word, as other programs do.
 */
async function main(argv: readonly string[]): Promise<number> {
  const [name = '--help', ...args] = argv;
  const command = COMMANDS.get(name);
  const help = args.includes('--help') || args.includes('-h');
  if (!command || help) {
    if (!command && name !== '--help' && name !== '-h') {
      say(`There is no command "${name}": it is one of ${[...COMMANDS.keys()].join(', ')}.`);
      return EXIT.usage;
    }
    await writeLine(command ? command.usage : USAGE);
    return EXIT.ok;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!isArgumentError(error)) throw error;
    say(`${error.message.split('. ')[0]}.`);
    say(command.usage.split('\n')[0] ?? '');
    return EXIT.usage;
  }
}

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
process.exitCode = await main(process.argv.slice(2));
