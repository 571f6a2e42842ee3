/** A question to its answer: what may be quoted, or that the corpus does not hold it. */
import { isOtherLanguage } from '../question/language.ts';
import type { Question } from '../question/question.ts';
import { begun, type Steps } from '../steps.ts';
import { mergeAccounts, reasonFirst, reportFirst } from './accounts/accounts.ts';
import { conflictsAmong, type ReadAccount } from './accounts/conflicts.ts';
import { differInDetail } from './accounts/details.ts';
import type { Answer, NotFound, RankedQuotation } from './answer.ts';
import { layOut } from './asked/asked.ts';
import { assumptionsOf } from './assumptions.ts';
import { creditSentences } from './credits.ts';
import { isFaint, isGroundless, sharedOf } from './grounds.ts';
import { articlesWith } from './library/articles-with.ts';
import type { Library } from './library/library.ts';
import { atOneMoment } from './library/one-moment.ts';
import { missingFrom } from './missing.ts';
import { SEEN_AT_ONCE } from './near-first.ts';
import { emphasised } from './phrases/emphasis.ts';
import { quoteSentence } from './quotation/quote.ts';
import { answeringIn } from './ranking/answering-in.ts';
import { type Ranked, rank } from './ranking/rank.ts';
import { reasonsOf } from './reasons.ts';

/** A reader looks at no more. */
const MOST_QUOTATIONS = 10;
const MOST_NEAREST = 2;

const ONLY_ENGLISH =
  'I read English only, in questions as in articles. Please ask in English, for example: who was killed in the fire?';

/** From the articles as they are at one moment: the first step's, or a later one's where they change after it. */
export function* answerQuestion(library: Library, question: Question): Steps<Answer> {
  if (question.terms.length === 0) {
    return {
      kind: 'unusable',
      message: 'Please ask with at least one word: a name, a place, or what happened.',
    };
  }
  if (isOtherLanguage(question.text)) return { kind: 'unusable', message: ONLY_ENGLISH };
  const { scope } = question;
  const within = library.within(scope);
  if (within?.size === 0) return { kind: 'unusable', message: emptyScope(scope.article, scope.outlet) };
  // In a conversation "who wrote it" asks about what was just quoted, not about the articles.
  const credits = question.context
    ? null
    : yield* creditSentences(question, articlesWith(library, within), MOST_QUOTATIONS);
  if (credits && credits.length > 0) {
    const quotations = credits.map(({ annotated, sentence }) => ({
      ...quoteSentence(annotated, sentence),
      confidence: 1,
      alsoIn: [],
      reasons: { matched: [], alike: [], names: [], answerFound: 'who wrote it' },
    }));
    return { kind: 'found', question, quotations, conflicts: [], assumptions: [] };
  }
  // Each as little as can be: what is made in one step may bring on collecting that it then waits for.
  const { asked, ranking } = yield* atOneMoment(library, function* () {
    const laidOut = layOut(question, library);
    yield;
    return { asked: laidOut, ranking: begun(rank(laidOut, library, within)) };
  });
  const ranked = yield* ranking;
  yield;
  const best = ranked[0];
  // A follow-up leans on what was answered before: its own words are too few to judge it by.
  const refused = best && !question.context && (best.refused || isGroundless(best.evidence));
  if (!best || refused) {
    const nearest = ranked.slice(0, MOST_NEAREST).map((one) => quotationOf(one));
    return {
      kind: 'not-found',
      question,
      nearest,
      missing: missingFrom(asked, ranked),
      assumptions: best ? assumptionsOf(best.evidence) : [],
    } satisfies NotFound;
  }
  yield;
  const quoted: ReadAccount[] = [];
  const share = question.context ? 1 : shareOfSure(ranked);
  yield;
  for (const one of ranked.slice(0, MOST_QUOTATIONS)) {
    quoted.push(accountOf(one, share));
    yield;
  }
  const kept = quoted.filter((account, at) => at === 0 || !isOnOther(account, ranked[at]!, best));
  const accounts = reportFirst(question.kind === 'why' ? reasonFirst(kept) : kept);
  const quotations = mergeAccounts(accounts, differInDetail);
  return {
    kind: 'found',
    question,
    quotations,
    conflicts: conflictsAmong(accounts, library.index),
    assumptions: [...assumptionsOf(best.evidence), ...withoutReason(question, quotations)],
  };
}

/** Words for a reason, be it for what was asked or for something else. */
const REASON = /\b(?:because|due to|owing to|thanks to|so that|in order to|as a result)\b/i;

/** Said of a question for a reason where none of the sentences that a reader sees at once gives one. */
function withoutReason({ kind }: Question, quotations: readonly RankedQuotation[]): readonly string[] {
  const seen = quotations.slice(0, SEEN_AT_ONCE);
  if (kind !== 'why' || seen.some(({ emphasis, text }) => emphasis.length > 0 || REASON.test(text)))
    return [];
  return ['No reason was found in so many words; these come nearest.'];
}

/**
 * A sentence of another article than the best one's that has none of the question's words, nor words that answer it: a small
 * corpus ranks all that it has. Who is asked for by name, and what follows up, may be told of without a word of it.
 */
function isOnOther({ answering, quotation }: ReadAccount, one: Ranked, best: Ranked): boolean {
  const { kind, speaker, context } = one.evidence.asked.question;
  if (kind === 'said' || speaker !== null || context || answering.length > 0) return false;
  return (
    quotation.from.article !== best.evidence.view.view.annotated.article.id && sharedOf(one.evidence) === 0
  );
}

/** Under this chance that there is an answer, a question is doubtful. */
const DOUBTFUL = 0.5;
/** Of doubtful questions that have an answer, the first sentences have it in so many: cross-validated, on our own. */
const THERE_IF_ANY = 0.62;
/** Of answers on faint grounds one in five is right: our own questions, asked of five articles each, half of them of others. */
const ON_FAINT_GROUNDS = 0.2;

/** That one of the first is right is no likelier than that the corpus has an answer, and that it is among them: so much is left of their confidences. */
function shareOfSure(ranked: readonly Ranked[]): number {
  const sure = ranked.slice(0, SEEN_AT_ONCE).reduce((sum, { confidence }) => sum + confidence, 0);
  const told = ranked[0]?.told ?? 1;
  const there = told < DOUBTFUL ? THERE_IF_ANY * told : told;
  const faint = ranked[0] !== undefined && isFaint(ranked[0].evidence);
  return Math.min(1, (faint ? Math.min(ON_FAINT_GROUNDS, there) : there) / sure);
}

function accountOf(one: Ranked, share: number): ReadAccount {
  const { evidence } = one;
  const answering = emphasised(evidence);
  const quotation = quotationOf(one);
  return {
    quotation: { ...quotation, confidence: share * one.confidence },
    type: answering[0]?.type,
    evidence,
    answering,
  };
}

export function quotationOf({ evidence, confidence }: Ranked): RankedQuotation {
  const { view } = evidence;
  const answering = answeringIn(evidence);
  const bold = answering.map(({ span }) => span);
  const quotation = quoteSentence(view.view.annotated, view.index, bold);
  return { ...quotation, confidence, alsoIn: [], reasons: reasonsOf(evidence, answering) };
}

/** Why a scope leaves no article. */
export function emptyScope(article: string | undefined, outlet: string | undefined): string {
  if (article !== undefined && outlet !== undefined)
    return 'No article of that name is by that outlet: leave one of the two out.';
  return article !== undefined
    ? 'That article is not in the corpus: pick one from the list that the option offers.'
    : 'No article in the corpus is by that outlet: pick one from the list that the option offers.';
}
