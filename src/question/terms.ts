/** The words of a question that say what to look for, and how much each matters. */
import type { Token } from '../sentence/annotated.ts';
import type { QuestionTerm } from './question.ts';

/** Words that ask rather than name: they stand in questions, not in answers. */
const ASKING = new Set(
  'name names kind type sort many much long exactly actually really ever gets get got going supposed happen happened thing things'.split(
    ' ',
  ),
);
const ASKING_WEIGHT = 0.3;
/** Words for saying: the attribution covers them better than a match of words. */
const SAYING = new Set('say says said saying tell tells told think thinks thought'.split(' '));
const SAYING_WEIGHT = 0.4;
/** The noun asked for ("which senator") seldom stands in the answer, which names one instead. */
const FOCUS_WEIGHT = 0.8;

/** Content words in their order, each once; where a question has none, all its words but the question word. */
export function termsOfQuestion(tokens: readonly Token[], focus: readonly string[]): readonly QuestionTerm[] {
  const words = tokens.filter((token) => token.term !== '');
  const content = words.filter((token) => !token.stop);
  // "How old", "how far": the answer is a figure, and seldom has the word.
  const measures = new Set(
    words.flatMap(({ pos, start }, i) =>
      words[i - 1]?.norm === 'how' && (pos === 'ADJ' || pos === 'ADV') ? [start] : [],
    ),
  );
  const terms = new Map<string, QuestionTerm>();
  for (const { term, norm, start } of content.length > 0 ? content : words.slice(1)) {
    if (terms.has(term)) continue;
    const weight = measures.has(start) ? ASKING_WEIGHT : weightOf(norm, focus);
    terms.set(term, { term, norm, weight });
  }
  return [...terms.values()];
}

function weightOf(norm: string, focus: readonly string[]): number {
  if (ASKING.has(norm)) return ASKING_WEIGHT;
  if (SAYING.has(norm)) return SAYING_WEIGHT;
  return focus.includes(norm) ? FOCUS_WEIGHT : 1;
}
