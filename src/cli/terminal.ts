/** Standard output and error as the terminal commands use them. */
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';

/** Exit codes: all went well; something that the person can mend; the command line itself is wrong. */
export const EXIT = { ok: 0, failed: 1, usage: 2 } as const;

/** How often a progress line is drawn anew, in milliseconds; work that is done sooner draws none. */
const REDRAW = 200;

/**
 * What would steer a terminal or hide text in it: control characters, and those that turn the direction of writing.
 * Articles are strangers' texts; their characters are shown and never obeyed.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const STEERING = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g;

/** Text that cannot steer a terminal: line breaks become spaces, other control characters a replacement sign. */
export function harmless(text: string): string {
  return stripVTControlCharacters(text).replace(STEERING, (sign) => (/[\t\n\r]/.test(sign) ? ' ' : '\uFFFD'));
}

/** Writes a line to standard output, and waits where the reader is slower than we are. */
export async function writeLine(line: string): Promise<void> {
  if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
}

/** Says a sentence on standard error. */
export function say(sentence: string): void {
  process.stderr.write(`${harmless(sentence)}\n`);
}

/** Says why a command does not do its work; returns the exit code. */
export function refuse(sentence: string, code: number): number {
  say(sentence);
  return code;
}

export interface Progress {
  /** One more is done. */
  tick(): void;
  /** Wipes the line, so that what is written next begins a clean one. */
  end(): void;
}

/** Draws how many are done and how fast on standard error, where that is a terminal; otherwise does nothing. */
export function showProgress(what: string): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { tick() {}, end() {} };
  const began = performance.now();
  let done = 0;
  let drawn = began;
  return {
    tick() {
      done += 1;
      const now = performance.now();
      if (now - drawn < REDRAW) return;
      drawn = now;
      const rate = Math.round((done * 1_000) / (now - began));
      stderr.write(`\r\x1b[K${done} ${what}, ${rate} a second`);
    },
    end() {
      if (drawn > began) stderr.write('\r\x1b[K');
      drawn = began;
    },
  };
}
