/** Why: does the sentence give a reason, and is it one for what was asked about? 0 for all other questions. */
import type { Evidence } from '../../candidates/evidence.ts';
import { mean } from '../extremes.ts';
import type { Feature } from './feature.ts';

/** Words that give a reason and do little else. */
const REASON =
  /\b(?:because|cit(?:ing|ed|es)|due to|owing to|thanks to|so that|in order to|in (?:response|protest|retaliation)|(?:prompted|sparked|fueled|driven|caused) by|as a result|for (?:fear|failing|refusing|not)|reasons?|on the grounds?|therefore|wanted to|blam\w+|accus\w+ of|led to|fear\w*|concern\w*)\b/i;
/** A purpose or an occasion: it may be a reason, and mostly is none. */
const FAINT = /\b(?:to|after|since|as|over|amid|for \w+ing|when|if)\b/i;
const FAINTLY = 0.3;
/** What a question of names alone is given. */
const NOTHING_ELSE = 0.5;

/** The words in which reasons are given tell more than a mere "to" or "after". */
export const reasonGiven: Feature = (e) => (asksWhy(e) ? reasonIn(e.text(0)) : 0);

/** A reason right after the sentence on what was asked about: "They left the hall. They were afraid of the fire." */
export const reasonFollows: Feature = (e) => {
  if (!asksWhy(e)) return 0;
  const before = mean(
    e.asked.parts.others.map((q) => e.beside(q, -1)),
    NOTHING_ELSE,
  );
  return before * reasonIn(e.text(0));
};

function reasonIn(text: string): number {
  if (REASON.test(text)) return 1;
  return FAINT.test(text) ? FAINTLY : 0;
}

function asksWhy({ asked }: Evidence): boolean {
  return asked.question.answerTypes.includes('cause');
}
