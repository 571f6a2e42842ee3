/** "I" inside a quotation is whoever is quoted: known only once the attributions are. */
import type { Span } from '../../article/article.ts';
import type { AnnotatedArticle, Attribution, Mention, Token } from '../annotated.ts';
import { sentenceAt, tokenAt } from '../locate.ts';

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
  const first = sentenceAt(sentences, start);
  if (first < 0) return;
  let quoted = opensBefore(sentences[first]!.tokens, tokenAt(sentences[first]!.tokens, start));
  for (let sentence = first; sentence < sentences.length && sentences[sentence]!.start < end; sentence += 1) {
    const { tokens } = sentences[sentence]!;
    for (let at = tokenAt(tokens, start); at < tokens.length && tokens[at]!.start < end; at += 1) {
      const token = tokens[at]!;
      if (token.norm === '"') quoted = opens(tokens, at);
      else if (quoted && FIRST_PERSON.test(token.norm))
        yield { start: token.start, end: token.end, sentence };
    }
  }
}

/** A quotation mark right before a word opens, one after it closes. */
function opens(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return next !== undefined && next.start === tokens[at]!.end && next.term !== '';
}

/** Whether the content begins in the midst of a quotation: the last mark before it opened. */
function opensBefore(tokens: readonly Token[], at: number): boolean {
  for (let mark = at - 1; mark >= Math.max(0, at - LONGEST_QUOTATION); mark -= 1) {
    if (tokens[mark]!.norm === '"') return opens(tokens, mark);
  }
  return false;
}

/** In tokens. */
const LONGEST_QUOTATION = 200;
