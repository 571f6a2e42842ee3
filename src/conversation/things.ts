/** What "it" of a message means, where a question before names a thing: "the bridge" of "why was the bridge closed?". */
import { tokensOf } from '../question/parse.ts';
import { PERSON_NOUNS } from '../sentence/entities/words.ts';
import { normOf } from '../sentence/terms.ts';
import { isHappening } from './happenings.ts';
import type { RecalledTurn } from './recall.ts';

const AUXILIARY =
  /^(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)$/;
/** A verb goes with it, after the subject. */
const WITH_VERB = /^(?:do|does|did|can|could|will|would|shall|should|may|might|must)$/;
const BE = /^(?:is|are|was|were)$/;
const OPENS = /^(?:the|a|an|this|that|his|her|their|its)$/;
/** Words for a time, an amount or a part are no thing that is asked about further on. */
const NO_THING =
  /^(?:time|day|date|week|month|year|morning|evening|night|people|person|man|men|woman|women|lot|number|part|way|kind|reason|name|place|first|last|one|same|other|others|margin|deadline|side|war|job)$/;

/**
 * "The old bridge", as it is to be written in the place of "it"; null where none is named in so many words.
 *
 * @param turns latest last
 * @param made whether "it" is something that somebody owns, builds or uses
 */
export function thingMeant(turns: readonly RecalledTurn[], made: boolean): string | null {
  for (const turn of turns.toReversed()) {
    const thing = turn.role === 'question' ? thingIn(turn, made) : null;
    if (thing !== null) return thing;
  }
  return null;
}

/** What the question is about: first what stands where its subject does. */
function thingIn({ understood, typeOf }: RecalledTurn, made: boolean): string | null {
  const tokens = tokensOf(understood);
  const subject = tokens.findIndex(({ norm }) => AUXILIARY.test(norm)) + 1;
  const typeAt = (from: number, to: number) =>
    typeOf.get(normOf(understood.slice(tokens[from]!.start, tokens[to - 1]!.end)));
  const phraseFrom = (from: number): string | null => {
    let to = from;
    // "The picture Roe tweeted": the name is no part of it; nor is "open" of "is the pool open".
    const goesOn = (pos: string) =>
      pos === 'NOUN' || (/^(?:ADJ|NUM|PROPN)$/.test(pos) && tokens[to - 1]?.pos !== 'NOUN');
    while (goesOn(tokens[to]?.pos ?? '')) to += 1;
    // "How much will the bridge cost": the verb, taken for a noun. "Was the fire arson": what it is said to be.
    const isSubject = from === subject + 1 && subject > 0;
    const auxiliary = isSubject ? tokens[subject - 1]!.norm : '';
    const ends = tokens.slice(to).every(({ term }) => term === '');
    const lacksVerb = WITH_VERB.test(auxiliary) ? tokens[to]?.pos !== 'VERB' : ends && BE.test(auxiliary);
    if (lacksVerb && to - from > 1) to -= 1;
    const words = tokens.slice(from, to);
    const head = words.at(-1);
    if (head === undefined || !/^(?:NOUN|PROPN)$/.test(head.pos)) return null;
    if (made && (isHappening(head.norm) || typeAt(from, to) === 'event')) return null;
    if (NO_THING.test(head.norm) || /[^s]s$/.test(head.norm)) return null;
    if (words.some(({ norm }, i) => PERSON_NOUNS.has(norm) || typeAt(from + i, from + i + 1) === 'person'))
      return null;
    const type = typeAt(from, to);
    const isThing = type === 'other' || type === 'place' || type === 'event';
    return isThing || (type === undefined && head.pos === 'NOUN')
      ? `the ${understood.slice(words[0]!.start, head.end)}`
      : null;
  };
  const opens = [subject, ...tokens.keys()].filter((at) => OPENS.test(tokens[at]?.norm ?? ''));
  const asked = /^(?:what|which)$/.test(tokens[0]?.norm ?? '') ? [1] : [];
  for (const from of [...asked, ...opens.map((at) => at + 1)]) {
    const phrase = phraseFrom(from);
    if (phrase !== null) return phrase;
  }
  return null;
}
