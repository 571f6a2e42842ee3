/** Days, months and years that the text names, resolved against the day of publication. */
import type { Article } from '../article/article.ts';
import type { Sentence, TimeExpression } from './annotated.ts';
import { dayOf, NEAR, resolve, write } from './calendar.ts';
import { EXPRESSION, FORM_NAMES, HINT } from './time-forms.ts';

export function findTimes(article: Article, sentences: readonly Sentence[]): TimeExpression[] {
  const day = article.published === null ? null : dayOf(article.published);
  return sentences.flatMap((sentence, index) => {
    const text = article.body.slice(sentence.start, sentence.end);
    if (!HINT.test(text)) return [];
    return inText(text, day).map(({ start, end, from, to }) => ({
      start: sentence.start + start,
      end: sentence.start + end,
      sentence: index,
      from,
      to,
    }));
  });
}

/** The times that a text names; offsets into the text. `day` is the day of writing, UTC midnight, or null. */
export function timesIn(text: string, published: string | null): readonly Omit<TimeExpression, 'sentence'>[] {
  return inText(text, published === null ? null : dayOf(published));
}

/** What stands further from a time than so many letters says nothing of it. */
const AROUND = 140;

function inText(text: string, day: number | null): Omit<TimeExpression, 'sentence'>[] {
  const found: Omit<TimeExpression, 'sentence'>[] = [];
  for (const match of text.matchAll(EXPRESSION)) {
    const form = FORM_NAMES.find((name) => match.groups![name] !== undefined)!;
    const start = match.index;
    const words = match[0];
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - AROUND), start);
    let when = resolve(form, words, { before, after: text.slice(end, end + AROUND) }, day);
    // "since October": until the day of writing.
    if (/\bsince (?:early |late |mid-)?$/i.test(before) && when.from !== null && day !== null)
      when = { from: when.from, to: write(day) };
    const last = found.at(-1);
    if (
      last !== undefined &&
      /^(?: to | and | through | until |[-–])$/.test(text.slice(last.end, start)) &&
      /\b(?:from|between)\s+$/i.test(text.slice(Math.max(0, last.start - NEAR), last.start))
    ) {
      found[found.length - 1] = { ...last, end, to: when.to ?? when.from };
      continue;
    }
    found.push({ start, end, ...when });
  }
  return found;
}
