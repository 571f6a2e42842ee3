/**
 * What tells whether a stretch of a sentence fills what the question leaves open: its sort, what of the question it repeats, and
 * where it stands to what else of the question the sentence has. A deed met in one clause and a day in another are no answer.
 */
import { type AnswerType, QUESTION_KINDS } from '../../../question/question.ts';
import { type Evidence, near } from '../../candidates/evidence.ts';
import { isVerb } from '../../phrases/clauses.ts';
import { FILLER_TYPES, FITS, type Filler, fillersIn } from '../../phrases/fillers.ts';
import { weighted } from '../features/feature.ts';
import { type Met, meet } from './meeting.ts';

const ANSWER_TYPES: readonly AnswerType[] = [
  'person',
  'group',
  'place',
  'time',
  'number',
  'cause',
  'quotation',
  'thing',
  'sentence',
];
/** Half as near at so many words away. */
const REACH = 5;
/** The same of the word for what happened. */
const DEED_REACH = 6;
/** From here a word is the same as one of the question. */
const REPEATS = 0.85;
/** Beyond a clause's end a word is so much less beside. */
const OTHER_CLAUSE = 0.6;
const DEED_ELSEWHERE = 0.5;
/** A word for what happened that is no verb of the question. */
const NO_DEED = 0.7;
/** So many words to a side are beside. */
const BESIDE = 7;
/** "1,200 of the emails": so many words to either side may be the noun asked for. */
const FOCUS_BESIDE = 4;
/** What has nothing of the sort anywhere is as far as this. */
const FAR = 30;
const MANY = 6;

const SAME_NAMES = [
  ...QUESTION_KINDS.map((kind) => `asks ${kind}`),
  ...ANSWER_TYPES.map((type) => `asks for ${type}`),
  'met',
  'metNear',
  'deedHere',
  'hasDeed',
  'hasHead',
];

/** The signs by name, in the order of {@link fillings}. */
export const FILLING_NAMES: readonly string[] = [
  ...SAME_NAMES,
  ...FILLER_TYPES.map((type) => `is ${type}`),
  ...['fits', 'length', 'proper', 'digit', 'repeats', 'repeatsMost', 'lastRepeats', 'focusIn', 'focusBeside'],
  ...['local', 'clause', 'before', 'after', 'outside'],
  ...[
    'deed',
    'deedLike',
    'isDeed',
    'deedDistance',
    'deedSide',
    'deedInClause',
    'verbsBetween',
    'marksBetween',
  ],
  ...['nameDistance', 'nameSide', 'theirs', 'isNamed', 'inTitle', 'isSource', 'place', 'count', 'order'],
  ...['afterAuxiliary', 'wordBefore', 'wordAfter', 'last', 'bold', 'answering'],
];

const OF_TYPE = Object.fromEntries(
  FILLER_TYPES.map((type) => [type, FILLER_TYPES.map((other) => (type === other ? 1 : 0))]),
) as unknown as Readonly<Record<Filler['type'], readonly number[]>>;

export interface Filling {
  readonly filler: Filler;
  readonly signs: readonly number[];
}

/** Found before: the first sentences are looked at for whether there is an answer at all, and again when they are quoted. */
const known = new WeakMap<Evidence, readonly Filling[]>();

/** All stretches that may answer, with their signs in the order of {@link FILLING_NAMES}. It takes a while, once. */
export function fillings(e: Evidence): readonly Filling[] {
  const found = known.get(e) ?? look(e);
  known.set(e, found);
  return found;
}

function look(e: Evidence): readonly Filling[] {
  const met = meet(e);
  const fillers = fillersIn(e);
  const same = ofSentence(e);
  const counts = new Map<string, number>();
  for (const { type } of fillers) counts.set(type, (counts.get(type) ?? 0) + 1);
  const orders = new Map<string, number>();
  return fillers.map((filler) => {
    const order = (orders.get(filler.type) ?? 0) + 1;
    orders.set(filler.type, order);
    const signs = [
      ...same,
      ...OF_TYPE[filler.type],
      ...itself(met, filler),
      ...around(met, filler),
      ...byDeed(met, filler),
      ...byName(met, filler),
      filler.run[0] / met.tokens.length,
      Math.min(MANY, counts.get(filler.type)!),
      Math.min(MANY, order),
      ...beside(met, filler),
    ];
    return { filler, signs };
  });
}

/** What is the same for all stretches of a sentence. */
function ofSentence(e: Evidence): readonly number[] {
  const { question, parts } = e.asked;
  return [
    ...QUESTION_KINDS.map((kind) => (question.kind === kind ? 1 : 0)),
    ...ANSWER_TYPES.map((type) => (question.answerTypes.includes(type) ? 1 : 0)),
    weighted(e, (q) => e.own(q)),
    weighted(e, (q) => near(e, q)),
    Math.max(0, ...parts.deeds.map((q) => e.own(q))),
    parts.verbs.length > 0 ? 1 : 0,
    parts.head === undefined ? 0 : 1,
  ];
}

/** Its sort and length, and what of the question it only repeats. */
function itself(
  { e, tokens, most: likest, like }: Met,
  { type, run: [from, to] }: Filler,
): readonly number[] {
  const { answerTypes } = e.asked.question;
  const { head } = e.asked.parts;
  let [proper, digit, telling, repeated, most] = [0, 0, 0, 0, 0];
  for (let t = from; t < to; t++) {
    const { pos, norm, term, stop } = tokens[t]!;
    if (pos === 'PROPN') proper = 1;
    if (pos === 'NUM' || /\d/.test(norm)) digit = 1;
    if (term === '' || stop) continue;
    telling += 1;
    if (likest[t]! >= REPEATS) repeated += 1;
    most = Math.max(most, likest[t]!);
  }
  const focus = head === undefined ? undefined : like[head]!;
  let focusBeside = 0;
  if (focus !== undefined)
    for (let t = Math.max(0, from - FOCUS_BESIDE); t < Math.min(tokens.length, to + FOCUS_BESIDE); t++)
      if (t < from || t >= to)
        focusBeside = Math.max(focusBeside, focus[t]! / (1 + (t < from ? from - t : t - to) / 10));
  return [
    FITS[type].some((one) => answerTypes.includes(one)) ? 1 : 0,
    Math.log(to - from),
    proper,
    digit,
    telling === 0 ? 1 : repeated / telling,
    most,
    likest[to - 1]!,
    focus === undefined ? 0 : Math.max(...focus.slice(from, to)),
    focusBeside,
  ];
}

const distanceTo = ([from, to]: Filler['run'], t: number): number =>
  t < from ? from - t : t >= to ? t - to + 1 : 0;

/** How much of the question stands beside it: the nearer and in its clause the more; in its clause; before; after; at all. */
function around({ e, clauses, like, felt }: Met, { run }: Filler): readonly number[] {
  const { words, worth: all } = e.asked;
  const clause = clauses[run[0]];
  let [local, inClause, before, after, outside] = [0, 0, 0, 0, 0];
  for (let q = 0; q < words.length; q++) {
    let [near, within, left, right, most] = [0, 0, 0, 0, 0];
    for (const t of felt[q]!) {
      const distance = distanceTo(run, t);
      if (distance === 0) continue;
      const value = like[q]![t]!;
      const same = clauses[t] === clause;
      near = Math.max(near, (value / (1 + distance / REACH)) * (same ? 1 : OTHER_CLAUSE));
      if (same) within = Math.max(within, value);
      if (t < run[0] && distance <= BESIDE) left = Math.max(left, value);
      if (t > run[0] && distance <= BESIDE) right = Math.max(right, value);
      most = Math.max(most, value);
    }
    const { worth } = words[q]!;
    local += worth * near;
    inClause += worth * within;
    before += worth * left;
    after += worth * right;
    outside += worth * most;
  }
  return [local / all, inClause / all, before / all, after / all, outside / all];
}

/** The word for what happened that it stands nearest to, and what lies between. */
function byDeed({ e, tokens, clauses, most, of, events }: Met, { run }: Filler): readonly number[] {
  const deeds = new Set(e.asked.parts.deeds);
  let [best, at] = [0, -1];
  for (const t of events) {
    const distance = distanceTo(run, t);
    if (distance === 0) continue;
    const told = most[t]! * (deeds.has(of[t]!) ? 1 : NO_DEED);
    const here = (told / (1 + distance / DEED_REACH)) * (clauses[t] === clauses[run[0]] ? 1 : DEED_ELSEWHERE);
    if (here > best) [best, at] = [here, t];
  }
  if (at < 0) return [0, 0, 0, FAR, 0, 0, 0, 0];
  const [from, to] = at < run[0] ? [at + 1, run[0]] : [run[1], at];
  const between = tokens.slice(from, to);
  return [
    best,
    most[at]!,
    deeds.has(of[at]!) ? 1 : 0,
    Math.min(FAR, distanceTo(run, at)),
    at < run[0] ? 1 : -1,
    clauses[at] === clauses[run[0]] ? 1 : 0,
    between.filter((_, i) => isVerb(tokens, from + i)).length,
    between.filter(({ norm }) => /^(?:[,;:—–()"“”]|--)$/.test(norm)).length,
  ];
}

/** Where the question's names stand to it, and whether it is or says what one of them does. */
function byName({ e, names, sources }: Met, { run, span, entity, by }: Filler): readonly number[] {
  const { asked, view } = e;
  let [least, side] = [FAR, 0];
  for (const t of names) {
    const distance = distanceTo(run, t);
    if (distance > 0 && distance < least) [least, side] = [distance, t < run[0] ? 1 : -1];
  }
  const { article } = view.view.annotated;
  const terms = entity === undefined ? undefined : view.view.termsOf(entity);
  const isTheirs = asked.words.some(({ inSpeaker, norm }) => inSpeaker && by?.includes(norm));
  return [
    least,
    side,
    by === undefined ? 0 : isTheirs ? 1 : -1,
    terms !== undefined && asked.words.some(({ inName, term }) => inName && terms.has(term)) ? 1 : 0,
    article.title.text.includes(article.body.slice(...span)) ? 1 : 0,
    sources.some(([from, to]) => from < span[1] && span[0] < to) ? 1 : 0,
  ];
}

/** The words at its ends, and what rules by hand take for the answer. */
function beside({ e, tokens, most, bold }: Met, { run: [from, to], span }: Filler): readonly number[] {
  const touches = ([start, end]: readonly [number, number]): boolean => start < span[1] && span[0] < end;
  const isBold = bold.some(touches);
  const answers = e.answering.some(
    ({ span: other, type }) => type !== 'cause' && type !== 'quotation' && touches(other),
  );
  return [
    tokens[from - 1]?.pos === 'AUX' ? 1 : 0,
    most[from - 1] ?? 0,
    most[to] ?? 0,
    to >= tokens.length - 1 ? 1 : 0,
    isBold ? 1 : bold.length > 0 ? -1 : 0,
    answers ? 1 : 0,
  ];
}
