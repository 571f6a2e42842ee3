/** "I" inside a quotation is whoever is quoted: known only once the attributions are. */
import type { Span } from '../../article/article.ts';
import type { AnnotatedArticle, Attribution, Mention, Sentence } from '../annotated.ts';

const FIRST_PERSON = /^(?:i|me|my|mine|myself)$/;

/** The article with the quoted first person resolved, in its mentions and in attributions whose source it is. */
export function withFirstPerson(doc: AnnotatedArticle): AnnotatedArticle {
  const meant = new Map<number, { readonly mention: Mention; readonly by: Attribution }>();
  // Inner quotations last, so that of two that hold an "I" the inner one's speaker is meant.
  const quoting = doc.attributions
    .filter(({ kind, speaker }) => kind !== 'indirect' && speaker !== null)
    .toSorted((a, b) => lengthOf(b.content) - lengthOf(a.content));
  for (const by of quoting) {
    for (const span of by.content) {
      for (const { start, end, sentence } of quotedFirstPersons(doc, span)) {
        const { entity, confidence } = by.speaker!;
        meant.set(start, {
          mention: { start, end, sentence, entity: entity ?? -1, form: 'pronoun', confidence },
          by,
        });
      }
    }
  }
  if (meant.size === 0) return doc;
  const mentions = [...meant.values()].map(({ mention }) => mention).filter(({ entity }) => entity >= 0);
  return {
    ...doc,
    mentions: [...doc.mentions, ...mentions].sort((a, b) => a.start - b.start || b.end - a.end),
    attributions: doc.attributions.map((attribution) => {
      const [source] = attribution.source;
      if (attribution.speaker !== null || source === undefined) return attribution;
      const found = meant.get(source[0]);
      // Only a source that is the pronoun itself ("I think"), and never the quotation's own.
      if (found === undefined || found.mention.end !== source[1] || found.by === attribution)
        return attribution;
      return { ...attribution, speaker: found.by.speaker };
    }),
  };
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** First-person pronouns of a content span that stand inside quotation marks. */
function* quotedFirstPersons({ sentences }: AnnotatedArticle, [start, end]: Span) {
  let quoted = false;
  for (let sentence = firstReaching(sentences, start); sentence < sentences.length; sentence += 1) {
    const { tokens, start: from } = sentences[sentence]!;
    if (from >= end) return;
    for (const [index, token] of tokens.entries()) {
      if (token.start >= end) return;
      if (token.norm === '"') {
        // A mark right before a word opens, one after it closes; a content may begin in the midst of a quotation.
        const next = tokens[index + 1];
        quoted = next !== undefined && next.start === token.end && next.term !== '';
      } else if (token.start >= start && quoted && FIRST_PERSON.test(token.norm)) {
        yield { start: token.start, end: token.end, sentence };
      }
    }
  }
}

/** Index of the first sentence of the block in which the offset's sentence stands, so that its open quotes are known. */
function firstReaching(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentences[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  const block = sentences[low]?.block;
  while (low > 0 && sentences[low - 1]!.block === block) low -= 1;
  return low;
}
