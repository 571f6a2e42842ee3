/** The answering words of a sentence, to be set in bold. */
import type { Span } from '../article/article.ts';
import type { Evidence } from './evidence.ts';

/** Words of a question found at least so alike anchor the choice among several answering words. */
const ANCHOR = 0.6;

/**
 * The answering words: of several, the ones nearest to the words that the question shares with the sentence. For a
 * cause or someone's words, all that belongs to it. Empty where nothing of the type asked for stands there.
 */
export function emphasisOf(evidence: Evidence): readonly Span[] {
  const { answering, asked, view } = evidence;
  const [only] = answering;
  if (!only) return [];
  if (only.type === 'quotation') return answering.map(({ span }) => span);
  const anchors = asked.words.flatMap((_, q) => {
    const token = evidence.own(q) >= ANCHOR ? view.tokens[evidence.position(q)] : undefined;
    return token ? [token] : [];
  });
  if (anchors.length === 0) return [only.span];
  const distance = ([start, end]: Span): number =>
    anchors.reduce((sum, token) => sum + Math.max(0, token.start - end, start - token.end), 0);
  const nearest = answering.reduce((best, next) => (distance(next.span) < distance(best.span) ? next : best));
  return [nearest.span];
}
