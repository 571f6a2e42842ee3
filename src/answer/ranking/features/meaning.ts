/** Words of like meaning: "hurt" for "wounded". */
import { ALIKE } from '../../candidates/article-match.ts';
import type { Evidence } from '../../candidates/evidence.ts';
import { type Feature, weighted } from './feature.ts';

/** Each word of the question by the most alike word of the sentence ("soft alignment"), by worth. */
export const alike: Feature = (e) => weighted(e, (q) => e.own(q));

/** The same squared: one good match tells more than two faint ones. */
export const alikeSquared: Feature = (e) => weighted(e, (q) => e.own(q) ** 2);

/** The share that is met at all: faint likeness counted as none. */
export const alikeShare: Feature = (e) => weighted(e, (q) => (e.own(q) >= ALIKE ? 1 : 0));

/** The other way round: how much of the sentence has to do with the question. Long sentences match by chance. */
export const onTopic: Feature = ({ match, view }) => match.onTopic[view.index]!;

/** What the best-hidden word of the question is worth: a sentence that lacks the one telling word is another fact's. */
export const worstMissing: Feature = (e) => {
  let worst = 0;
  e.asked.words.forEach(({ worth }, q) => {
    worst = Math.max(worst, worth * (1 - e.meant(q)));
  });
  return worst / e.asked.worth;
};

/** Likeness counted by how few sentences have it: a soft match on a telling word beats a hard one on a common word. */
export const meantRarely: Feature = (e) => rarely(e, (q) => e.meant(q));

/** How near it comes to the best that any sentence does. */
export const rarelyAtBest: Feature = (e) =>
  e.best.meantRarely === 0 ? 0 : (meantRarely(e) / e.best.meantRarely) ** 2;

/** The same with what stands just before and after. */
export const rarelyAround: Feature = (e) =>
  rarely(e, (q) => Math.max(e.meant(q), 0.8 * e.beside(q, -1), 0.6 * e.beside(q, 1)));

/** The best single match: one very telling word can be enough. */
export const rarestMatch: Feature = (e) =>
  e.asked.words.reduce((best, { weight }, q) => Math.max(best, weight * e.rarity.of(q, e.own(q))), 0) /
  e.rarity.most;

/** What question and sentence are about as a whole, whatever the single words. */
export const sameSubject: Feature = ({ asked, view }) => view.closenessTo(asked.centroid);

function rarely(e: Evidence, likeness: (q: number) => number): number {
  let sum = 0;
  let total = 0;
  e.asked.words.forEach(({ weight }, q) => {
    sum += weight * e.rarity.of(q, likeness(q));
    total += weight;
  });
  return total === 0 ? 0 : sum / (total * e.rarity.most);
}
