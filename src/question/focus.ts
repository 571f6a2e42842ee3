/** The words for what is asked: "which NBA star is backing …" asks for a "nba star". */
import type { Token } from '../sentence/annotated.ts';
import type { QuestionKind } from './question.ts';

/** Kinds whose command already is the question word, so that the text may open with the noun: `/what big topic was …`. */
const OPENS_WITH_NOUN: ReadonlySet<QuestionKind> = new Set(['what', 'how-many']);
const QUESTION_WORDS = new Set(['what', 'which', 'whose', 'many', 'much']);
const BE = new Set(['is', 'was', 'are', 'were', "'s", 's', 'be']);
/** What stands between the question word and the noun, and says nothing of it. */
const FILLERS = new Set([
  'the',
  'a',
  'an',
  'kind',
  'type',
  'sort',
  'of',
  'name',
  'names',
  'his',
  'her',
  'their',
  'its',
  'other',
  'exact',
]);
/** A longer run is no noun phrase but a tagger's slip. */
const LONGEST = 4;

/** Lower case, head last; empty where the question names no such thing. */
export function focusOf(kind: QuestionKind, tokens: readonly Token[]): readonly string[] {
  const words = tokens.filter((token) => token.pos !== 'PUNCT' && token.pos !== 'SPACE');
  const at = words.findIndex((token) => QUESTION_WORDS.has(token.norm));
  if (at < 0 && !OPENS_WITH_NOUN.has(kind)) return [];
  let from = at + 1;
  if (at >= 0 && BE.has(words[from]?.norm ?? '')) from += 1;
  const phrase: string[] = [];
  let noun = false;
  for (const token of words.slice(from)) {
    if (FILLERS.has(token.norm) && phrase.length === 0) continue;
    if (!isNominal(token) || phrase.length === LONGEST) {
      // "Which star backs the mayor": a noun right before an article is a verb that was taken for one.
      if (token.pos === 'DET' && phrase.length > 1 && /(?:s|ed)$/.test(phrase.at(-1)!)) phrase.pop();
      break;
    }
    phrase.push(token.norm);
    if (token.pos === 'NOUN' || token.pos === 'PROPN') noun = true;
  }
  // "How many dead": what they are, and no word for what is counted.
  return noun ? phrase : [];
}

function isNominal(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ' || token.pos === 'NUM';
}
