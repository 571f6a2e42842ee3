/** Whether a number counts what a question asks for, by the noun or sign that stands for what is counted. */
import { normOf } from '../../sentence/terms.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { isPeople } from '../words/people-words.ts';
import { isAmount, isMoney } from '../words/units.ts';

/** A unit so alike to the noun asked for counts the same. */
const SAME_UNIT = 0.45;
const PEOPLE = /^(?:people|persons?|others|victims|dead)$/;
/** Of people, these are not those. */
const MEN_OR_WOMEN = /^(?:wo)?m[ae]n$/;
const CHILDREN =
  /^(?:child|children|kids|boys|girls|babies|infants|toddlers|teenagers|pupils|schoolchildren|youngsters)$/;
/** "How many times", "115 times": the unit of what happens again. */
const OCCASIONS = /^(?:times|occasions)$/;
const MONEY = /^(?:million|billion|trillion|money|dollars?|euros?|pounds?)$/;
const HOW_MUCH = /\bhow much\b/i;
const HOW_FAST = /\bhow fast\b/i;
const SPEED = /^(?:knots?|mph|kph|miles?|kilomet(?:er|re)s?|met(?:er|re)s|feet)$/;
/** "How many were on board"; "/how-many" leaves the question word out. */
const HOW_MANY = /\bhow many\b|^(?:were|are)\b/i;
/** What is counted in these ends in no "s". */
const PLURAL = /s$|^(?:children|people|police|teeth|feet|mice|geese|sheep|cattle)$/;

/** Of the words for what a sentence counts: does a question's number count them? What is left out may be whatever was asked for. */
export function fitsAsked({ asked, view }: Evidence): (unit: string | null) => boolean {
  const { focus, text } = asked.question;
  const head = focus.at(-1);
  const word = asked.words.find(({ norm }) => norm === head);
  const isLike = (norm: string): boolean => {
    const at = view.tokens.findIndex((token) => token.norm === norm);
    return at >= 0 && (word?.likeness(view.words[at]!) ?? 0) >= SAME_UNIT;
  };
  return (unit) => {
    // "Three, five": what a bare number counts is not told, but that it is no money.
    if (unit === null) return !HOW_MUCH.test(text) && !MONEY.test(head ?? '');
    const last = normOf(unit).split(' ').at(-1)!;
    if (HOW_FAST.test(text)) return SPEED.test(last);
    if (HOW_MUCH.test(text)) return isAmount(last) || isLike(last);
    if (head === undefined)
      return (
        !OCCASIONS.test(last) && !(HOW_MANY.test(text) && isAmount(last) && !/^(?:%|percent)$/.test(last))
      );
    if (MONEY.test(head)) return isMoney(last);
    if (PEOPLE.test(head)) return isPeople(last);
    if (MEN_OR_WOMEN.test(head)) return last.replace(/men$/, 'man') === head.replace(/men$/, 'man');
    if (CHILDREN.test(head)) return CHILDREN.test(last);
    return OCCASIONS.test(last) || !PLURAL.test(head) || isLike(last);
  };
}
