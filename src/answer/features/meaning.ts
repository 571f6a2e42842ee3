/** Words of like meaning: "hurt" for "wounded". */
import { ALIKE } from '../article-match.ts';
import { type Feature, weighted } from './feature.ts';

/** Each word of the question by the most alike word of the sentence ("soft alignment"), by worth. */
export const alike: Feature = (e) => weighted(e, (q) => e.own(q));

/** The same squared: one good match tells more than two faint ones. */
export const alikeSquared: Feature = (e) => weighted(e, (q) => e.own(q) ** 2);

/** The share that is met at all: faint likeness counted as none. */
export const alikeShare: Feature = (e) => weighted(e, (q) => (e.own(q) >= ALIKE ? 1 : 0));

/** The other way round: how much of the sentence has to do with the question. Long sentences match by chance. */
export const onTopic: Feature = ({ asked, view }) => {
  if (view.words.length === 0) return 0;
  let sum = 0;
  for (const word of view.words) {
    let best = 0;
    for (const { likeness } of asked.words) best = Math.max(best, likeness(word));
    sum += best;
  }
  return sum / view.words.length;
};

/** What the best-hidden word of the question is worth: a sentence that lacks the one telling word is another fact's. */
export const worstMissing: Feature = (e) => {
  let worst = 0;
  e.asked.words.forEach(({ worth }, q) => {
    worst = Math.max(worst, worth * (1 - e.meant(q)));
  });
  return worst / e.asked.worth;
};
