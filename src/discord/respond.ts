/** From what was asked to a reply: the newsroom's answer, rendered, and remembered for its buttons and for follow-ups. */
import type { Answer } from '../answer/answer.ts';
import { REACH, type Reply as Understood } from '../conversation/replied.ts';
import { replyInSteps, turnOf } from '../conversation/reply.ts';
import { askersOf, type Turn } from '../conversation/turn.ts';
import type { Summary } from '../newsroom.ts';
import type { Scope } from '../question/question.ts';
import { finishInTurns } from '../steps.ts';
import type { RecalledAnswer } from './answer-memory.ts';
import { type Asked, answerTo, headingOf, titleOf } from './asked.ts';
import type { Circumstances, Reply } from './command.ts';
import type { Desk } from './desk.ts';
import { forgottenSinceNow } from './forgetting.ts';
import { renderAnswer } from './render/answer.ts';
import type { AskOn, Frame } from './render/frame.ts';
import type { Place } from './render/quotation.ts';
import { renderSummary } from './render/summary.ts';
import { renderSurroundings } from './render/surroundings.ts';
import { renderVerification } from './render/verification.ts';

export interface RespondOptions {
  readonly circumstances: Circumstances;
  /** Does the asker alone see it? What only one person sees is no turn of a conversation. */
  readonly private: boolean;
}

/** A reply, and the turn that it makes of a conversation; null where there is nothing to follow up. */
export interface Response extends Reply {
  readonly turn: Turn | null;
}

/** What a person asks in words: understood by the turns before it, where there are any. */
export type Question = Extract<Asked, { type: 'ask' }>;

/** Answers a command. In a conversation its question is understood by the turns before, and is a turn itself. */
export async function respond(desk: Desk, asked: Asked, options: RespondOptions): Promise<Response> {
  const { conversation, id } = options.circumstances;
  if (conversation === null) return answerAlone(desk, asked, options);
  const isForgotten = forgottenSinceNow(desk);
  const turns = asked.type === 'ask' ? desk.conversations.turns(conversation, id) : [];
  const response = await (asked.type === 'ask'
    ? answerInTurn(desk, asked, turns, options)
    : answerAlone(desk, asked, options));
  if (!options.private && !isForgotten())
    recordTurn(desk, asked, response, options.circumstances, conversation);
  return response;
}

/** A question of a conversation, given its turns so far. The caller records the turn that comes of it. */
export async function answerInTurn(
  desk: Desk,
  asked: Question,
  turns: readonly Turn[],
  options: RespondOptions,
): Promise<Response> {
  const isForgotten = forgottenSinceNow(desk);
  const understood = await understandInTurn(desk, asked, turns);
  return responseOf(desk, asked, turns, understood, options, isForgotten());
}

/** What the corpus has on it, as it is understood by the turns before; nothing is kept of it. */
export function understandInTurn(
  { newsroom }: Desk,
  asked: Question,
  turns: readonly Turn[],
): Promise<Understood> {
  return finishInTurns(replyInSteps(newsroom, turns, asked));
}

/**
 * Renders what was understood and answered, and remembers it for its buttons.
 * @param forgotten what it was understood by may have been forgotten since: nothing is remembered
 */
export function responseOf(
  desk: Desk,
  asked: Question,
  turns: readonly Turn[],
  understood: Understood,
  options: RespondOptions,
  forgotten: boolean,
): Response {
  if (understood.kind === 'around') {
    const message = renderSurroundings(understood.around, understood.understoodAs);
    return { message, private: options.private, turn: forgotten ? null : understood.turn };
  }
  const { answer, turn } = understood;
  const frame = frameOf(desk, options, {
    understood: understood.understoodAs,
    again: turn?.role === 'question',
    asked: turn?.role === 'accounts' || turn?.role === 'attribution' ? turn.role : 'answer',
  });
  const { message, places } = renderAnswer(headingOf(asked), answer, frame);
  if (answer.kind === 'unusable') return { message, private: true, turn: null };
  if (forgotten) return { message, private: options.private, turn: null };
  keep(desk, frame, askedAgain(asked, turns, understood), places, options);
  return { message, private: options.private, turn: turn && { ...turn, shown: places } };
}

/**
 * What is to be asked again for More and Why: the question as typed, with the turns that it is understood by. What it
 * takes over from them is worked out anew, so that no word of an article is kept.
 */
function askedAgain(asked: Question, turns: readonly Turn[], understood: Understood): Asked | null {
  if (understood.kind !== 'answer' || understood.answer.kind === 'unusable') return null;
  if (understood.turn?.role !== 'question') return null;
  if (understood.answer.question.context === undefined) return asked;
  return { ...asked, after: turns.slice(-REACH) };
}

/** An answer that takes nothing over from any other. */
function answerAlone(desk: Desk, asked: Asked, options: RespondOptions): Promise<Response> {
  return continued(desk, asked, [], options, desk.memory.pseudonym(options.circumstances.asker));
}

/**
 * The part of an answer that comes after what `seen` has.
 * @param person the digest of whoever asked it, which need not be who asks for more
 */
export async function continued(
  desk: Desk,
  asked: Asked,
  seen: readonly Place[],
  options: RespondOptions,
  person: string,
): Promise<Response> {
  const isForgotten = forgottenSinceNow(desk);
  const answer = await answerTo(desk.newsroom, asked);
  const frame = frameOf(desk, options, { seen });
  const heading = titleOf(asked, answer);
  const { message, places } =
    answer.kind === 'summary' ? renderSummary(heading, answer, frame) : renderAnswer(heading, answer, frame);
  // What cannot be worked with is said to the asker alone, and has no buttons to remember anything for.
  if (answer.kind === 'unusable') return { message, private: true, turn: null };
  if (isForgotten()) return { message, private: options.private, turn: null };
  keep(desk, frame, asked, places, options, person);
  return { message, private: options.private, turn: turnFor(asked, answer, places, seen.length > 0) };
}

/** The turn that a command makes of a conversation, whatever it was. */
function turnFor(
  asked: Asked,
  answer: Answer | Summary,
  shown: readonly Place[],
  more: boolean,
): Turn | null {
  const heading = titleOf(asked, answer);
  if (asked.type === 'ask' && answer.kind !== 'summary' && !more) {
    const turn = turnOf(asked, answer.kind === 'unusable' ? asked : answer.question, answer);
    return turn && { ...turn, shown, ...takenOver(asked) };
  }
  const kind = asked.type === 'ask' ? asked.kind : asked.type === 'said' ? 'said' : 'ask';
  return {
    role: more ? 'more' : 'question',
    asked: heading,
    given: kind,
    understood: heading,
    kind,
    scope: asked.type === 'summary' ? scopeOfSummary(asked) : asked.scope,
    startsSubject: !more,
    shown,
    ...takenOver(asked),
  };
}

/** A follow-up, asked again, has the words of those that it follows up. */
function takenOver(asked: Asked): Pick<Turn, 'askers'> {
  return asked.type === 'ask' && asked.after !== undefined ? { askers: askersOf(asked.after) } : {};
}

/** The turn of an answer that was given elsewhere, and is followed up here. */
export async function turnOfRemembered({ newsroom }: Desk, answer: RecalledAnswer): Promise<Turn | null> {
  const { asked, seen, first, person } = answer;
  if (asked === null) return null;
  const turn = turnFor(asked, await answerTo(newsroom, asked), seen.slice(first), false);
  return turn && { ...turn, askers: [person, ...(turn.askers ?? [])] };
}

function scopeOfSummary({ article }: Extract<Asked, { type: 'summary' }>): Scope {
  return article === undefined ? {} : { article };
}

/** Records a command's or button's answer as a turn. Discord gets it at once or never: there is nothing to resume. */
export function recordTurn(
  desk: Desk,
  asked: Asked,
  { turn }: Response,
  { id, asker }: Circumstances,
  conversation: string,
): void {
  if (turn === null) return;
  const question = { text: headingOf(asked), kind: turn.kind, scope: turn.scope };
  const person = desk.memory.pseudonym(asker);
  if (!desk.conversations.begin({ message: id, thread: conversation, asker: person, ...question })) return;
  desk.conversations.sending(id, turn);
  desk.conversations.answered(id);
}

/**
 * Makes a turn the first of a thread that has none. The thread's id stands for the message that it was opened on.
 * @param person the digest of whoever asked it, which need not be who opened the thread
 */
export function recordSeed(desk: Desk, thread: string, turn: Turn, person: string): void {
  const { asked: text, given: kind, scope } = turn;
  if (!desk.conversations.begin({ message: thread, thread, asker: person, text, kind, scope })) return;
  desk.conversations.sending(thread, turn);
  desk.conversations.answered(thread);
}

/**
 * Looks for a quotation or claim in the corpus. Its words are not remembered: they may be somebody else's, and the
 * buttons need the sentences alone.
 */
export async function respondToClaim(
  desk: Desk,
  claim: string,
  scope: Scope,
  options: RespondOptions,
): Promise<Reply> {
  const verification = await finishInTurns(desk.newsroom.inSteps.verify({ text: claim, scope }));
  const frame = frameOf(desk, options, { again: false });
  const { message, places } = renderVerification(claim, verification, frame);
  if (verification.kind === 'unusable') return { message, private: true };
  keep(desk, frame, null, places, options);
  return { message, private: options.private };
}

function frameOf(desk: Desk, { circumstances, private: alone }: RespondOptions, own: Partial<Frame>): Frame {
  const askOn: AskOn = circumstances.threads && !alone ? 'thread' : 'here';
  return { id: desk.memory.newId(), seen: [], askOn, understood: null, again: true, asked: 'answer', ...own };
}

function keep(
  desk: Desk,
  { id, seen }: Frame,
  asked: Asked | null,
  places: readonly Place[],
  { circumstances: { asker, conversation } }: RespondOptions,
  person = desk.memory.pseudonym(asker),
): void {
  const answer = { asked, seen: [...seen, ...places], first: seen.length };
  desk.memory.keep(id, answer, { person, conversation });
}
