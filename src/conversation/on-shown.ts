/** What is asked about the quotations shown before: who says so, other accounts, who else, more, and what stands around them. */
import type { Found, NotFound, RankedQuotation } from '../answer/answer.ts';
import type { Quotation } from '../answer/quoted.ts';
import { normOf } from '../sentence/terms.ts';
import type { Steps } from '../steps.ts';
import { namingOthers } from './others.ts';
import { quoted } from './phrasing.ts';
import { type RecalledTurn, recall } from './recall.ts';
import {
  type Corpus,
  gone,
  isGone,
  REACH,
  type Reply,
  type ReplyBase,
  shownOf,
  unusable,
} from './replied.ts';
import type { Turn, TurnRole } from './turn.ts';
import { understand } from './understand.ts';
import type { Said, UnderstoodRequest } from './understanding.ts';

/** How many sentences "context" shows on either side. */
const SENTENCES_AROUND = 3;
/** Another article's sentence is an account of the same where it answers about as surely as the best one. */
const AS_SURE = 0.75;
/** And is no guess. */
const LEAST_SURE = 0.15;
/**
 * "Who said that?": the last quotation itself, with its attribution; then those shown with it that name a source. Where the first
 * has none, only those of them that answer the same: what else was said is no source of it.
 */
export function toAttribution(corpus: Corpus, said: Said, request: UnderstoodRequest): Reply {
  const { about } = request;
  const quotations = about.shown.flatMap((shown) => {
    const quotation = corpus.quotation(shown.article, shown.start, shown.end);
    return quotation === undefined ? [] : [{ quotation, answer: answerIn(quotation, shown) }];
  });
  const [first, ...others] = quotations;
  if (first === undefined) return gone();
  const isNamed = first.quotation.chain.length > 0;
  const sourced = others.filter(
    ({ quotation, answer }) =>
      quotation.chain.length > 0 &&
      (isNamed || (answer !== '' && answer === first.answer) || goesOn(first.quotation, quotation)),
  );
  const shown = [first, ...sourced].map(({ quotation }) => asShown(quotation));
  if (!isNamed && sourced.length === 0) {
    return {
      kind: 'answer',
      answer: { ...aboutNothing(about), nearest: shown, missing: OWN_STATEMENT },
      ...keep(said, request, 'attribution', shown),
    };
  }
  const reply = found(said, request, 'attribution', shown);
  return isNamed ? reply : { ...reply, answer: { ...reply.answer, assumptions: [FIRST_IS_OWN] } };
}

/** "Roe denied that. “We moved it twice,” she said." */
const goesOn = (first: Quotation, other: Quotation): boolean =>
  first.from.article === other.from.article && other.start >= first.end && other.start - first.end <= SPACE;

/** So many spaces or line breaks part one sentence from the next in its paragraph. */
const SPACE = 2;

/** The answering words, to be compared. */
const answerIn = ({ start, text }: Quotation, { answer }: Turn['shown'][number]): string =>
  normOf(answer.map(([from, to]) => text.slice(from - start, to - start)).join(' '));

const OWN_STATEMENT = 'The article names no source for it: it tells it in its own words.';
const FIRST_IS_OWN = 'For the first quotation no source is named: it is the article’s own statement.';

function aboutNothing(about: RecalledTurn): Pick<NotFound, 'kind' | 'question' | 'assumptions'> {
  return { kind: 'not-found', question: aboutQuestion(about), assumptions: [] };
}

/** "Are you sure?": the same fact elsewhere, then where accounts differ, then what other articles answer. */
export function* toAccounts(
  corpus: Corpus,
  said: Said,
  request: UnderstoodRequest,
  turns: readonly Turn[],
): Steps<Reply> {
  const answer = yield* foundAgain(corpus, said, request, turns);
  if (answer.kind !== 'found') return answer;
  const first = request.about.shown[0]!;
  const stating = answer.quotations.filter((each) => overlaps(each, first)).flatMap(({ alsoIn }) => alsoIn);
  const differing = answer.conflicts.flatMap(({ accounts }) => accounts);
  const least = AS_SURE * Math.max(...answer.quotations.map(({ confidence }) => confidence));
  const elsewhere = answer.quotations.filter(
    ({ from, confidence }) => from.article !== first.article && confidence >= Math.max(least, LEAST_SURE),
  );
  const accounts = uniqueQuotations([...stating, ...differing, ...elsewhere]).filter(
    (each) => !overlaps(each, first),
  );
  const conflicts = answer.conflicts.filter((conflict) =>
    conflict.accounts.some((each) => overlaps(each, first)),
  );
  if (accounts.length > 0)
    return found(said, request, 'accounts', accounts.map(asShown), { ...answer, conflicts });
  const nearest = answer.quotations.filter((each) => overlaps(each, first)).slice(0, 1);
  const missing =
    'No other article in the corpus gives an account of it; all there is stands in the quotation below.';
  return {
    kind: 'answer',
    answer: { kind: 'not-found', question: answer.question, nearest, missing, assumptions: [] },
    ...keep(said, request, 'accounts', nearest),
  };
}

/** "More": the quotations that come next in rank; nothing where what was quoted first is gone, as more of it cannot be told. */
export function* toMore(
  corpus: Corpus,
  said: Said,
  request: UnderstoodRequest,
  turns: readonly Turn[],
): Steps<Reply> {
  const [best] = sameQuestion(turns)[0]?.shown ?? [];
  if (best !== undefined && isGone(corpus, best)) return gone();
  const answer = yield* foundAgain(corpus, said, request, turns);
  if (answer.kind !== 'found') return answer;
  const seen = sameQuestion(turns).flatMap(({ shown }) => shown);
  const next = answer.quotations.filter((each) => !seen.some((shown) => overlaps(each, shown)));
  if (next.length === 0) return unusable('That is all that the corpus has on it. Ask another question.');
  return found(said, request, 'more', next, answer);
}

/** "Who else?": sentences that name someone else than those shown since that was asked for. */
export function* toOthers(corpus: Corpus, said: Said, request: UnderstoodRequest): Steps<Reply> {
  const { others, about } = request;
  if (others === undefined || others.but.every((shown) => isGone(corpus, shown))) return gone();
  const answer = yield* corpus.inSteps.ask(others.question);
  if (answer.kind === 'found') {
    const asked = about.kind === 'who' ? [] : about.questioned.map(({ name }) => name);
    const naming = namingOthers(corpus, answer.quotations, { shown: others.but, asked });
    if (naming.length > 0) return found(said, request, 'more', naming, answer);
  }
  return unusable(
    `I found nobody else named for ${quoted(others.question.text)}. “More” shows the other sentences that come near.`,
  );
}

export function toSurroundings(corpus: Corpus, said: Said, request: UnderstoodRequest): Reply {
  for (const { article, start, end } of request.about.shown) {
    const around = corpus.surroundings(article, start, end, SENTENCES_AROUND);
    if (around !== undefined) {
      return { kind: 'around', around, ...keep(said, request, 'surroundings', [around.quotation]) };
    }
  }
  return gone();
}

/** The turns since the last question was put to the corpus, that one included. */
function sameQuestion(turns: readonly Turn[]): readonly Turn[] {
  return turns.slice(
    Math.max(
      turns.findLastIndex(({ role }) => role === 'question'),
      0,
    ),
  );
}

/**
 * Puts the last question, or the one at a place among the turns, to the corpus once more, in the context that it had then;
 * gives the reply itself where that finds nothing.
 */
function* foundAgain(
  corpus: Corpus,
  said: Said,
  request: UnderstoodRequest,
  turns: readonly Turn[],
  at = turns.findLastIndex(({ role }) => role === 'question'),
): Steps<Found | Reply> {
  const turn = turns[at];
  if (turn === undefined) return gone();
  const before = turns.slice(Math.max(at - REACH, 0), at).map((each) => recall(each, corpus));
  const understood = understand(before, { text: turn.asked, kind: turn.given, scope: turn.scope });
  if (understood.kind !== 'question') return gone();
  const answer = yield* corpus.inSteps.ask({ ...understood.question, scope: turn.scope });
  if (answer.kind === 'found') return answer;
  const role = request.kind === 'accounts' ? 'accounts' : 'more';
  return { kind: 'answer', answer, ...keep(said, request, role, []) };
}

function found(
  said: Said,
  request: UnderstoodRequest,
  role: TurnRole,
  quotations: readonly RankedQuotation[],
  from?: Found,
): ReplyBase & { readonly kind: 'answer'; readonly answer: Found } {
  const { about } = request;
  const question = from?.question ?? aboutQuestion(about);
  const conflicts = role === 'accounts' && from !== undefined ? from.conflicts : [];
  const answer: Found = { kind: 'found', question, quotations, conflicts, assumptions: [] };
  return { kind: 'answer', answer, ...keep(said, request, role, quotations) };
}

function keep(
  { text, kind: given }: Said,
  { about, understoodAs, reasons }: UnderstoodRequest,
  role: TurnRole,
  quotations: readonly Quotation[],
): ReplyBase {
  const { understood, kind, scope } = about;
  const turn: Turn = {
    role,
    asked: text.trim(),
    given,
    understood,
    kind,
    scope,
    startsSubject: false,
    shown: shownOf(quotations),
  };
  return { understoodAs, reasons, turn };
}

/** The question of a turn as data; nothing is looked for with it again. */
function aboutQuestion({ understood, kind, scope }: RecalledTurn): Found['question'] {
  return {
    text: understood,
    kind,
    answerTypes: [],
    terms: [],
    focus: [],
    names: [],
    time: null,
    speaker: null,
    scope,
  };
}

/** A quotation shown for what it is, not for how well it answers. */
function asShown(quotation: Quotation): RankedQuotation {
  if ('reasons' in quotation) return quotation as RankedQuotation;
  const reasons = { matched: [], alike: [], names: [], answerFound: null };
  return { ...quotation, confidence: 1, alsoIn: [], reasons };
}

function uniqueQuotations(quotations: readonly Quotation[]): readonly Quotation[] {
  return [...new Map(quotations.map((each) => [`${each.from.article}\n${each.start}`, each])).values()];
}

const overlaps = (a: Quotation, b: Turn['shown'][number]) =>
  a.from.article === b.article && a.start < b.end && b.start < a.end;
