/** Whether a sentence tells of an earlier time what comes again and again: who won last year, what the storm of 1998 cost. */
import type { TimeExpression } from '../../../sentence/annotated.ts';
import { termOf } from '../../../sentence/terms.ts';
import { irregularBase } from '../../../sentence/words/base-forms.ts';
import type { Evidence } from '../../candidates/evidence.ts';
import { clausesOf } from '../../phrases/clauses.ts';
import { deedIn, SAME } from './words.ts';

/** What is done or happens again and again, in base forms: each time it is another one. */
const AGAIN =
  'win lose beat defeat score elect award kill die injure hurt wound damage cost strike hit crash collide burn flood rob shoot attack bomb play meet visit host sell buy attend arrive vote pass'.split(
    ' ',
  );
const again: ReadonlySet<string> = new Set(AGAIN.map((word) => termOf(word).term));
const comesAgain = (norm: string): boolean => again.has(termOf(irregularBase(norm) ?? norm).term);
/** The question is of an earlier time itself, or of all times. */
const OF_ANY_TIME =
  /\b(?:last|previous(?:ly)?|earlier|ever|before|first|once|former(?:ly)?|originally|history|record|ago|since|always|usually|often|\d{4})\b/i;
/** "Last year", "a year ago", "the previous season". */
const BEFORE = /\b(?:last|previous|past|years?|decades?|century|ago|earlier)\b/i;
/** So many days at least lie between: a report on yesterday's match is on the match. */
const LONG_AGO = 150;
const DAY = 86_400_000;
/** So many years ago is another time. */
const YEARS_AGO = 2;

/** The deed is told of a time long before the article. @param others of the best candidates */
export function isOfAnEarlierTime(evidence: Evidence, others: readonly Evidence[]): boolean {
  const { question } = evidence.asked;
  if (question.time !== null || question.answerTypes.includes('time') || OF_ANY_TIME.test(question.text))
    return false;
  const time = earlierTime(evidence);
  // Somebody was shot once: whom the question names tells which time it is of.
  if (time === null || namesSomebody(evidence)) return false;
  if (isRelative(evidence, time)) return true;
  // "In 2014, of a report of 2015": figures are of the year before.
  if (yearOf(evidence) - Number(time.from!.slice(0, 4)) < YEARS_AGO) return false;
  // What was long ago may be what is asked, where nothing of the kind is told of now.
  return others.some((other) => other !== evidence && isOfSameStory(evidence, other) && tellsOfNow(other));
}

function namesSomebody({ asked, view: { view } }: Evidence): boolean {
  return asked.words.some(
    ({ inName, term }) =>
      inName && view.bearersOf(term).some((entity) => view.annotated.entities[entity]!.type === 'person'),
  );
}

const yearOf = ({ view }: Evidence): number => Number(view.view.annotated.article.published?.slice(0, 4));

function earlierTime(evidence: Evidence): TimeExpression | null {
  const deed = deedIn(evidence);
  if (deed === null || !comesAgain(evidence.asked.words[deed.q]!.norm)) return null;
  const { tokens } = evidence.view.sentence;
  const { annotated } = evidence.view.view;
  const { published } = annotated.article;
  if (published === null) return null;
  const clauses = clausesOf(tokens);
  const clauseAt = (place: number) => clauses[tokens.findIndex(({ end }) => end > place)];
  const here = annotated.times.filter(({ sentence }) => sentence === evidence.view.index);
  const isLongAgo = ({ from, to }: TimeExpression): boolean =>
    from !== null && Date.parse(published) - Date.parse(lastDayOf(to ?? from)) > LONG_AGO * DAY;
  // "Won in 2003 and on Sunday": of both.
  if (here.some((time) => time.from === null || !isLongAgo(time))) return null;
  return here.find(({ start }) => clauseAt(start) === clauses[deed.at]) ?? null;
}

/** A year or month that is named is over with its last day, or a day or three before: of {@link LONG_AGO} that is little. */
const lastDayOf = (day: string): string =>
  day.length === 'YYYY'.length ? `${day}-12-31` : day.length === 'YYYY-MM'.length ? `${day}-28` : day;

function isRelative({ view }: Evidence, { start, end }: TimeExpression): boolean {
  return BEFORE.test(view.view.annotated.article.body.slice(start, end));
}

const isOfSameStory = (one: Evidence, other: Evidence): boolean =>
  one.view.view.annotated.article.id === other.view.view.annotated.article.id;

function tellsOfNow(evidence: Evidence): boolean {
  const { deeds } = evidence.asked.parts;
  return deeds.some((q) => evidence.own(q) >= SAME) && earlierTime(evidence) === null;
}
