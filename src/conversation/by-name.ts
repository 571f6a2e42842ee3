/** "Who were they?", asked for the names: whether what was found gives any. */
import type { Answer, NotFound, RankedQuotation } from '../answer/answer.ts';
import { SEEN_AT_ONCE } from '../answer/near-first.ts';
import type { Articles } from './recall.ts';

/** Words that a sentence which tells who people were has, where the words of the question are not in it. */
const TELLS_WHO =
  /\b(?:named|names|identified|including|among (?:them|those)|victims?|dead|died|killed|deceased|wounded|injured|hurt|arrested|detained|charged|missing|survivors?|survived)\b/i;
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
  const missing = 'The corpus does not say who they were by name.';
  return { kind: 'not-found', question, nearest, missing, assumptions: [] } satisfies NotFound;
}

/** It names a person who is not merely the one that tells of it. */
function namesSomebody(corpus: Articles, { from, start, end, text, emphasis }: RankedQuotation): boolean {
  const article = corpus.annotated(from.article);
  if (article === undefined) return false;
  const tellers = new Set(
    article.attributions
      .filter(({ content, source }) => [...content, ...source].some(([a, b]) => a < end && start < b))
      .flatMap(({ speaker }) => speaker?.entity ?? []),
  );
  const named = article.mentions.filter(
    (mention) =>
      start <= mention.start &&
      mention.end <= end &&
      mention.form === 'name' &&
      article.entities[mention.entity]!.type === 'person' &&
      /^\p{Lu}/u.test(article.article.body.slice(mention.start, mention.end)),
  );
  if (named.some((mention) => emphasis.some(([a, b]) => a < mention.end && mention.start < b))) return true;
  return TELLS_WHO.test(text) && !KEEPS_NAMES.test(text) && named.some(({ entity }) => !tellers.has(entity));
}
