/** Whether a message leans on what was said before: which of its words point back. */
import type { Token } from '../sentence/annotated.ts';
import type { Message } from './message.ts';
import { PRONOUNS } from './pronouns.ts';
import { isPlaceAdverb } from './referents.ts';

/** "the same", "who else", "the others": more of something, or another than something. */
const RELATIVE = new Set(
  'else other others another same instead again either neither both former latter'.split(' '),
);
/** At a message's end these point back: "is he there still", "what came before", "does she think so". */
const AT_END = new Set(
  'so then there that this these those one ones too again instead before after afterwards earlier later next since along back'.split(
    ' ',
  ),
);
/** Before "that" they take it as a thing, not as the opening of a clause. */
const BEFORE_THING =
  /^(?:is|are|was|were|be|do|does|did|has|have|had|about|after|at|before|behind|by|during|for|from|in|into|like|of|on|over|since|than|to|under|until|with|call|mean)$/;
const NAMED = new Set(['NOUN', 'PROPN']);

export interface PointingBack {
  /** The words that do, as written; empty where the message names all that it is about. */
  readonly words: readonly string[];
  /** Each of them has a name or noun before it in the message that it may mean as well. */
  readonly mayBeInside: boolean;
}

export function pointingBack(message: Message): PointingBack {
  const { tokens, core } = message;
  const pointing = tokens.flatMap((token, at) => (pointsBack(message, token, at) ? [{ token, at }] : []));
  return {
    words: pointing.map(({ token }) => core.slice(token.start, token.end)),
    mayBeInside: pointing.every(({ token, at }) => PRONOUNS.has(token.norm) && hasNounBefore(tokens, at)),
  };
}

function pointsBack(message: Message, token: Token, at: number): boolean {
  const { tokens } = message;
  const last = at === tokens.length - 1;
  const next = tokens[at + 1];
  if (PRONOUNS.has(token.norm) || RELATIVE.has(token.norm)) return true;
  if (last && at > 0 && AT_END.has(token.norm)) return true;
  switch (token.norm) {
    case 'there':
      return isPlaceAdverb(message, at) && !last ? at > 0 : false;
    case 'that':
    case 'this':
    case 'these':
    case 'those':
      // "that line", "of that", "was that at": not "said that he", nor "this year".
      if (
        /^(?:day|week|month|year|morning|afternoon|evening|night|time|spring|summer|fall|autumn|winter)$/.test(
          next?.norm ?? '',
        )
      ) {
        return token.norm === 'that' || token.norm === 'those';
      }
      return token.norm !== 'that' || at === 0 || BEFORE_THING.test(tokens[at - 1]?.norm ?? '');
    default:
      return false;
  }
}

function hasNounBefore(tokens: readonly Token[], at: number): boolean {
  return tokens.slice(0, at).some(({ pos, stop }) => NAMED.has(pos) && !stop);
}
