/** A sentence as names are looked for in it, with what its article tells of words. */
import type { Sentence, Token } from '../annotated.ts';
import { isCapital, type WordsSeen } from './capitals.ts';

export interface Line extends WordsSeen {
  readonly body: string;
  readonly tokens: readonly Token[];
  /** Of a headline, every word of which may have a capital. */
  readonly headline: boolean;
  /** Empty beyond the last token. */
  norm(index: number): string;
  capital(index: number): boolean;
  /** Follows the token before without a space. */
  glued(index: number): boolean;
}

export function lineOf(body: string, { tokens }: Sentence, headline: boolean, seen: WordsSeen): Line {
  return {
    ...seen,
    body,
    tokens,
    headline,
    norm: (index) => tokens[index]?.norm ?? '',
    capital: (index) => index < tokens.length && isCapital(body, tokens[index]!),
    glued: (index) => index > 0 && index < tokens.length && tokens[index]!.start === tokens[index - 1]!.end,
  };
}
