/** "Who were they?", asked for the names: whether what was found gives any. */
import type { Answer, NotFound, RankedQuotation } from '../answer/answer.ts';
import { SEEN_AT_ONCE } from '../answer/near-first.ts';
import type { Articles } from './recall.ts';
import { isToldOf, STATE } from './told-of.ts';

/** "Have not been identified", "did not release the names". */
const KEEPS_NAMES = /\b(?:not|n['’]t|without)\b[^.]*\b(?:identif|nam(?:e|ing)|releas)/i;
const MOST_NEAREST = 2;

/** The answer where one of its first sentences names those asked for; otherwise that the corpus does not name them. */
export function withNamesOnly(corpus: Articles, answer: Answer): Answer {
  if (answer.kind !== 'found') return answer;
  const { question, quotations } = answer;
  if (quotations.slice(0, SEEN_AT_ONCE).some((each) => namesSomebody(corpus, each))) return answer;
  const keeping = quotations.filter(({ text }) => KEEPS_NAMES.test(text));
  const nearest = [...new Set([...keeping, ...quotations])].slice(0, MOST_NEAREST);
  const missing = 'No sentence was found that says who they were by name.';
  return { kind: 'not-found', question, nearest, missing, assumptions: [] } satisfies NotFound;
}

/** It names a person of whom it tells that this happened, and not one who tells of it, or is with them. */
function namesSomebody(corpus: Articles, { from, start, end, text, emphasis }: RankedQuotation): boolean {
  const article = corpus.annotated(from.article);
  if (article === undefined || KEEPS_NAMES.test(text)) return false;
  const named = article.mentions.filter(
    (mention) =>
      start <= mention.start &&
      mention.end <= end &&
      mention.form === 'name' &&
      article.entities[mention.entity]!.type === 'person' &&
      /^\p{Lu}/u.test(article.article.body.slice(mention.start, mention.end)),
  );
  const tellers = new Set(
    article.attributions
      .filter(({ content, source }) => [...content, ...source].some(([a, b]) => a < end && start < b))
      .flatMap(({ speaker }) => speaker?.entity ?? []),
  );
  return named.some((mention) => {
    const answers = emphasis.some(([a, b]) => a < mention.end && mention.start < b);
    if (answers && !tellers.has(mention.entity) && !STATE.test(text)) return true;
    return isToldOf(text.slice(0, mention.start - start), text.slice(mention.end - start));
  });
}
