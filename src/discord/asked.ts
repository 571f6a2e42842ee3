/** What a person asked for, as data that can be kept and asked again, and the heading that repeats it. */
import { z } from 'zod';
import type { Answer, Unusable } from '../answer/answer.ts';
import { asHeading } from '../conversation/recast.ts';
import type { AnswerReply } from '../conversation/replied.ts';
import { replyInSteps } from '../conversation/reply.ts';
import { smallTalk } from '../conversation/small-talk.ts';
import { turnSchema } from '../conversation/store.ts';
import type { Newsroom, Summary } from '../newsroom.ts';
import { QUESTION_KINDS } from '../question/question.ts';
import { finishInTurns, type Steps } from '../steps.ts';
import { plainLine } from './markdown.ts';

const scope = z.object({ article: z.string().optional(), outlet: z.string().optional() });

export const askedSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('ask'),
    kind: z.enum(QUESTION_KINDS),
    text: z.string(),
    scope,
    /** The turns that a follow-up is understood by, latest last: questions, and where the sentences shown for them stand. */
    after: z.array(turnSchema).readonly().optional(),
  }),
  z.object({ type: z.literal('said'), speaker: z.string(), about: z.string().optional(), scope }),
  z.object({
    type: z.literal('summary'),
    topic: z.string().optional(),
    article: z.string().optional(),
    sentences: z.number().int().min(1).max(10),
  }),
]);

export type Asked = z.infer<typeof askedSchema>;

/** Puts it to the newsroom. The same `asked` over the same corpus has the same result. */
export async function answerTo(newsroom: Newsroom, asked: Asked): Promise<Answer | Summary> {
  // Who speaks may be under way after a start; nobody else is held up by waiting for it.
  if (asked.type === 'said') await newsroom.speakersListed();
  return finishInTurns(answering(newsroom, asked));
}

function* answering(newsroom: Newsroom, asked: Asked): Steps<Answer | Summary> {
  const { inSteps } = newsroom;
  switch (asked.type) {
    case 'ask': {
      const understood = yield* understoodAgain(newsroom, asked);
      return understood?.answer ?? friendlyLine(asked) ?? (yield* inSteps.ask(asked));
    }
    case 'said':
      return yield* inSteps.said(asked);
    case 'summary':
      return yield* inSteps.summary(asked);
  }
}

/** What is no question at all is not looked for in the corpus. */
function friendlyLine({ kind, text }: Extract<Asked, { type: 'ask' }>): Unusable | null {
  const message = kind === 'ask' ? smallTalk(text, false) : null;
  return message === null ? null : { kind: 'unusable', message };
}

/** Why a follow-up is understood as it is, a sentence each; empty for what stands on its own. */
export async function reasonsFor(newsroom: Newsroom, asked: Asked): Promise<readonly string[]> {
  if (asked.type !== 'ask') return [];
  return (await finishInTurns(understoodAgain(newsroom, asked)))?.reasons ?? [];
}

/** A follow-up, understood and answered as it was at first; null for a question on its own. */
function* understoodAgain(
  newsroom: Newsroom,
  { after, ...asked }: Extract<Asked, { type: 'ask' }>,
): Steps<AnswerReply | null> {
  if (after === undefined) return null;
  const understood = yield* replyInSteps(newsroom, after, asked);
  return understood.kind === 'answer' ? understood : null;
}

/**
 * The heading over an answer. For `/said` it has the speaker's name, where what was asked may hold a reference to one;
 * for a follow-up the question as it was understood.
 */
export function titleOf(asked: Asked, answer: Answer | Summary): string {
  const isFollowUp = asked.type === 'ask' && asked.after !== undefined;
  if (isFollowUp && (answer.kind === 'found' || answer.kind === 'not-found')) {
    return asHeading(answer.question.kind, plainLine(answer.question.text));
  }
  const named = asked.type === 'said' && (answer.kind === 'found' || answer.kind === 'not-found');
  return named ? `Said by ${plainLine(answer.question.text)}` : headingOf(asked);
}

/**
 * The question in plain words: "Who died in the drone strike?" for `/who died in the drone strike`.
 * Text that has its question word already keeps it once.
 */
export function headingOf(asked: Asked): string {
  switch (asked.type) {
    case 'ask':
      return asHeading(asked.kind, plainLine(asked.text));
    case 'said': {
      const about = asked.about === undefined ? '' : plainLine(asked.about);
      return `Said by ${plainLine(asked.speaker)}${about === '' ? '' : ` on ${about}`}`;
    }
    case 'summary': {
      const topic = asked.topic === undefined ? '' : plainLine(asked.topic);
      return topic === '' ? 'Summary' : `Summary: ${topic}`;
    }
  }
}
