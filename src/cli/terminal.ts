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

/** "1 article", "1,200 articles". */
export function counted(count: number, what: string): string {
  return `${count.toLocaleString('en')} ${what}${count === 1 ? '' : 's'}`;
}

/** What an archive holds, said the same wherever it is said: "840 articles with 30,000 sentences". */
export function heldInWords(articles: number, sentences: number): string {
  return `${counted(articles, 'article')} with ${counted(sentences, 'sentence')}`;
}

export interface Progress {
  /** Says how many there will be: from then on a bar and the time left are drawn. */
  expect(total: number): void;
  /** One more is done. */
  tick(): void;
  /** Wipes the line, so that what is written next begins a clean one. */
  end(): void;
}

/** Characters of a progress bar. */
const BAR = 24;

/** Draws how many are done and how fast on standard error, where that is a terminal; otherwise does nothing. */
export function showProgress(what: string): Progress {
  const { stderr } = process;
  if (!stderr.isTTY) return { expect() {}, tick() {}, end() {} };
  let began = performance.now();
  let done = 0;
  let total: number | null = null;
  let drawn = began;
  return {
    expect(files) {
      total = files;
      began = performance.now();
    },
    tick() {
      done += 1;
      const now = performance.now();
      if (now - drawn < REDRAW) return;
      drawn = now;
      stderr.write(`\r\x1b[K${progressLine(what, done, total, now - began)}`);
    },
    end() {
      if (drawn > began) stderr.write('\r\x1b[K');
      drawn = began;
    },
  };
}

/** @param total null where it is not known. @param elapsed in milliseconds */
export function progressLine(what: string, done: number, total: number | null, elapsed: number): string {
  const rate = (done * 1_000) / elapsed;
  const speed = `${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`;
  if (total === null || total === 0) return `${done} ${what}, ${speed}`;
  const filled = Math.min(BAR, Math.floor((BAR * done) / total));
  const bar = '█'.repeat(filled) + '░'.repeat(BAR - filled);
  return `${bar} ${done} of ${total} ${what}, ${speed}, ${timeInWords(Math.max(0, total - done) / rate)} left`;
}

function timeInWords(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes} min ${whole % 60} s`
    : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
