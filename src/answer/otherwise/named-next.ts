/** "The former treasurer pleaded not guilty on Monday. Helen Marsh, 52, …": news often tells first what somebody did, and then who it is. */
import type { Token } from '../../sentence/annotated.ts';
import { termsOfName } from '../words/entity-terms.ts';
import type { Told } from './told.ts';

/** "52," or "a": what tells more of a person right after the name. */
const INTRODUCES = /^, (?:\d{1,3},|an? |the |who )/;
const NAME_IN_FULL = /\S \S/;

/**
 * Whether the sentence's words at `described` are somebody without a name, and the next sentence opens with a name that has the word, in
 * full, for the first time in the text and with who that is, as it does where it goes on to name them.
 */
export function isNamedNext(
  { annotated, sentence, tokens, mentions }: Told,
  described: number,
  word: Token,
): boolean {
  if (word.pos !== 'PROPN' || tokens[described]!.pos !== 'NOUN' || !isDefinite(tokens, described))
    return false;
  const namesSomebody = mentions.some(({ form, meant }) => form === 'name' && meant.type === 'person');
  if (namesSomebody) return false;
  const { sentences, entities, article } = annotated;
  const next = sentences[sentences.indexOf(sentence) + 1];
  if (next === undefined || next.role !== 'body') return false;
  const opening = annotated.mentions.find(({ start, form }) => start === next.start && form === 'name');
  if (opening === undefined) return false;
  const { type } = entities[opening.entity]!;
  const name = article.body.slice(opening.start, opening.end);
  if (type !== 'person' || !NAME_IN_FULL.test(name) || !termsOfName(name).includes(word.term)) return false;
  const isFirst = annotated.mentions.every(
    ({ entity, form, start }) =>
      entity !== opening.entity || form !== 'name' || start >= opening.start || isHeadline(start),
  );
  return isFirst && INTRODUCES.test(article.body.slice(opening.end, opening.end + 8));

  function isHeadline(start: number): boolean {
    return sentences.some((one) => one.role === 'headline' && one.start <= start && start < one.end);
  }
}

/** "The former treasurer of the district": one whom the reader is to learn of. */
function isDefinite(tokens: readonly Token[], at: number): boolean {
  let first = at;
  while (/^(?:ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[first - 1]?.pos ?? '')) first -= 1;
  return /^(?:the|an?)$/.test(tokens[first - 1]?.norm ?? '');
}
