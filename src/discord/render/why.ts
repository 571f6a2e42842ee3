/** "Why this answer": for each quotation shown, in plain words, what of the question it answers and how. */
import type { RankedQuotation } from '../../answer/answer.ts';
import { isUnsure } from '../../answer/sureness.ts';
import { cut, cutClosed, escapeLine, small } from '../markdown.ts';
import { COLOUR, type Message, message, notice, type Part, text } from './parts.ts';
import { type Place, partLength, placeOf, quotationPart, samePlace } from './quotation.ts';

/** The runner-up is shown where the rest of the card leaves it this much. */
const RUNNER_UP_ROOM = 1200;

/** What the answer says of itself, in a figure. */
const UNSURE_ANSWER = 'Unsure: of answers as unsure as this one, fewer than half are right.';

/** A follow-up's reason repeats the question that it follows. */
const LONGEST_REASON = 250;

/**
 * @param quotations all that the question found now, best first
 * @param shown what the message showed when it was written
 * @param understood why a follow-up was understood as it was, a sentence each
 */
export function renderWhy(
  quotations: readonly RankedQuotation[],
  shown: readonly Place[],
  understood: readonly string[] = [],
): Message {
  const explained = quotations
    .filter((one) => shown.some((place) => samePlace(place, placeOf(one))))
    .slice(0, 4);
  if (explained.length === 0) {
    return notice(
      'The corpus has changed since: the same question finds other sentences now. Ask it again to see why.',
    );
  }
  const reasons = understood
    .slice(0, 4)
    .map((reason) => `- ${escapeLine(cutClosed(reason, LONGEST_REASON))}`);
  const question = reasons.length === 0 ? [] : [text(['**Your question**', ...reasons].join('\n'))];
  const parts: Part[] = explained.map((one, i) => text(whyLines(one, i, explained[i - 1])));
  const runnerUp = quotations.find((one) => !shown.some((place) => samePlace(place, placeOf(one))));
  return message(COLOUR.neutral, [
    text(['### Why this answer', ...(isUnsure(quotations) ? [small(UNSURE_ANSWER)] : [])].join('\n')),
    ...question,
    ...parts,
    ...runnerUpParts(runnerUp),
  ]);
}

function whyLines(one: RankedQuotation, index: number, before: RankedQuotation | undefined): string {
  const { matched, alike, names, answerFound, elsewhere = [], lacking = [] } = one.reasons;
  // The article is named once for all its quotations in a row.
  const from =
    before?.from.article === one.from.article ? '' : `, from ${escapeLine(cut(one.from.title, 80))}`;
  const lines = [`**Quotation ${index + 1}**${from}`];
  if (answerFound !== null) lines.push(`- It says ${escapeLine(cut(answerFound, 120))}.`);
  if (matched.length > 0) lines.push(`- Your words in it: ${words(quotedWords(matched))}.`);
  if (alike.length > 0) lines.push(`- Words that mean nearly the same: ${pairs(alike)}.`);
  if (names.length > 0) lines.push(`- Names understood: ${pairs(names)}.`);
  if (lines.length === 1) lines.push('- It came nearest to the question as a whole.');
  if (elsewhere.length > 0)
    lines.push(`- Not in it; elsewhere in its article, or a word like it: ${words(quotedWords(elsewhere))}.`);
  if (lacking.length > 0) lines.push(`- Nowhere in its article: ${words(quotedWords(lacking))}.`);
  // What somebody said is found, not guessed.
  if (one.confidence < 1) lines.push(`- ${sureness(one.confidence)}`);
  return lines.join('\n');
}

/** A longer word or name is cut. */
const LONGEST_WORD = 60;

/** Under this a figure would only look exact. */
const WEAK = 0.15;

function sureness(confidence: number): string {
  return confidence < WEAK
    ? 'A weak match: few answers as unsure as this one are right.'
    : `Of answers as sure as this one, about ${Math.round(confidence * 100)} in 100 are right.`;
}

/** The best quotation that was not shown, whole where there is room for it. */
function runnerUpParts(one: RankedQuotation | undefined): readonly Part[] {
  if (one === undefined) return [];
  const part = quotationPart(one, null);
  return partLength(part) > RUNNER_UP_ROOM ? [] : [text(small('Next in line, and not shown:')), part];
}

const quotedWords = (list: readonly string[]): readonly string[] =>
  list.map((word) => `“${cut(word, LONGEST_WORD)}”`);

function words(list: readonly string[]): string {
  return listed(list, 150);
}

function pairs(list: readonly (readonly [asked: string, found: string])[]): string {
  return listed(
    list.map(([asked, found]) => `“${cut(asked, LONGEST_WORD)}” as “${cut(found, LONGEST_WORD)}”`),
    200,
  );
}

/** As many of them as have room, and how many have none. */
function listed(items: readonly string[], room: number): string {
  const shown: string[] = [];
  let length = 0;
  for (const item of items) {
    const one = cut(item, room);
    if (length + one.length > room) break;
    shown.push(one);
    length += one.length + 2;
  }
  const left = items.length - shown.length;
  return escapeLine(`${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`);
}
