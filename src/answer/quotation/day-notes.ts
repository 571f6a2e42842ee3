/** What day "Thursday" was: the notes of a quotation on its words for days. */
import type { AnnotatedArticle, TimeExpression } from '../../sentence/annotated.ts';
import { dayInWords } from './attribution-line.ts';

const TODAY = /^(?:today|tonight|this (?:morning|afternoon|evening))$/i;
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/i;
/** Words before a time that make it last until the article was written: the reader knows that day. */
const SINCE = /\bsince (?:early |late |mid-)?$/i;
/** The longest that {@link SINCE} matches. */
const LONGEST_SINCE = 'since early '.length;

/**
 * A note for each time in `[start, end)` whose own words do not name its year: "Thursday (4 January 2024)", "March (2024)". The
 * line under the quotation has the day of publication already: what names that day by its month needs no note.
 */
export function dayNotes(
  { article, times }: AnnotatedArticle,
  start: number,
  end: number,
): readonly string[] {
  const notes = times
    .filter((time) => start <= time.start && time.end <= end)
    .map((time) => noteOf(time, article.body, article.published))
    .filter((note) => note !== null);
  return [...new Set(notes)];
}

function noteOf(time: TimeExpression, body: string, published: string | null): string | null {
  const { from, to } = time;
  const words = body.slice(time.start, time.end).replace(/\s+/g, ' ');
  if (from === null || words.includes(from.slice(0, 4))) return null;
  if (from === published && to === null && !WEEKDAY.test(words))
    return TODAY.test(words) ? `${words} (the day of publication)` : null;
  // "In March": its year is all that is to be told.
  if (to === null && `${words} ${from.slice(0, 4)}` === dayInWords(from))
    return `${words} (${from.slice(0, 4)})`;
  const open = SINCE.test(body.slice(Math.max(0, time.start - LONGEST_SINCE), time.start));
  return `${words} (${dayInWords(from)}${to && !open ? ` to ${dayInWords(to)}` : ''})`;
}
