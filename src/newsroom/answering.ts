/** What a newsroom answers from a library, whoever fills it. */
import { answerQuestion } from '../answer/answer-question.ts';
import type { Library } from '../answer/library/library.ts';
import { cardOf } from '../answer/lists/cards.ts';
import { listsOf } from '../answer/lists/lists.ts';
import { suggestArticles, suggestOutlets, suggestSpeakers } from '../answer/lists/suggest.ts';
import { quote } from '../answer/quotation/quote.ts';
import { surroundingsOf } from '../answer/quotation/surroundings.ts';
import { whatWasSaid } from '../answer/said.ts';
import { summarize } from '../answer/summary.ts';
import { verifyClaim } from '../answer/verify.ts';
import { parseQuestion } from '../question/parse.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { finish } from '../steps.ts';
import type { AnswersInSteps, Newsroom } from './newsroom.ts';

/** Answers from a library that others fill. */
export function newsroomOver(library: Library, { speakers, articles } = listsOf(library)): Newsroom {
  const inSteps: AnswersInSteps = {
    ask: ({ kind, text, scope, context }) =>
      answerQuestion(library, { ...parseQuestion(kind, text, scope), context }),
    said: (request) => whatWasSaid(library, speakers.get(), request),
    verify: (request) => verifyClaim(library, request),
    summary: (request) => summarize(library, request),
  };
  return {
    inSteps,
    ask: (request) => finish(inSteps.ask(request)),
    speakersListed: speakers.ready,
    said: (request) => finish(inSteps.said(request)),
    verify: (request) => finish(inSteps.verify(request)),
    summary: (request) => finish(inSteps.summary(request)),
    articles: articles.get,
    article: (id) => {
      const annotated = library.get(id);
      return annotated && cardOf(annotated);
    },
    annotated: (id) => library.get(id),
    surroundings: (article, start, end, sentences) => {
      const annotated = library.get(article);
      return holds(annotated, start, end) ? surroundingsOf(annotated, start, end, sentences) : undefined;
    },
    quotation: (article, start, end) => {
      const annotated = library.get(article);
      return holds(annotated, start, end) ? quote(annotated, start, end) : undefined;
    },
    suggestArticles: (typed) => suggestArticles(articles.get(), typed),
    suggestOutlets: (typed) => suggestOutlets(articles.get(), typed),
    suggestSpeakers: (typed) => suggestSpeakers(speakers.getSoon() ?? [], typed),
  };
}

/**
 * Does the article hold whole sentences from `start` to `end`? One that has changed since they were quoted hardly does at the
 * same place, and is not to be quoted from the middle of a sentence.
 */
function holds(
  annotated: AnnotatedArticle | undefined,
  start: number,
  end: number,
): annotated is AnnotatedArticle {
  if (annotated === undefined || start >= end) return false;
  const { sentences } = annotated;
  return sentences.some((one) => one.start === start) && sentences.some((one) => one.end === end);
}
