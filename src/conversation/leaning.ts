/** "Did he confirm it?", "who paid?": a message that does not say by itself what it is about. */
import { pointingBack } from './anaphora.ts';
import { onlyNames } from './instead.ts';
import type { Message } from './message.ts';
import { after, phrased, quoted, withMatter } from './phrasing.ts';
import type { RecalledTurn } from './recall.ts';
import { withQuestionWord } from './recast.ts';
import { type Replacement, replacePronouns, withNames } from './referents.ts';
import { followUp, termsIn, withContext } from './take-over.ts';
import { thingMeant } from './things.ts';
import type { Said, UnderstoodQuestion } from './understanding.ts';

/** With a name among them, this many content words make a question that stands on its own; without, one more. */
const COMPLETE_WITH_NAME = 3;

/** Its own words are too few, or point back. */
export function leans(message: Message): boolean {
  const { content, names, core, linked } = message;
  if (linked) return true;
  const enough = content.length >= COMPLETE_WITH_NAME + (names.length > 0 ? 0 : 1);
  const { words, mayBeInside } = pointingBack(message);
  if (words.length > 0 && !(mayBeInside && enough && content.length > COMPLETE_WITH_NAME)) return true;
  return !enough && !(onlyNames(message) && /^(?:who|what)(?:'s|’s| is| are| was| were) /i.test(core));
}

export function leaning(
  message: Message,
  said: Said,
  subject: readonly RecalledTurn[],
  last: RecalledTurn,
): UnderstoodQuestion {
  const people = replacePronouns(message, subject);
  const replacements = [...people, ...replaceIt(message, subject)].sort((a, b) => a.start - b.start);
  const text = withNames(message.core, replacements, 'inShort');
  const inFull = withNames(message.core, replacements, 'inFull');
  const shown = `${withQuestionWord(message.kind, inFull)}${after(last, subject)}`;
  const reasons = replacements.map(
    ({ pronoun, name }: Replacement) => `${quoted(pronoun)} is taken for ${name}.`,
  );
  const followed = quoted(phrased(withMatter(subject, last), subject));
  reasons.push(`It does not say by itself what it is about, so it follows ${followed}.`);
  const understood = followUp({ ...said, kind: message.kind, text }, subject, last, shown, reasons);
  const standIns = replacements.flatMap(({ inShort }) => termsIn(inShort, message.kind));
  return standIns.length === 0 ? understood : withContext(understood, { standIns });
}

/** "It" where that is a thing that a question before names, and not what was said or done. */
function replaceIt({ tokens, core }: Message, subject: readonly RecalledTurn[]): readonly Replacement[] {
  const [it, another] = tokens.filter(({ norm }) => norm === 'it');
  const question = core.toLowerCase();
  const made = IS_MADE.test(question);
  if (it === undefined || another !== undefined || !(made || IS_OR_DOES.test(question))) return [];
  if (MEANS_NOTHING.some((pattern) => pattern.test(question))) return [];
  const thing = thingMeant(subject, made);
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
/** An "it" that stands for no thing. */
const MEANS_NOTHING: readonly RegExp[] = [
  // The weather.
  /\bit (?:\w+ )?(?:rain|snow|hail|sleet|drizzl|thunder|freez|pour)\w*\b/,
  /(?:\bit |\bhow )(?:still |very |so |too |already )?(?:cold|hot|warm|mild|chilly|humid|dry|wet|dark|light|windy|sunny|cloudy|foggy|icy|stormy|misty)\b/,
  // The time of day or year.
  /^(?:what (?:time|day|date|month|year)|how (?:late|early)) (?:is|was|will|would|did|does) it\b/,
  /\bit (?:still |already |really |an? |the )?(?:late|early|noon|midnight|night|morning|evening|daytime|spring|summer|autumn|fall|winter|christmas|easter|\w+day)\b/,
  // The way, and what something takes or matters: "how far is it from there", "how long did it take".
  /^how far (?:away )?(?:is|was) it\b|\bit (?:ever |really |still )?(?:take|matter|seem|appear|turn out|look like)\b/,
  // "Is it safe to cross", "was it Roe who paid".
  /\b(?:is|was) it (?:[\p{L}’'-]+ ){1,3}(?:to|that|who|whether|if)\b/u,
];
