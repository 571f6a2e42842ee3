/** Are these words in the corpus? Verbatim, altered, reported in other words, or not found. */
import { parseQuestion } from '../question/parse.ts';
import type { Scope } from '../question/question.ts';
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { type Alignment, align, differences, findRun, type Word, wordsOf } from './alignment.ts';
import type { Quotation, Verification } from './answer.ts';
import { quotationOf } from './answer-question.ts';
import { layOut } from './asked.ts';
import type { Library } from './library.ts';
import { missingFrom } from './missing.ts';
import { quote } from './quote.ts';
import { rank } from './rank.ts';

/** A longer text is no quotation: it is compared up to here, in words. */
const LONGEST = 400;
/** Fewer words are in every corpus. */
const SHORTEST = 3;
/** The sentences that share the most with the claim; among them it must be, if it is there. */
const LOOKED_AT = 60;
/** From this share of common words, in order, the claim is the corpus's sentence altered. */
const ALTERED = 0.7;
/** What the claim has to share with the passage, and the compared passage with the claim. */
const LEAST_SHARED = 4;
const MOST_VERBATIM = 10;
const MOST_REPORTED = 3;
const MOST_NEAREST = 2;
/** From this confidence the corpus reports something of the kind. */
const REPORTED = 0.55;

export function verifyClaim(
  library: Library,
  request: { readonly text: string; readonly scope: Scope },
): Verification {
  const text = request.text.trim();
  const claim = wordsOf(text).slice(0, LONGEST);
  if (claim.length < SHORTEST) {
    return { kind: 'unusable', message: 'Please give at least three words of the quotation or claim.' };
  }
  const within = library.within(request.scope);
  if (within?.size === 0)
    return {
      kind: 'unusable',
      message: 'No article of the corpus is in that scope: leave it out, or pick from the list.',
    };
  const question = parseQuestion('what', text, request.scope);
  const passages = passagesNear(library, question.terms, within, claim.length);
  const verbatim = passages.flatMap((passage) => verbatimIn(passage, claim)).slice(0, MOST_VERBATIM);
  if (verbatim.length > 0) return { kind: 'verbatim', quotations: verbatim };
  const altered = alteredIn(passages, text, claim);
  if (altered) return altered;
  const asked = layOut(question, library);
  const ranked = rank(asked, library, within);
  // Of a text longer than any question only some words were looked for: they do not vouch for the rest.
  const whole = asked.words.length === question.terms.length;
  const reported = ranked.slice(0, MOST_REPORTED).filter(({ confidence }) => whole && confidence >= REPORTED);
  if (reported.length > 0) return { kind: 'reported', quotations: reported.map((one) => quotationOf(one)) };
  const nearest = ranked.slice(0, MOST_NEAREST).map((one) => quotationOf(one));
  return { kind: 'not-found', nearest, missing: missingFrom(asked, ranked) };
}

/** Sentences in a row, of one article, long enough to hold the claim. */
interface Passage {
  readonly annotated: AnnotatedArticle;
  readonly first: number;
  readonly words: readonly Word[];
}

function passagesNear(
  library: Library,
  terms: readonly { readonly term: string; readonly weight: number }[],
  within: ReadonlySet<string> | undefined,
  length: number,
): readonly Passage[] {
  if (terms.length === 0) return [];
  const hits = library.index.search({ terms, limit: LOOKED_AT, articles: within });
  const articles = library.shelf.getAll([...new Set(hits.map(({ article }) => article))]);
  return hits.flatMap(({ article, sentence }) => {
    const annotated = articles.get(article);
    if (!annotated) return [];
    const words: Word[] = [];
    for (let s = sentence; s < annotated.sentences.length; s++) {
      for (const { start, end, norm, term } of annotated.sentences[s]!.tokens) {
        if (term !== '') words.push({ start, end, norm });
      }
      if (s > sentence && words.length >= 2 * length) break;
    }
    return [{ annotated, first: sentence, words }];
  });
}

function verbatimIn({ annotated, first, words }: Passage, claim: readonly Word[]): readonly Quotation[] {
  const at = findRun(words, claim);
  // A run that starts in a later sentence is found by that sentence's own passage.
  if (at < 0 || words[at]!.start >= annotated.sentences[first]!.end) return [];
  return [quoteAround(annotated, words[at]!.start, words[at + claim.length - 1]!.end)];
}

function alteredIn(
  passages: readonly Passage[],
  text: string,
  claim: readonly Word[],
): Verification | undefined {
  let best: { passage: Passage; alignment: Alignment; likeness: number } | undefined;
  const claimed = countsOf(claim);
  for (const passage of passages) {
    // No alignment shares more than the words that both have: most passages need none.
    if (sharedAtMost(claimed, passage.words) / claim.length < Math.max(ALTERED, best?.likeness ?? 0))
      continue;
    const alignment = align(claim, passage.words);
    const { shared, from, to } = alignment;
    const likeness = shared / Math.max(claim.length, Math.min(to - from, 2 * claim.length));
    if (shared >= LEAST_SHARED && likeness >= ALTERED && likeness > (best?.likeness ?? 0)) {
      best = { passage, alignment, likeness };
    }
  }
  if (!best) return undefined;
  const { passage, alignment } = best;
  const { annotated, words } = passage;
  return {
    kind: 'altered',
    quotation: quoteAround(annotated, words[alignment.from]!.start, words[alignment.to - 1]!.end),
    differences: differences({ text, words: claim }, { text: annotated.article.body, words }, alignment),
  };
}

function countsOf(words: readonly Word[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { norm } of words) counts.set(norm, (counts.get(norm) ?? 0) + 1);
  return counts;
}

function sharedAtMost(claimed: ReadonlyMap<string, number>, words: readonly Word[]): number {
  let shared = 0;
  for (const [norm, count] of countsOf(words)) shared += Math.min(count, claimed.get(norm) ?? 0);
  return shared;
}

/** The whole sentences that hold `[start, end)`, those words as emphasis. */
function quoteAround(annotated: AnnotatedArticle, start: number, end: number): Quotation {
  const held = annotated.sentences.filter((sentence) => sentence.start < end && start < sentence.end);
  return quote(annotated, held[0]!.start, held.at(-1)!.end, [[start, end]]);
}
