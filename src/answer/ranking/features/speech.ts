/** Who says it: for questions that ask for someone's words. */
import type { Evidence } from '../../candidates/evidence.ts';
import { type Feature, weighted } from './feature.ts';

/** The one asked for is the sentence's source: 1; somebody else is: -1; nobody, or nobody was asked for: 0. */
export const speaker: Feature = ({ asked, view }) => {
  if (asked.speakerTerms.size === 0 || view.statements.length === 0) return 0;
  const isTheirs = view.statements.some(({ by }) =>
    asked.words.some(({ inSpeaker, norm }) => inSpeaker && by.includes(norm)),
  );
  return isTheirs ? 1 : -1;
};

/** The subject alone, without the speaker's name. */
export const subject: Feature = (e) =>
  weighted(
    e,
    (q) => e.own(q),
    (q) => !e.asked.words[q]!.inSpeaker,
  );

/** The subject in the sentence or around it. */
export const subjectAround: Feature = (e) =>
  weighted(
    e,
    (q) => Math.max(e.meant(q), 0.7 * e.beside(q, -1), 0.5 * e.beside(q, 1)),
    (q) => !e.asked.words[q]!.inSpeaker,
  );

/** It holds quotation marks: words that were really said. */
export const quoted: Feature = (e) => (/["“]|''/.test(textOf(e)) ? 1 : 0);

function textOf({ view: { view, sentence } }: Evidence): string {
  return view.annotated.article.body.slice(sentence.start, sentence.end);
}
