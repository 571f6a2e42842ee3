/** Puts what a message was understood to ask to the corpus, and gives the turn to remember. */
import type { Answer } from '../answer/answer.ts';
import { finish, type Steps } from '../steps.ts';
import { withNamesOnly } from './by-name.ts';
import { toAccounts, toAttribution, toMore, toOthers, toSurroundings } from './on-shown.ts';
import { type RecalledTurn, recall } from './recall.ts';
import { withQuestionWord } from './recast.ts';
import { type Corpus, gone, isGone, REACH, type Reply, shownOf, unusable } from './replied.ts';
import { askersOf, type Turn } from './turn.ts';
import { understand } from './understand.ts';
import type { Said, UnderstoodQuestion } from './understanding.ts';

/**
 * Answers a message of a conversation.
 *
 * @param turns the thread's turns so far, latest last; none for a first question
 * @example
 * const first = reply(newsroom, [], { text: 'who was killed in Baghdad?', kind: 'ask', scope: {} });
 * const next = reply(newsroom, [first.turn], { text: 'when?', kind: 'ask', scope: {} });
 */
export function reply(corpus: Corpus, turns: readonly Turn[], said: Said): Reply {
  return finish(replyInSteps(corpus, turns, said));
}

/** {@link reply}, beside other work. */
export function* replyInSteps(corpus: Corpus, turns: readonly Turn[], said: Said): Steps<Reply> {
  const replied = yield* replyInTurn(corpus, turns, said);
  const { turn } = replied;
  if (turn === null || turn.startsSubject) return replied;
  return { ...replied, turn: { ...turn, askers: askersOf(turns.slice(-REACH)) } };
}

function* replyInTurn(corpus: Corpus, turns: readonly Turn[], said: Said): Steps<Reply> {
  const recalled: RecalledTurn[] = [];
  for (const turn of turns.slice(-REACH)) {
    recalled.push(recall(turn, corpus));
    yield;
  }
  const understood = understand(recalled, said);
  switch (understood.kind) {
    case 'question':
      return yield* toQuestion(corpus, said, understood);
    case 'attribution':
      return toAttribution(corpus, said, understood);
    case 'accounts':
      return yield* toAccounts(corpus, said, understood, turns);
    case 'others':
      return yield* toOthers(corpus, said, understood);
    case 'more':
      return yield* toMore(corpus, said, understood, turns);
    case 'surroundings':
      return toSurroundings(corpus, said, understood);
    case 'unclear':
      return unusable(understood.message);
  }
}

/** The turn that a question and its answer make, however it was asked and answered. */
export function turnOf(
  { text, kind: given }: Said,
  question: UnderstoodQuestion['question'],
  answer: Answer,
): Turn | null {
  if (answer.kind === 'unusable') return null;
  return {
    role: 'question',
    asked: text.trim(),
    given,
    understood: withQuestionWord(answer.question.kind, question.text),
    kind: answer.question.kind,
    scope: question.scope,
    startsSubject: question.context === undefined,
    shown: shownOf(answer.kind === 'found' ? answer.quotations : answer.nearest),
  };
}

function* toQuestion(
  corpus: Corpus,
  said: Said,
  { question, byName, first, understoodAs, reasons }: UnderstoodQuestion,
): Steps<Reply> {
  const shown = question.context?.shown ?? [];
  // What it follows up can be told of no more.
  if (understoodAs !== null && shown.length > 0 && shown.every((each) => isGone(corpus, each))) return gone();
  const found = yield* corpus.inSteps.ask(question);
  const answer = byName ? withNamesOnly(corpus, found) : withFirst(corpus, found, first ?? []);
  const turn = turnOf(said, question, answer);
  // A question in full opens a subject even where it stays near what was shown: what follows is about it.
  const opens = understoodAs === null;
  return { kind: 'answer', answer, understoodAs, reasons, turn: turn && { ...turn, startsSubject: opens } };
}

/** Of our own follow-ups that ask what somebody answered, about half are told by what they say next in the article. */
const SAID_NEXT = 0.5;

/** The answer with these sentences before all others. */
function withFirst(corpus: Corpus, answer: Answer, first: NonNullable<UnderstoodQuestion['first']>): Answer {
  const leading = first.flatMap(({ article, start, end }) => corpus.quotation(article, start, end) ?? []);
  if (leading.length === 0 || answer.kind === 'unusable') return answer;
  const reasons = { matched: [], alike: [], names: [], answerFound: null };
  const quotations = [
    ...leading.map((quotation) => ({ ...quotation, confidence: SAID_NEXT, alsoIn: [], reasons })),
    ...(answer.kind === 'found' ? answer.quotations : []).filter(
      (one) =>
        !leading.some(
          (each) => each.from.article === one.from.article && each.start < one.end && one.start < each.end,
        ),
    ),
  ];
  const { question } = answer;
  return { kind: 'found', question, quotations, conflicts: [], assumptions: [] };
}
