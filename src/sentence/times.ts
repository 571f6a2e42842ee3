/** Days, months and years that the text names, resolved against the day of publication. */
import type { Article } from '../article/article.ts';
import type { Sentence, TimeExpression, Token } from './annotated.ts';
import { dayOf, NEAR, resolve, write } from './calendar.ts';
import { EXPRESSION, FORM_NAMES, HINT } from './time-forms.ts';

export function findTimes(article: Article, sentences: readonly Sentence[]): TimeExpression[] {
  const day = article.published === null ? null : dayOf(article.published);
  return sentences.flatMap((sentence, index) => {
    const text = article.body.slice(sentence.start, sentence.end);
    if (!HINT.test(text)) return [];
    return inText(text, sentence, day).map((time) => ({
      ...time,
      start: sentence.start + time.start,
      end: sentence.start + time.end,
      sentence: index,
    }));
  });
}

/** What stands further from a time than so many letters says nothing of it. */
const AROUND = 140;

type Within = Pick<Sentence, 'start' | 'tokens'>;

/** Offsets into the text, which is the sentence's. */
function inText(text: string, within: Within, day: number | null): Omit<TimeExpression, 'sentence'>[] {
  const found: Omit<TimeExpression, 'sentence'>[] = [];
  for (const match of text.matchAll(EXPRESSION)) {
    const form = FORM_NAMES.find((name) => match.groups![name] !== undefined)!;
    const start = match.index;
    const words = match[0];
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - AROUND), start);
    const around = () => ({
      before: tokensBetween(within, start - AROUND, start),
      after: tokensBetween(within, end, end + AROUND),
    });
    let when = resolve(form, words, before, around, day);
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

function tokensBetween({ start, tokens }: Within, from: number, to: number): readonly Token[] {
  return tokens.filter((token) => start + from <= token.start && token.end <= start + to);
}
