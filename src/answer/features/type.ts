/** Does the sentence hold the sort of words that was asked for? */
import type { Feature } from './feature.ts';

/** It holds something of the type asked for that the question does not name itself. */
export const hasAnswer: Feature = ({ answering }) => (answering.length > 0 ? 1 : 0);

/** Several such words: a list of names answers many questions badly. */
export const manyAnswers: Feature = ({ answering }) => Math.min(answering.length, 4) / 4;

/** How near the closest such word stands to the matched words: the number next to the counted thing. */
export const answerNearby: Feature = (e) => {
  const { tokens } = e.view;
  let nearest = Number.POSITIVE_INFINITY;
  for (const { span } of e.answering) {
    e.asked.words.forEach((_, q) => {
      const token = e.own(q) > 0.5 ? tokens[e.position(q)] : undefined;
      if (!token) return;
      nearest = Math.min(nearest, Math.max(0, token.start - span[1], span[0] - token.end));
    });
  }
  return nearest === Number.POSITIVE_INFINITY ? 0 : 1 / (1 + nearest / 20);
};

/** "Which senator", "what drug": the sentence has such a word. */
export const focusThere: Feature = (e) => {
  let best = 0;
  e.asked.words.forEach(({ inFocus }, q) => {
    if (inFocus) best = Math.max(best, e.meant(q), 0.7 * e.beside(q, -1));
  });
  return best;
};
