/** A sentence is understood with what stands around it: names before it, the headline above it. */
import type { Evidence } from '../../candidates/evidence.ts';
import { type Feature, weighted } from './feature.ts';

/** Words said just before still hold; what comes after, less. */
const BEFORE = [0.8, 0.6] as const;
const AFTER = 0.5;
const TITLE = 0.5;
/** How many sentences to either side make the passage, and what each step away costs. */
const PASSAGE = 4;
const FADING = 0.85;

/** Someone meant by a pronoun or another name counts nearly as if named. */
export const meant: Feature = (e) => weighted(e, (q) => e.meant(q));

/** Each word in the sentence, or weaker in the two before, the one after, or the title. */
export const inContext: Feature = (e) => weighted(e, (q) => contextual(e, q));

/** What only the context has: much of it, and the sentence may be a mere neighbour of the one that answers. */
export const onlyInContext: Feature = (e) => weighted(e, (q) => contextual(e, q) - e.meant(q));

/** The sentence before holds the question's words: answers often follow what they answer. */
export const sentenceBefore: Feature = (e) => weighted(e, (q) => e.beside(q, -1));

export const sentenceAfter: Feature = (e) => weighted(e, (q) => e.beside(q, 1));

/** The passage as a whole: each word wherever it stands within four sentences, fading with the distance. */
export const passage: Feature = (e) =>
  weighted(e, (q) => {
    let best = e.meant(q);
    let fade = 1;
    for (let distance = 1; distance <= PASSAGE; distance++) {
      fade *= FADING;
      best = Math.max(best, fade * e.beside(q, -distance), fade * e.beside(q, distance));
    }
    return best;
  });

/** The headline is about what was asked. */
export const inTitle: Feature = (e) => weighted(e, (q) => e.match.title[q]!);

/** Somewhere the article has all that was asked for: the right story. */
export const inArticle: Feature = (e) => weighted(e, (q) => e.match.anywhere[q]!);

/** The same, each word counted by how few sentences have its like: the telling words are in this story. */
export const rarelyInArticle: Feature = ({ asked, match, rarity }) => {
  let sum = 0;
  let total = 0;
  asked.words.forEach(({ weight }, q) => {
    sum += weight * rarity.of(q, match.anywhere[q]!);
    total += weight;
  });
  return total === 0 ? 0 : sum / (total * rarity.most);
};

/** The sum of the index's scores in the article: the right story by its words. */
export const articleScore: Feature = (e) => e.articleScore;

function contextual(e: Evidence, q: number): number {
  return Math.max(
    e.meant(q),
    BEFORE[0] * e.beside(q, -1),
    BEFORE[1] * e.beside(q, -2),
    AFTER * e.beside(q, 1),
    TITLE * e.match.title[q]!,
  );
}
