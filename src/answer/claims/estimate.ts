/** "The mayor put the damage at $6.5 million": who says so of a number that a claim has as what it is. */
import type { Span } from '../../article/article.ts';
import type { AnnotatedArticle, Mention } from '../../sentence/annotated.ts';
import { sentenceRange } from '../../sentence/locate.ts';
import { SURE } from '../otherwise/meeting.ts';
import type { AttributionLink } from '../quoted.ts';
import type { Difference } from '../verification.ts';

const ESTIMATES = /^(?:puts?|estimate[sd]?|estimating|pegs?|pegged|values?|valued)$/;
const SAID = /^(?:said|says)$/i;
const IS =
  /^(?:is|are|was|were|comes to|came to|amounts to|amounted to|total(?:l?ed|s)|stands at|stood at)$/i;

/**
 * Who puts the number there, where these words of a sentence differ from a claim by no more than that it has "was" for their "at", and
 * "said" for a verb of estimating. Null of all others.
 */
export function estimatedBy(
  annotated: AnnotatedArticle,
  [start, end]: Span,
  pieces: readonly Difference[],
): AttributionLink | null {
  const differing = pieces.filter((piece) => piece.in !== 'both');
  const isAlike = differing.every(({ in: whose, text }) =>
    whose === 'given' ? IS.test(text) || SAID.test(text) : text === 'at' || ESTIMATES.test(text),
  );
  if (!isAlike || !differing.some(({ text }) => text === 'at')) return null;
  const [first, after] = sentenceRange(annotated.sentences, start, end);
  if (after !== first + 1) return null;
  const sentence = annotated.sentences[first]!;
  const opens = sentence.tokens.findIndex((token) => token.end > start);
  const verb = sentence.tokens.find(
    (token, at) => at >= opens - 1 && token.start < end && ESTIMATES.test(token.norm),
  );
  if (verb === undefined) return null;
  const subject = annotated.mentions.findLast(
    (one) => one.sentence === first && one.end <= verb.start && one.confidence >= SURE,
  );
  const sourceText = annotated.article.body.slice(subject?.start ?? sentence.start, verb.start).trim();
  if (sourceText === '') return null;
  return { ...whoItIs(annotated, subject), sourceText, kind: 'indirect', force: 'assertion', medium: [] };
}

/** The name, and the office that the article gives them where they speak. */
function whoItIs(
  { entities, attributions }: AnnotatedArticle,
  subject: Mention | undefined,
): Pick<AttributionLink, 'source' | 'role'> {
  if (subject === undefined) return { source: null, role: null };
  const { name, role } = entities[subject.entity]!;
  const spoken = attributions.find(
    ({ speaker }) => speaker?.entity === subject.entity && speaker.role !== null,
  );
  return { source: name, role: role ?? spoken?.speaker?.role ?? null };
}
