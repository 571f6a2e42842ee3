/** Does the sentence hold the sort of words that was asked for? */
import type { AnswerType } from '../../../question/question.ts';
import type { Evidence } from '../../candidates/evidence.ts';
import type { Feature } from './feature.ts';

/** What a group's name is worth where a person's may be meant. */
const GROUP_FOR_PERSON = 0.4;

/**
 * Whoever asks who gets a name that the question does not hold already: 1 with a person's, -1 with none, 0 for other
 * questions. A group's name answers too, but is more often only who was told, or where it was shown.
 */
export const hasPerson: Feature = (e) => {
  const found = has(e, 'person', 'group');
  return found === 1 && has(e, 'person') === -1 ? GROUP_FOR_PERSON : found;
};

/** Who: a name of several words. So news names somebody when it first tells of them; later it takes the surname or "he". */
export const fullName: Feature = ({ asked, answering, view: { view } }) => {
  if (!asked.question.answerTypes.includes('person')) return 0;
  const { body } = view.annotated.article;
  return answering.some(({ type, span }) => type === 'person' && /\s/.test(body.slice(...span))) ? 1 : 0;
};

/** Where: a place. */
export const hasPlace: Feature = (e) => has(e, 'place');

/** When: a time. */
export const hasTime: Feature = (e) => has(e, 'time');

/** How many: a number. */
export const hasNumber: Feature = (e) => has(e, 'number');

/** Why: a word that opens a cause. */
export const hasCause: Feature = (e) => has(e, 'cause');

/** Said: words of the one asked for. */
export const hasQuotation: Feature = (e) => has(e, 'quotation');

/** Several such words: a list of names answers many questions badly. */
export const manyAnswers: Feature = ({ answering }) => Math.min(answering.length, 4) / 4;

/** How near the closest such word stands to the matched words: the number next to the counted thing. */
export const answerNearby: Feature = (e) => {
  const { tokens } = e.view;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { span, type } of e.answering) {
    if (type === 'cause' || type === 'quotation') continue;
    for (let q = 0; q < e.asked.words.length; q++) {
      const token = e.own(q) > 0.5 ? tokens[e.position(q)] : undefined;
      if (token) nearest = Math.min(nearest, Math.max(0, token.start - span[1], span[0] - token.end));
    }
  }
  return nearest === Number.POSITIVE_INFINITY ? 0 : 1 / (1 + nearest / 20);
};

/** "Which senator", "what drug": the sentence, or the one before, has such a word. */
export const focusThere: Feature = (e) => {
  let best = 0;
  e.asked.words.forEach(({ inFocus }, q) => {
    if (inFocus) best = Math.max(best, e.meant(q), 0.7 * e.beside(q, -1));
  });
  return best;
};

/** What a number must count, by how the question asks: money for "how much … cost", years for "how old". */
const UNITS: readonly (readonly [asks: RegExp, unit: RegExp])[] = [
  [/\bhow old\b|\bage\b/, /,\s\d{1,3},|\baged? |-year-old|years? old/],
  [
    /\bhow (?:long|much time)\b|\bhow many (?:years|months|weeks|days|hours|minutes)\b/,
    /\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|decades?)\b/,
  ],
  [
    /percent|\bshare\b|proportion|\bfraction\b|\brate\b|margin/,
    /%|\bper ?cent|\bpercentage|\bhalf\b|\bthird|\bquarter/,
  ],
  [
    /\bhow (?:much|big)\b.*\b(?:cost|pay|paid|worth|spend|spent|raise|raised|earn|make|made|donate|give|gave|owe|money|cash|charge|fine|salary|budget|sell|sold|price|tax)|\b(?:price|salary|cost|fine|fee|cash|money|budget)\b/,
    /[$€£]\s?\d|\b(?:dollars|euros|cents)\b/,
  ],
  // "How much a week would it be": of what has no other measure, money is asked for.
  [/\bhow much (?:a|an|per|each|every) \w+/, /[$€£]\s?\d|\b(?:dollars|euros|cents)\b/],
  [
    /\bhow (?:tall|high|far|deep|wide|long|big|large|heavy)\b/,
    /\b(?:feet|foot|inch|miles?|metres?|meters?|kilomet|acres?|pounds?|tons?|kg|km)|\d['"′″]/,
  ],
];

/** The number has the unit that the question asks for: 1; it lacks it: -1; any number will do: 0. */
export const unitFits: Feature = ({ asked, view: { view, sentence } }) => {
  if (!asked.question.answerTypes.includes('number')) return 0;
  const unit = UNITS.find(([asks]) => asks.test(asked.question.text.toLowerCase()))?.[1];
  if (!unit) return 0;
  return unit.test(view.annotated.article.body.slice(sentence.start, sentence.end)) ? 1 : -1;
};

function has({ asked, answering }: Evidence, ...types: readonly AnswerType[]): number {
  if (!types.some((type) => asked.question.answerTypes.includes(type))) return 0;
  return answering.some(({ type }) => types.includes(type)) ? 1 : -1;
}
