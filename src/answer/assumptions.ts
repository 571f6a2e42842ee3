/** What was assumed in reading the question: names that nobody has spelled so, read as one that the corpus knows. */
import type { Evidence } from './candidates/evidence.ts';
import { MISSPELLED } from './words/likeness.ts';
import { soundsLike } from './words/spelling.ts';

/** "Did you mean Rasool? …", a sentence for each word that was read as another. */
export function assumptionsOf(evidence: Evidence): readonly string[] {
  const { asked, view } = evidence;
  const body = view.view.annotated.article.body;
  return asked.words.flatMap(({ norm }, q) => {
    const token = view.tokens[evidence.position(q)];
    if (!token || Math.abs(evidence.own(q) - MISSPELLED) > 1e-6 || !soundsLike(norm, token.norm)) return [];
    return [`“${norm}” was read as “${body.slice(token.start, token.end)}”.`];
  });
}
