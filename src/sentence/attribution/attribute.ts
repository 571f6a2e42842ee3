/**
 * Who says what: the attribution relations of an article.
 *
 * A first, cautious set of rules: "according to X", "X said …", "… , X said" and quotations. Anything else is left as
 * the article's own statement.
 */
import type { Span } from '../../article/article.ts';
import type { AnnotatedArticle, Attribution, Sentence, Token } from '../annotated.ts';

/** What the attribution reads: an annotated article that has no attributions yet. */
export type Unattributed = Omit<AnnotatedArticle, 'attributions'>;

const SAYING =
  /^(?:said|says|told|tells|announced|announces|added|adds|wrote|tweeted|argued|claimed|noted|stated|confirmed|reads)$/;
/** A first rule set is less sure of what stands outside quotation marks. */
const SURE = 0.9;
const LIKELY = 0.7;

export function attribute(doc: Unattributed): readonly Attribution[] {
  return doc.sentences.flatMap((sentence) => ofSentence(doc, sentence));
}

function ofSentence(doc: Unattributed, sentence: Sentence): Attribution[] {
  const { tokens } = sentence;
  const body = doc.article.body;
  const according = tokens.findIndex(
    (token, index) => token.norm === 'according' && tokens[index + 1]?.norm === 'to',
  );
  if (according >= 0) {
    const from = according + 2;
    const until = tokens.findIndex((token, index) => index >= from && /^[,;.]$/.test(token.norm));
    const source = spanOf(tokens, from, until < 0 ? tokens.length : until);
    const content =
      according > 0
        ? spanOf(tokens, 0, trimmed(tokens, according))
        : spanOf(tokens, until + 1, tokens.length);
    if (source && content) return [relation(body, source, spanOf(tokens, according, from)!, content, LIKELY)];
    return [];
  }
  const verb = tokens.findIndex((token) => SAYING.test(token.norm) && token.pos === 'VERB');
  if (verb < 0) return [];
  const cue = spanOf(tokens, verb, verb + 1)!;
  const comma = lastIndex(tokens, verb, (token) => /^[,”"]$/.test(token.norm));
  if (comma > 0) {
    const source = spanOf(tokens, comma + 1, verb);
    const content = spanOf(tokens, 0, comma + (tokens[comma]!.norm === '"' ? 1 : 0));
    return source && content
      ? [relation(body, source, cue, content, quotes(body, content) ? SURE : LIKELY)]
      : [];
  }
  const source = spanOf(tokens, 0, verb);
  const content = spanOf(tokens, verb + 1, trimmed(tokens, tokens.length));
  return source && content ? [relation(body, source, cue, content, LIKELY)] : [];
}

function relation(body: string, source: Span, cue: Span, content: Span, confidence: number): Attribution {
  const text = body.slice(...content).trim();
  const kind = /^[“"][^“”"]*[”"]?$/.test(text) ? 'direct' : quotes(body, content) ? 'mixed' : 'indirect';
  return {
    source: [source],
    cue: [cue],
    content: [content],
    kind,
    force: 'assertion',
    medium: [],
    within: null,
    speaker: { name: body.slice(...source), entity: null, role: null, confidence: 0 },
    confidence,
  };
}

function quotes(body: string, [start, end]: Span): boolean {
  return /[“”"]/.test(body.slice(start, end));
}

function trimmed(tokens: readonly Token[], to: number): number {
  return to > 1 && /^[,.]$/.test(tokens[to - 1]!.norm) ? to - 1 : to;
}

function lastIndex(tokens: readonly Token[], before: number, test: (token: Token) => boolean): number {
  for (let index = before - 1; index >= 0; index -= 1) if (test(tokens[index]!)) return index;
  return -1;
}

function spanOf(tokens: readonly Token[], from: number, to: number): Span | null {
  return from < to && from >= 0 ? [tokens[from]!.start, tokens[to - 1]!.end] : null;
}
