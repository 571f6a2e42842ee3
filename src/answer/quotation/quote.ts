/** A quotation is made here and nowhere else: a slice of the body, with its attribution and its notes. */
import type { Span } from '../../article/article.ts';
import { NEWS_ROLES } from '../../article/article.ts';
import { joined } from '../../article/spans.ts';
import type { AnnotatedArticle } from '../../sentence/annotated.ts';
import { sentencesIn } from '../../sentence/locate.ts';
import { boldOf } from '../phrases/bold-ends.ts';
import type { Quotation } from '../quoted.ts';
import { chainOf } from './chain.ts';
import { dayNotes } from './day-notes.ts';
import { provenanceOf } from './provenance.ts';
import { runsOf } from './runs.ts';

/**
 * Quotes `[start, end)` of the body to the letter. Of `emphasis`, what lies within it is kept: in order, each word once, and without
 * punctuation that leads on.
 */
export function quote(
  annotated: AnnotatedArticle,
  start: number,
  end: number,
  emphasis: readonly Span[] = [],
): Quotation {
  const { article } = annotated;
  const text = article.body.slice(start, end);
  const picture = isOfPicture(annotated, start, end)
    ? CREDIT.test(text.trim())
      ? 'credit'
      : 'caption'
    : null;
  const runs = runsOf(annotated, start, end, emphasis);
  return {
    start,
    end,
    text,
    emphasis: joined(
      joined(emphasis, start, end).map((span) => boldOf(article.body, span, start, end)),
      start,
      end,
    ),
    chain: isNews(annotated, start) ? chainOf(annotated, start, end, emphasis) : [],
    from: provenanceOf(article),
    notes: dayNotes(annotated, start, end),
    ...(picture === null ? {} : { picture }),
    ...(runs === undefined ? {} : { runs }),
  };
}

/** "(Jane Roe/The Agency)": a picture's credit is bracketed as a whole. */
const CREDIT = /^\(.*\)$/s;

function isOfPicture({ sentences }: AnnotatedArticle, start: number, end: number): boolean {
  const held = sentencesIn(sentences, start, end);
  return held.length > 0 && held.every(({ role }) => role === 'caption');
}

export function quoteSentence(
  annotated: AnnotatedArticle,
  index: number,
  emphasis: readonly Span[] = [],
): Quotation {
  const { start, end } = annotated.sentences[index]!;
  return quote(annotated, start, end, emphasis);
}

function isNews({ sentences }: AnnotatedArticle, start: number): boolean {
  const [sentence] = sentencesIn(sentences, start, start + 1);
  return sentence === undefined || NEWS_ROLES.has(sentence.role);
}
