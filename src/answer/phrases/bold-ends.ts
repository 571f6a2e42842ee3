/** Where bold begins and ends: with words, and with both of a pair of quotation marks or brackets or neither. */
import type { Span } from '../../article/article.ts';

const PAIRS = [
  ['"', '"'],
  ['“', '”'],
  ["''", "''"],
  ['(', ')'],
  ['[', ']'],
] as const;
/** Marks that lead on to what follows, or from what goes before. */
const LEADING_ON = /[\s,;:–—-]/;
/** A stop, perhaps within a closing mark. */
const CLOSING = /^[.,!?…]{0,3}/;
/** What closes a sentence, with the marks around it. */
const END_OF_SENTENCE = /^[.!?…"”’')\]\s]*$/;
/** A full stop that closes a sentence, and not an abbreviation ("p.m.", "U.S."). */
const FULL_STOP = /[\p{Ll}\p{N}]{2}\.$/u;

/**
 * Answering words as they are set in bold.
 *
 * @param span within `[start, end)`, the quotation
 * @example
 * // body: 'The valve leaked, she said. "It rusted," he added.'
 * // 'The valve leaked,' becomes 'The valve leaked', '"It rusted' becomes '"It rusted,"'
 */
export function boldOf(body: string, span: Span, start: number, end: number): Span {
  let [from, to] = trimmed(body, span);
  let goesOn = false;
  for (const [open, close] of PAIRS) {
    if (from >= to) break;
    const [opened, closed] = unpaired(body.slice(from, to), open, close);
    if (opened) {
      const after = to + (CLOSING.exec(body.slice(to, end))?.[0].length ?? 0);
      if (after < end && body.startsWith(close, after)) to = after + close.length;
      else if (body.slice(to, end).includes(close)) {
        if (body.startsWith(open, from)) [from, to] = trimmed(body, [from + open.length, to]);
      }
      // What is closed in a later sentence is their words to the end of this one.
      else goesOn = true;
    } else if (closed && body.slice(start, from).includes(open) && body.slice(from, to).endsWith(close)) {
      [from, to] = trimmed(body, [from, to - close.length]);
    }
  }
  if ((goesOn || from === start) && END_OF_SENTENCE.test(body.slice(to, end))) return [from, end];
  if (!goesOn && from > start && FULL_STOP.test(body.slice(from, to))) to -= 1;
  return [from, to];
}

function trimmed(body: string, [start, end]: Span): Span {
  let [from, to] = [start, end];
  while (to > from && LEADING_ON.test(body[to - 1]!)) to -= 1;
  while (from < to && LEADING_ON.test(body[from]!)) from += 1;
  return [from, to];
}

/** Does a mark of a pair that is opened in the text stay open, or one that is closed in it begin elsewhere? */
function unpaired(text: string, open: string, close: string): readonly [opened: boolean, closed: boolean] {
  const opens = text.split(open).length - 1;
  if (open !== close) {
    const closes = text.split(close).length - 1;
    return [opens > closes, closes > opens];
  }
  const odd = opens % 2 === 1;
  return [odd && text.startsWith(open), odd && !text.startsWith(open)];
}
