/** Whether a sentence has somebody in another office than the one asked for: the deputy mayor, and not the mayor. */
import { PERSON_NOUNS } from '../../../sentence/entities/words.ts';
import type { Evidence } from '../../candidates/evidence.ts';
import { placeOf } from './words.ts';

/** Before an office: that it is another one, whose name it has in part. */
const OTHER_OFFICE = /^(?:deputy|vice|assistant|associate|acting|interim|shadow|junior)$/;
/** That they have it no more, or not yet. */
const NO_LONGER = /^(?:former|ex|onetime|outgoing|late|then|past|departing|incoming|designate)$/;
const ASKS_NOW = /^(?:who )?(?:is|are|'s|’s)\b/i;
const SAME_OFFICE = 0.9;

export function isOfAnotherOffice(evidence: Evidence): boolean {
  const { question, words } = evidence.asked;
  if (!question.answerTypes.includes('person')) return false;
  const { tokens } = evidence.view.sentence;
  const now = ASKS_NOW.test(question.text.trim());
  return words.some(({ norm }, q) => {
    if (!PERSON_NOUNS.has(norm) || OTHER_OFFICE.test(norm)) return false;
    const at = placeOf(evidence, q, SAME_OFFICE);
    if (at < 0) return false;
    let from = at;
    while (/^(?:NOUN|PROPN|ADJ|PART)$/.test(tokens[from - 1]?.pos ?? '') || tokens[from - 1]?.norm === '-')
      from -= 1;
    return tokens
      .slice(from, at)
      .some(
        (token) =>
          (OTHER_OFFICE.test(token.norm) || (now && NO_LONGER.test(token.norm))) &&
          words.every((word) => word.norm !== token.norm),
      );
  });
}
