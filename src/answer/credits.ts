/**
 * Questions about the articles themselves: who wrote this, who took the photo, how to send tips. They are answered
 * from the lines that are never quoted as news.
 */
import type { BlockRole } from '../article/article.ts';
import type { Question } from '../question/question.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import type { Steps } from '../steps.ts';
import type { ArticlesWith } from './library/articles-with.ts';

interface CreditRule {
  readonly asks: RegExp;
  /** Where the answer stands, the likeliest first. */
  readonly roles: readonly BlockRole[];
}

/** What is asked about: an article, not something in it. */
const THIS = '(?:this|the|that|it|these)(?: (?:article|story|report|piece|news|post|text))?';

const RULES: readonly CreditRule[] = [
  {
    asks: new RegExp(
      `^(?:who )?(?:wrote|written|authored|reported) ${THIS}$|^(?:who(?: is|'s| was) )?${THIS.replace('|it|these', '')}(?:'s)? (?:author|writer|reporter|journalist)$|^who (?:is|was|are) the (?:author|writer|reporter|journalist)s?(?: of ${THIS})?$|^(?:the )?byline$`,
    ),
    roles: ['bio', 'credit'],
  },
  {
    asks: new RegExp(
      `^(?:who )?(?:contributed|helped)(?: (?:to|on|with) ${THIS})?$|^who else (?:wrote|reported|worked on) ${THIS}$`,
    ),
    roles: ['credit'],
  },
  {
    asks: /^(?:who )?(?:took|shot|made|photographed) (?:the|this|that) ?(?:photo|photograph|picture|image)?s?$|photo(?:grapher|s? credits?)$|^whose (?:photo|picture|image)/,
    roles: ['caption'],
  },
  {
    asks: /(?:send|submit|give|share|email|mail)(?: in| you| them)?(?: a| my| any| some)? (?:tips?|hints?|information)|^(?:how (?:do i|can i|to) )?(?:contact|reach) (?:the )?(?:author|reporter|writer|outlet|newsroom)/,
    roles: ['appeal', 'bio'],
  },
];

export interface CreditSentence {
  readonly annotated: AnnotatedArticle;
  readonly sentence: number;
}

/**
 * The sentences that answer such a question, the likeliest first, or undefined where it is no such question.
 * @param articlesWith the articles that have sentences of a role
 * @param most how many, at most
 */
export function* creditSentences(
  question: Question,
  articlesWith: ArticlesWith,
  most: number,
): Steps<readonly CreditSentence[] | undefined> {
  const plain = question.text
    .toLowerCase()
    .replace(/[‘’]/g, "'")
    .replace(/[?!.\s]+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const rule = RULES.find(({ asks }) => asks.test(plain));
  if (!rule) return undefined;
  const found: CreditSentence[] = [];
  for (const wanted of rule.roles) {
    for (const annotated of articlesWith(wanted)) {
      yield;
      if (annotated === undefined) continue;
      const { body, photoCredits } = annotated.article;
      for (const [sentence, { role, start, end }] of annotated.sentences.entries()) {
        // Of a caption, only the sentence that names the photographer.
        const names =
          role !== 'caption' || photoCredits.some((credit) => body.slice(start, end).includes(credit));
        if (role === wanted && names) found.push({ annotated, sentence });
        if (found.length === most) return found;
      }
    }
  }
  return found;
}
