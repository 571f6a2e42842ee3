/** Whether two articles tell the same story: whether they speak of the same people, bodies and places, the rare ones above all. */
import type { ArticleView } from './views.ts';

/**
 * The share of their names that two articles have in common (the cosine of their terms, each as important as it is rare). Of
 * articles of one beat, such as two on one election, nineteen in twenty have less than .13 and ninety-nine in a hundred less
 * than .20; two reports of one fire have .25 and more.
 */
const OTHER_STORY = 0.15;
const SAME_STORY = 0.35;

export interface SharingOfNames {
  /** 0 for another story, 1 for the same, and between them where it is not sure. */
  sameness(one: ArticleView, other: ArticleView): number;
}

/** @param rarityOf the inverse document frequency of a term */
export function sharingOfNames(rarityOf: (term: string) => number): SharingOfNames {
  const known = new Map<ArticleView, Named>();
  const namedIn = (view: ArticleView): Named => {
    const named = known.get(view) ?? namesOf(view, rarityOf);
    known.set(view, named);
    return named;
  };
  return {
    sameness(one, other) {
      const [few, many] = [namedIn(one), namedIn(other)].sort((a, b) => a.terms.size - b.terms.size);
      let shared = 0;
      for (const [term, weight] of few!.terms) if (many!.terms.has(term)) shared += weight;
      const likeness = shared / Math.sqrt(few!.sum * many!.sum || 1);
      return Math.min(1, Math.max(0, (likeness - OTHER_STORY) / (SAME_STORY - OTHER_STORY)));
    },
  };
}

interface Named {
  readonly terms: ReadonlyMap<string, number>;
  readonly sum: number;
}

function namesOf(view: ArticleView, rarityOf: (term: string) => number): Named {
  const terms = new Map<string, number>();
  for (const term of new Set(view.annotated.entities.flatMap((_, entity) => [...view.termsOf(entity)])))
    terms.set(term, rarityOf(term) ** 2);
  return { terms, sum: [...terms.values()].reduce((sum, weight) => sum + weight, 0) };
}
