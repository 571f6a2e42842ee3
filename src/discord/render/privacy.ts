/** What is stored, and for how long. The README says the same. */
import { ANSWER_MEMORY_DAYS } from '../answer-memory.ts';
import { COLOUR, type Message, message, text } from './parts.ts';

export function renderPrivacy(threadDays: number, readsAll: boolean): Message {
  const days = threadDays === 1 ? 'one day' : `${threadDays} days`;
  return message(COLOUR.neutral, [
    text('### What I remember'),
    text(
      [
        `- **For follow-ups, ${days}:** in threads, in direct messages and where somebody mentions me, the text of each question (as typed, and as I understood it), which sentences I showed for it, and the ids of the thread and the message; at most the last 50 questions of a thread.`,
        `- **For the buttons under an answer, ${ANSWER_MEMORY_DAYS} days:** the texts of the question and of those it follows up, and which sentences I showed.`,
        '- With both, a digest of your account’s id, also where somebody’s follow-up was understood by your question, so that /forget finds what is yours. It cannot be turned back into the id without a key that only this bot has.',
        '- **Nothing else:** not your name, no articles’ texts, and no message that was not a question to me. Words given to /verify and “Find in corpus” are looked up and not kept.',
        readsAll
          ? '- In threads that I opened or was asked in, I read each message to see whether it is a question to me. Talk between people is not kept.'
          : '- I see only messages that mention me or reply to me, and direct messages to me.',
      ].join('\n'),
    ),
    text(
      '**/forget** in a thread forgets that thread; elsewhere, all that you asked, and what others’ follow-ups took from it. It takes effect at once.',
    ),
  ]);
}
