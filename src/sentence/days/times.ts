/** Days, months and years that the text names, resolved against the day of publication. */
import type { Article } from '../../article/article.ts';
import type { Sentence, TimeExpression, Token } from '../annotated.ts';
import { dayOf, resolve, type When, write } from './calendar.ts';
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

/** "Between" stands before a span of days at most so far. */
const NEAR = 70;
/** What joins two weekdays that are told of together: "Friday and Saturday". */
const BESIDE = /^,? (?:and |or |through |to |until |till )?(?:on )?$|^[-–]$/;

type Within = Pick<Sentence, 'start' | 'tokens' | 'role'>;

/** Offsets into the text, which is the sentence's. */
function inText(text: string, within: Within, day: number | null): Omit<TimeExpression, 'sentence'>[] {
  const found: Omit<TimeExpression, 'sentence'>[] = [];
  /** Where the last weekday ends, and what it means. */
  let weekday: { readonly end: number; readonly when: When } | null = null;
  for (const match of text.matchAll(EXPRESSION)) {
    const form = FORM_NAMES.find((name) => match.groups![name] !== undefined)!;
    const start = match.index;
    const words = match[0];
    const end = start + words.length;
    const before = text.slice(Math.max(0, start - AROUND), start);
    const around = () => ({
      before: tokensBetween(within, start - AROUND, start),
      after: tokensBetween(within, end, end + AROUND),
      caption: within.role === 'caption',
    });
    const isBeside = weekday !== null && BESIDE.test(text.slice(weekday.end, start));
    const beside = isBeside && weekday !== null ? weekday.when : null;
    let when = resolve(form, words, { before, after: text.slice(end, end + AROUND), around, beside }, day);
    if (form === 'weekday') weekday = { end, when };
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

/** Found by halves: a text without a stop is one sentence of any length. */
function tokensBetween({ start, tokens }: Within, from: number, to: number): readonly Token[] {
  const last = firstFrom(tokens, start + to);
  const ends = last > 0 && tokens[last - 1]!.end > start + to ? last - 1 : last;
  return tokens.slice(firstFrom(tokens, start + from), ends);
}

/** The first token that begins at a place or after it. */
function firstFrom(tokens: readonly Token[], place: number): number {
  let [low, high] = [0, tokens.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens[middle]!.start < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
