/**
 * The marks by which Markdown sets words apart: `*officials*`, `**officials**`, `_officials_`. The text keeps them; whoever
 * reads what it says looks past them. Which run of marks opens and which one closes goes by the white space around it, as
 * CommonMark 0.31 (section 6.2) has it, but within a word none does.
 */
import type { RawToken } from './tokenize.ts';

/** A run of marks alike. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly mark: string;
}

/** Longer runs are rules and ornaments. */
const LONGEST_RUN = 3;

/** Where the marks of pairs stand in the body, from the tokens of one block. */
export interface Marks {
  readonly opening: ReadonlySet<number>;
  readonly closing: ReadonlySet<number>;
}

export function emphasisMarks(body: string, tokens: readonly RawToken[]): Marks {
  const opening = new Set<number>();
  const closing = new Set<number>();
  const open: Run[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const run = runAt(body, tokens[at]!);
    if (run === null) continue;
    while (at + 1 < tokens.length && tokens[at + 1]!.start < run.to) at++;
    if (run.to - run.from <= LONGEST_RUN) pair(run);
  }
  return { opening, closing };

  function pair(run: Run): void {
    const [before, after] = [body.charAt(run.from - 1), body.charAt(run.to)];
    const at = open.findLastIndex(
      ({ mark, from, to }) => mark === run.mark && to - from === run.to - run.from,
    );
    if (at >= 0 && !isSpace(before) && !isWord(after)) {
      for (let i = open[at]!.from; i < open[at]!.to; i++) opening.add(i);
      for (let i = run.from; i < run.to; i++) closing.add(i);
      open.length = at;
    } else if (!isSpace(after) && !isWord(before)) open.push(run);
  }
}

/** The run of marks that begins with a token, in offsets; null where it is no mark. */
function runAt(body: string, { start, end }: RawToken): Run | null {
  const mark = body.charAt(start);
  if (end - start !== 1 || (mark !== '*' && mark !== '_')) return null;
  let to = end;
  while (body.charAt(to) === mark) to++;
  return { from: start, to, mark };
}

/** The ends of a text are white space too. */
const isSpace = (char: string) => char === '' || /\s/.test(char);
const isWord = (char: string) => /[\p{L}\p{N}]/u.test(char);

/** A stretch of the body with the marks that open right before it and close right after it. */
export function withMarks(
  { opening, closing }: Marks,
  start: number,
  end: number,
): { start: number; end: number } {
  let [from, to] = [start, end];
  while (opening.has(from - 1)) from--;
  while (closing.has(to)) to++;
  return { start: from, end: to };
}

export function withoutMarks(tokens: readonly RawToken[], { opening, closing }: Marks): RawToken[] {
  return tokens.filter(({ start }) => !opening.has(start) && !closing.has(start));
}
