/** Asking on: the thread on an answer, and the modal for those whose messages do not reach the bot. */

import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { corpusChanged } from '../answer/changed.ts';
import type { RecalledAnswer } from './answer-memory.ts';
import { answerTo, titleOf } from './asked.ts';
import { customId } from './custom-id.ts';
import type { Desk } from './desk.ts';
import { forgottenSinceNow } from './forgetting.ts';
import { QUESTION_TEXT } from './limits.ts';
import { type Press, type PressResult, toPresser } from './press.ts';
import { limitLine } from './question-limit-line.ts';
import { button, COLOUR, type Message, message, notice, row, text } from './render/parts.ts';
import { answerInTurn, type Question, recordSeed, respond, turnOfRemembered } from './respond.ts';

/** The custom id of the modal's one field. */
export const QUESTION_FIELD = 'question';

/** "Ask a follow-up": a public thread on the answer, which is its first turn. */
export async function openFollowUp(
  press: Press,
  answer: RecalledAnswer,
  answerId: string,
): Promise<PressResult> {
  const { desk, openThread } = press;
  const { asked } = answer;
  const name = asked === null ? 'Follow-up' : titleOf(asked, await answerTo(desk.newsroom, asked));
  const outcome = await openThread(name, firstMessage(answerId, desk.settings.readsAll));
  if (outcome.kind === 'refused') return toPresser(notice(outcome.message, COLOUR.notFound));
  await seed(desk, outcome.threadId, answerId);
  const next = isGone(desk, answer)
    ? `. ${corpusChanged(undefined, 'Ask your next question there in full.')}`
    : ': ask your next question there.';
  return toPresser(notice(`Your thread is <#${outcome.threadId}>${next}`));
}

/** What an answer quotes first is no longer in the corpus, or no longer stands where it stood. */
export function isGone({ newsroom }: Desk, { seen: [best] }: RecalledAnswer): boolean {
  return best !== undefined && newsroom.surroundings(best.article, best.start, best.end, 0) === undefined;
}

/** How to ask in a thread, in one line: it depends on what of it Discord shows to the bot. */
function firstMessage(answerId: string, readsAll: boolean): Message {
  const how = readsAll
    ? 'Just write your next question here: “when?”, “who said so?”, “and the wounded?”.'
    : 'Reply to one of my messages or mention me with your next question (“when?”, “who said so?”), or press **Ask here**.';
  return message(COLOUR.neutral, [text(how), ...row([button(customId('ask-here', answerId), 'Ask here')])]);
}

/** Makes an answer the first turn of the thread that was opened on it; where it is no longer remembered, nothing. */
export async function seed(desk: Desk, thread: string, answerId: string): Promise<void> {
  const isForgotten = forgottenSinceNow(desk);
  const answer = desk.memory.recall(answerId);
  const turn = answer === undefined ? null : await turnOfRemembered(desk, answer);
  if (answer === undefined || turn === null || isForgotten()) return;
  desk.memory.attach(answerId, thread);
  recordSeed(desk, thread, turn, answer.person);
}

/** "Ask here": a modal, which may be opened anywhere and by anyone who sees the answer. */
export function showModal(answerId: string): PressResult {
  const modal: APIModalInteractionResponseCallbackData = {
    custom_id: customId('asked-here', answerId),
    title: 'Ask a follow-up',
    components: [
      {
        type: ComponentType.Label,
        label: 'Your question',
        description: 'Short ones are understood from what was asked before: “when?”, “who said so?”',
        component: {
          type: ComponentType.TextInput,
          custom_id: QUESTION_FIELD,
          style: TextInputStyle.Short,
          max_length: QUESTION_TEXT,
          required: true,
        },
      },
    ],
  };
  return { show: 'modal', modal };
}

/** The modal, sent: a turn of the conversation; elsewhere a question that follows up the one answer. */
export async function answerModal(press: Press, answer: RecalledAnswer): Promise<PressResult> {
  const { desk, circumstances, values, aside } = press;
  if (!desk.limit.admit(circumstances.asker)) return toPresser(limitLine(desk));
  const asked: Question = { type: 'ask', kind: 'ask', text: values[0] ?? '', scope: {} };
  if (circumstances.conversation !== null) {
    return { show: 'reply', reply: await respond(desk, asked, { circumstances, private: aside }) };
  }
  const isForgotten = forgottenSinceNow(desk);
  const remembered = await turnOfRemembered(desk, answer);
  const turn = isForgotten() ? null : remembered;
  const reply = await answerInTurn(desk, asked, turn === null ? [] : [turn], {
    circumstances,
    private: aside,
  });
  return { show: 'reply', reply };
}
