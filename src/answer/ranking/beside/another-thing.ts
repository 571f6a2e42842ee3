/** Whether the deed that was asked about is done to something else in a sentence: "owned a shop" of who owned the house; or not to it. */

import { tokensOf } from '../../../question/parse.ts';
import type { Token } from '../../../sentence/annotated.ts';
import type { Asked } from '../../asked/asked.ts';
import type { Evidence } from '../../candidates/evidence.ts';
import { isPassive, phraseAt } from '../../phrases/clauses.ts';
import { deedIn, placeOf, SAME } from './words.ts';

/** A thing less like the asked one than this is another; one that may be the same in other words is not judged. */
const ANOTHER = 0.4;
/** Before what is left out: "but not the tower", "except the tower". */
const LEFT_OUT = /^(?:not|except|excluding|unlike|without|nor)$/;

export function isOfAnotherThing(evidence: Evidence): boolean {
  const thing = thingAsked(evidence.asked);
  const deed = deedIn(evidence);
  if (thing === null || deed === null) return false;
  const { tokens } = evidence.view.sentence;
  const there = placeOf(evidence, thing);
  if (there >= 0) return isLeftOut(tokens, there);
  const other = objectOf(tokens, deed.at);
  if (other === null) return false;
  const word = evidence.view.tokens.findIndex(({ start }) => start === other.start);
  if (word < 0 || evidence.meant(thing) >= SAME) return false;
  return evidence.asked.words[thing]!.likeness(evidence.view.words[word]!) < ANOTHER;
}

/** "Who owned the old house": the noun that its verb is done to, which is the last word of it. */
function thingAsked({ question, words, parts }: Asked): number | null {
  if (!question.answerTypes.includes('person')) return null;
  const tokens = tokensOf(question.text);
  const verb = tokens.findIndex(({ norm }) => parts.verbs.some((q) => words[q]!.norm === norm));
  if (verb < 0 || isPassive(tokens, verb)) return null;
  const run = phraseAt(tokens, verb + 1);
  const head = run === null ? undefined : tokens[run[1] - 1];
  if (head?.pos !== 'NOUN' || tokens[run![0]]?.pos !== 'DET') return null;
  const thing = words.findIndex(({ norm, inName }) => norm === head.norm && !inName);
  return thing < 0 ? null : thing;
}

/** What the verb is done to, or an owner owns: a thing, and no name, which may be of what was asked. */
function objectOf(tokens: readonly Token[], at: number): Token | null {
  const { pos } = tokens[at]!;
  const from = pos === 'VERB' ? at + 1 : tokens[at + 1]?.norm === 'of' ? at + 2 : -1;
  if (from < 0 || (pos === 'VERB' && isPassive(tokens, at))) return null;
  const run = phraseAt(tokens, from);
  if (run === null) return null;
  const of = tokens.findIndex(({ norm }, i) => i > run[0] && i < run[1] && norm === 'of');
  const head = tokens[(of < 0 ? run[1] : of) - 1]!;
  return head.pos === 'NOUN' && !/^(?:it|one|that)$/.test(head.norm) ? head : null;
}

function isLeftOut(tokens: readonly Token[], at: number): boolean {
  let before = at - 1;
  while (/^(?:DET|ADJ|NOUN)$/.test(tokens[before]?.pos ?? '')) before -= 1;
  return LEFT_OUT.test(tokens[before]?.norm ?? '') && tokens[before - 1]?.pos !== 'AUX';
}
