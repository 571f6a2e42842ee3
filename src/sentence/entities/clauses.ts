/** What the words beside a mention tell of it: subject, speaker, inside a quotation. */
import type { Token } from '../annotated.ts';
import { HONORIFICS, PERSON_NOUNS, SPEAKING } from './words.ts';

/** Whether a quotation is open after the token. */
export function quoteAfter(open: boolean, tokens: readonly Token[], at: number): boolean {
  const { norm, start } = tokens[at]!;
  if (norm !== '"') return open;
  if (open) {
    // Within a block a quotation mark after a space and before a word opens again: the one before was not closed.
    const spaced = at > 0 && start > tokens[at - 1]!.end;
    const next = tokens[at + 1];
    return (
      spaced &&
      next !== undefined &&
      next.start === start + 1 &&
      at > 0 &&
      !/^[,.?!]$/.test(tokens[at - 1]!.norm)
    );
  }
  return true;
}

/** Subject as far as the neighbouring words tell: before a verb, after "said", or after "according to". */
export function isSubject(tokens: readonly Token[], from: number, to: number): boolean {
  const next = tokens[to];
  const before = tokens[from - 1];
  if (
    next !== undefined &&
    (next.pos === 'VERB' ||
      next.pos === 'AUX' ||
      (next.pos === 'ADV' && /^(?:VERB|AUX)$/.test(tokens[to + 1]?.pos ?? '')))
  )
    return true;
  if (speaksAt(tokens, from, to)) return true;
  if (before !== undefined && before.pos === 'ADP') return false;
  return from <= 3 && (next?.norm === ',' || next?.norm === '(');
}

/** Words between the commas after a name, at most. */
const LONGEST_APPOSITION = 24;

export function speaksAt(tokens: readonly Token[], from: number, to: number): boolean {
  const before = tokens[from - 1];
  if (
    before !== undefined &&
    /^(?:said|says|added|asked|wrote|told|explained|continued|tweeted)$/.test(before.norm) &&
    tokens[from - 2] !== undefined &&
    /^[,"?!]$/.test(tokens[from - 2]!.norm)
  )
    return true;
  if (before?.norm === 'to' && tokens[from - 2]?.norm === 'according') return true;
  // "Lee, a baker who lives nearby, said": the verb comes after what explains the name.
  let after = to;
  if (tokens[to]?.norm === ',' && !SPEAKING.has(tokens[to + 1]?.norm ?? '')) {
    for (let close = to + 2; close < Math.min(tokens.length, to + LONGEST_APPOSITION); close += 1) {
      if (tokens[close]!.norm !== ',') continue;
      after = close + 1;
      break;
    }
  }
  for (let index = after; index < Math.min(tokens.length, after + 4); index += 1) {
    if (SPEAKING.has(tokens[index]!.norm)) return true;
    if (!/^(?:ADV|AUX|PRON)$/.test(tokens[index]!.pos)) return false;
  }
  return false;
}

/** "him", and "her" where no noun follows. */
export function isObject(tokens: readonly Token[], at: number): boolean {
  const { norm } = tokens[at]!;
  if (norm === 'her') return !/^(?:NOUN|ADJ|PROPN)$/.test(tokens[at + 1]?.pos ?? '');
  return norm === 'him' || norm === 'them';
}

export function isTitle(body: string, { norm, start }: Token): boolean {
  if (HONORIFICS.has(norm)) return true;
  const code = body.charCodeAt(start);
  return code >= 65 && code <= 90 && PERSON_NOUNS.has(norm);
}

export function clauseBetween(tokens: readonly Token[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index += 1) {
    if (/^(?:that|who|which|because|if|when|while|after|before|[,;:"])$/.test(tokens[index]!.norm))
      return true;
  }
  return false;
}
