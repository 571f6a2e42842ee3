/**
 * What a quotation states, as far as two reports can be compared on it: a number of something, the day of something, or
 * one person. Little is taken for such a fact: where it cannot be told what is counted or dated, nothing is.
 */
import type { Span } from '../../article/article.ts';
import type { Quantity, Sentence } from '../../sentence/annotated.ts';
import { termsOf } from '../../sentence/terms.ts';
import { irregularBase, UNCHANGED } from '../../sentence/words/base-forms.ts';
import type { Answering } from '../candidates/answering.ts';
import type { Evidence } from '../candidates/evidence.ts';
import { near } from '../candidates/evidence.ts';
import { type Anchor, type Reading, readForEmphasis, tokensAt } from '../phrases/anchors.ts';
import { isVerb } from '../phrases/clauses.ts';
import { OTHERS, sameUnit } from '../words/units.ts';

export interface Counted {
  readonly is: 'number';
  readonly value: number;
  /** The least and the greatest number that agree with it: others than itself where the text has "about", "at least" or the like. */
  readonly range: readonly [least: number, greatest: number];
  /** What is counted, as the text has it; null where the text leaves it out. */
  readonly unit: string | null;
}

export interface Dated {
  readonly is: 'time';
  /** The first and the last day meant, `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
}

export interface Named {
  readonly is: 'person';
  readonly name: string;
  /** Terms of all names that the article has for them. */
  readonly terms: ReadonlySet<string>;
  readonly age: string | null;
  /** Terms of the office that they alone have: "the captain"; empty where the sentence gives none. */
  readonly office: ReadonlySet<string>;
}

export interface Fact {
  readonly evidence: Evidence;
  /** The words of the question that tell what happened, as places in its words. */
  readonly deeds: readonly number[];
  readonly tells: Counted | Dated | Named;
  /** The words that answer. */
  readonly span: Span;
}

/** A word of the question is met by one so alike. */
export const MET = 0.6;

/** Null where the answering words are several, or it cannot be told what they tell. */
export function factOf(evidence: Evidence, answering: readonly Answering[]): Fact | null {
  const [answer, ...others] = answering;
  if (answer === undefined || others.length > 0) return null;
  const { deeds } = evidence.asked.parts;
  // "How many votes for Lund": there may be as many such numbers as there are votes.
  if (deeds.length === 0 || !deeds.every((q) => isMet(evidence, q))) return null;
  const { words } = evidence.asked;
  if (!words.every(({ inName }, q) => !inName || evidence.match.anywhere[q]! >= MET)) return null;
  const reading = readForEmphasis(evidence);
  if (reading === null) return null;
  const anchors = reading.anchors.filter(({ asked }) => deeds.includes(asked));
  const tells = told(reading, anchors, answer);
  return tells === null ? null : { evidence, deeds, tells, span: answer.span };
}

/** In the sentence itself, but for what an opening "it" or the like may have taken from beside it. */
const isMet = (evidence: Evidence, q: number): boolean =>
  evidence.own(q) >= MET || (evidence.asked.words[q]!.inFocus && near(evidence, q) >= MET);

function told(reading: Reading, deeds: readonly Anchor[], { type, span }: Answering): Fact['tells'] | null {
  switch (type) {
    case 'number':
      return isBound(reading, deeds, span) && isPlain(reading, span) ? counted(reading, span) : null;
    case 'time':
      return isBound(reading, deeds, span) && !isHabit(reading, deeds) ? dated(reading, span) : null;
    case 'person':
      return named(reading, span);
    default:
      return null;
  }
}

/** Where no verb tells which is meant, and among shares of a whole, a number is the only one of what it counts. */
function isPlain({ evidence: { view, asked } }: Reading, span: Span): boolean {
  const here = view.view.annotated.quantities.filter(({ sentence }) => sentence === view.index);
  const own = here.find(({ start, end }) => start < span[1] && span[0] < end);
  if (own === undefined || (asked.parts.verbs.length > 0 && !SHARE.test(own.unit ?? ''))) return true;
  return !here.some((each) => each !== own && sameUnit(unitOf(each), unitOf(own)));
}
const SHARE = /^(?:%|per-?cent|points?)$/i;

/** The deed stands in the clause of the words that answer, and no other verb or number between them. */
function isBound({ tokens, clauses, evidence }: Reading, deeds: readonly Anchor[], span: Span): boolean {
  const run = tokensAt(tokens, span);
  if (run === null) return false;
  const { view } = evidence;
  const here = view.view.annotated.quantities.filter(({ sentence }) => sentence === view.index);
  const unit = here.find(({ start, end }) => start < span[1] && span[0] < end)?.unit ?? null;
  // "60 firefighters from four towns": what is counted between them is something else.
  const others = here.filter(
    (each) =>
      (each.end <= span[0] || span[1] <= each.start) &&
      (unit === null || each.unit === null || sameUnit(unit.toLowerCase(), unitOf(each))),
  );
  return deeds.some(({ at }) => {
    if (clauses[at] !== clauses[run[0]]) return false;
    const [from, to] = at < run[0] ? [at + 1, run[0]] : [run[1] + 1, at];
    for (let i = from; i < to; i++) {
      if (tokens[i]!.pos === 'VERB' && isVerb(tokens, i)) return false;
      if (others.some(({ start, end }) => start <= tokens[i]!.start && tokens[i]!.start < end)) return false;
    }
    return true;
  });
}

/** "Meets on Tuesday": what is done again and again has more than one day. */
function isHabit({ tokens }: Reading, deeds: readonly Anchor[]): boolean {
  const verbs = deeds.filter(({ verb }) => verb);
  return (
    verbs.length > 0 &&
    verbs.every(({ at }) => {
      const { norm } = tokens[at]!;
      const helped = tokens.slice(Math.max(0, at - AUXILIARY_BEFORE), at).some(({ pos }) => pos === 'AUX');
      return (
        !helped && !/(?:[^e]ed|ing)$/.test(norm) && irregularBase(norm) === null && !UNCHANGED.test(norm)
      );
    })
  );
}
/** "Will not be held": so many words before a verb its auxiliary stands. */
const AUXILIARY_BEFORE = 3;

const ABOUT = /\b(?:about|around|roughly|nearly|almost|some|approximately|close to)\s+$/i;
const AT_LEAST =
  /\b(?:at least|(?<!no )(?:more|greater|higher) than|no (?:fewer|less) than|over|above|exceeding|upwards? of)\s+$/i;
const AT_MOST =
  /\b(?:at most|no (?:more|greater|higher) than|(?<!no )(?:fewer|less|lower) than|under|below|up to|as many as|as much as)\s+$/i;
const OR_MORE = /^\s+(?:\p{L}+\s+)?or more\b/iu;
/** The longest that one of them matches. */
const LONGEST_BOUND = 'no greater than'.length + 1;
/** Numbers that are not exact agree within this share of the greater. */
const ROUGHLY = 0.1;

function counted({ evidence: { view } }: Reading, span: Span): Counted | null {
  const { article, quantities } = view.view.annotated;
  const found = quantities.find(({ start, end }) => start < span[1] && span[0] < end);
  return found === undefined || isOfTheRest(view.sentence, found)
    ? null
    : countedBy(article.body, view.sentence, found);
}

/** "The driver and 14 others were hurt": they are not all of whom it tells. */
export function isOfTheRest({ tokens }: Pick<Sentence, 'tokens'>, quantity: Quantity): boolean {
  if (unitOf(quantity) !== OTHERS) return false;
  const at = tokens.findIndex(({ start }) => start >= quantity.start);
  return tokens[at - 1]?.norm === 'and' && /^(?:NOUN|PROPN|PRON|NUM)$/.test(tokens[at - 2]?.pos ?? '');
}

/** What a quantity counts, and between which bounds. */
export function countedBy(body: string, sentence: Pick<Sentence, 'start' | 'end'>, found: Quantity): Counted {
  const { start, end, value } = found;
  const before = body.slice(Math.max(sentence.start, start - LONGEST_BOUND), start);
  const after = body.slice(end, Math.min(sentence.end, end + NEAR));
  return { is: 'number', value, range: rangeOf(value, before, after), unit: unitOf(found) };
}

/** Whether two counts agree, as far as "about" and "at least" leave room. */
export function agree({ range: a }: Counted, { range: b }: Counted): boolean {
  return a[0] <= b[1] && b[0] <= a[1];
}

function rangeOf(value: number, before: string, after: string): Counted['range'] {
  if (AT_LEAST.test(before) || OR_MORE.test(after)) return [value, Number.POSITIVE_INFINITY];
  if (AT_MOST.test(before)) return [Number.NEGATIVE_INFINITY, value];
  return ABOUT.test(before) ? [value * (1 - ROUGHLY), value / (1 - ROUGHLY)] : [value, value];
}

export const unitOf = ({ unit }: Quantity): string | null => unit?.toLowerCase() ?? null;

function dated({ evidence: { view } }: Reading, span: Span): Dated | null {
  const found = view.view.annotated.times.find(({ start, end }) => start < span[1] && span[0] < end);
  return found?.from == null ? null : { is: 'time', from: found.from, to: found.to ?? found.from };
}

const AGE = /^,? (?:aged )?(\d{1,3})\b(?![,.]\d| (?:people|percent))/;
/** "The captain, Jon Lie" and "Jon Lie, the captain": but not "in the village, Jon Lie". */
const OFFICE_BEFORE =
  /(?<!\b(?:in|at|on|of|for|from|near|to|after|before|during|over|under|into)\s+)\bthe\s+((?:[\p{L}-]+\s+){0,3}[\p{L}-]+),?\s+$/iu;
const OFFICE_AFTER =
  /^,(?:\s+\d{1,3},)?\s+the\s+((?:[\p{L}-]+\s+){0,3}?[\p{L}-]+)(?=[,.;]|\s+(?:of|who|at|on)\b)/iu;
/** They are looked for within so many letters. */
const NEAR = 60;

function named({ evidence: { view } }: Reading, [start, end]: Span): Named | null {
  const { article, entities, attributions } = view.view.annotated;
  const mention = view.mentions.find(({ byName, span }) => byName && span[0] === start && span[1] === end);
  const entity = mention && entities[mention.entity]!;
  if (entity?.type !== 'person' || !entity.name.includes(' ')) return null;
  // Two people may well say the same.
  if (attributions.some(({ source }) => source.some(([from, to]) => from < end && start < to))) return null;
  const { body } = article;
  const before = body.slice(Math.max(view.sentence.start, start - NEAR), start);
  const after = body.slice(end, Math.min(view.sentence.end, end + NEAR));
  const office = OFFICE_BEFORE.exec(before)?.[1] ?? OFFICE_AFTER.exec(after)?.[1] ?? '';
  return {
    is: 'person',
    name: entity.name,
    terms: view.view.termsOf(mention!.entity),
    age: AGE.exec(after)?.[1] ?? null,
    office: new Set(termsOf(office).map(({ term }) => term)),
  };
}
