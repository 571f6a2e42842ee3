/** What an "it" of a message stands for. */
import type { Message } from './message.ts';
import type { RecalledTurn } from './recall.ts';
import type { Replacement } from './referents.ts';
import { thingMeant } from './things.ts';

/** "It" where that is a thing that a question before names, or a happening that was just read of, and not what was said or done. */
export function replaceIt(
  { tokens, core }: Message,
  subject: readonly RecalledTurn[],
): readonly Replacement[] {
  const [it, another] = tokens.filter(({ norm }) => norm === 'it');
  const question = core.toLowerCase();
  const made = IS_MADE.test(question);
  if (it === undefined || another !== undefined || !(made || IS_OR_DOES.test(question))) return [];
  if (MEANS_NOTHING.some((pattern) => pattern.test(question))) return [];
  const thing =
    thingMeant(subject, made) ?? (TAKES_TIME.test(question) ? (subject.at(-1)?.happenings[0] ?? null) : null);
  if (thing === null) return [];
  const pronoun = core.slice(it.start, it.end);
  return [{ start: it.start, end: it.end, pronoun, name: thing, inFull: thing, inShort: thing }];
}

/** "When will it open", "how long is it": of what happened, or was said, other questions are asked. */
const IS_OR_DOES =
  /(?:\b(?:is|are|was|were|does|did|has|had|will|would|can|could|should)|['’]s) it\b(?! (?:true|that|like|possible|likely|right|clear|happen|about)\b)/;
/** "Who owns it", "who pays for it". */
const IS_MADE =
  /\b(?:owns?|owned|builds?|built|makes|made|wrote|writes|runs|uses?|used|hosts|hosting|designed|founded|operates|operated|(?:pays?|paid|paying) for) it$/;
/** "When is it", "how long will it last": of what was just read to happen. */
const TAKES_TIME =
  /^(?:when|where|what (?:time|day|date)) (?:is|was|will) it(?: be)?$|^(?:since |until )?(?:when|where|what (?:time|day|date)|how (?:long|soon)) \w+ it (?:start|begin|open|close|end|finish|stop|happen|run|last|go on|take (?:place|effect)|continue|be held)\b|^when(?: \w+|'s|’s) it (?:starting|beginning|opening|ending|happening|due|planned|set|scheduled|over|going to (?:be|start|begin|end|happen))\b/;
/** An "it" that stands for no thing. */
const MEANS_NOTHING: readonly RegExp[] = [
  // The weather.
  /\bit (?:\w+ )?(?:rain|snow|hail|sleet|drizzl|thunder|freez|pour)\w*\b/,
  /(?:\bit |\bhow )(?:still |very |so |too |already )?(?:cold|hot|warm|mild|chilly|humid|dry|wet|dark|light|windy|sunny|cloudy|foggy|icy|stormy|misty)\b/,
  // The time of day or year.
  /^(?:what (?:time|day|date|month|year)|how (?:late|early)) (?:is|was) it\b/,
  /\bit (?:still |already |really |an? |the )?(?:late|early|noon|midnight|night|morning|evening|daytime|spring|summer|autumn|fall|winter|christmas|easter|\w+day)\b/,
  // The way, and what something takes or matters: "how far is it from there", "how long did it take".
  /^how far (?:away )?(?:is|was) it\b|\bit (?:ever |really |still )?(?:take|matter|seem|appear|turn out|look like)\b/,
  // "Is it safe to cross", "was it Roe who paid".
  /\b(?:is|was) it (?:[\p{L}’'-]+ ){1,3}(?:to|that|who|whether|if)\b/u,
];
