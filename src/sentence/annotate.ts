/**
 * From an article to its annotation: what each sentence says, and who says so.
 *
 * @example
 * const annotated = annotate(article);
 * annotated.sentences.map(({ start, end }) => article.body.slice(start, end));
 */
import type { Article } from '../article/article.ts';
import type { AnnotatedArticle, Sentence, Token } from './annotated.ts';
import { attribute } from './attribution/attribute.ts';
import { findTimes } from './days/times.ts';
import { emphasisMarks, withMarks, withoutMarks } from './emphasis-marks.ts';
import { withFirstPerson } from './entities/first-person.ts';
import { resolveEntities } from './entities/resolve.ts';
import { findQuantities } from './quantities.ts';
import { segment } from './segment.ts';
import { tag } from './tagger.ts';
import { termOf } from './terms.ts';
import { tokenize } from './tokenize.ts';

/** Annotates an article. The same article gets the same annotation whatever was annotated before it. Never throws. */
export function annotate(article: Article): AnnotatedArticle {
  const sentences = sentencesOf(article);
  const times = findTimes(article, sentences);
  const quantities = findQuantities(article, sentences, times);
  const doc = { article, sentences, ...resolveEntities(article, sentences), times, quantities };
  return withFirstPerson({ ...doc, attributions: attribute(doc) });
}

/** Every block's sentences, in order; none crosses a block. */
export function sentencesOf(article: Article): Sentence[] {
  const { body, blocks } = article;
  return blocks.flatMap(({ role, start, end }, block) => {
    const written = tokenize(body, start, end);
    const marks = emphasisMarks(body, written);
    const raw = marks.opening.size === 0 ? written : withoutMarks(written, marks);
    const lexemes = raw.map((token) => termOf(body.slice(token.start, token.end)));
    const tags = tag(lexemes.map(({ shown }) => shown));
    const tokens: Token[] = raw.map((token, index) => {
      const { norm, term, stop } = lexemes[index]!;
      return {
        start: token.start,
        end: token.end,
        norm,
        term,
        pos: token.kind === 'sign' ? signTag(tags[index]!) : tags[index]!,
        stop,
      };
    });
    return segment(body, raw).map(({ from, to }) => ({
      ...withMarks(marks, tokens[from]!.start, tokens[to - 1]!.end),
      block,
      role,
      tokens: tokens.slice(from, to),
    }));
  });
}

/** A sign is punctuation or a symbol, whatever the tagger takes it for. */
function signTag(given: Token['pos']): Token['pos'] {
  return given === 'PUNCT' ? 'PUNCT' : 'SYM';
}
