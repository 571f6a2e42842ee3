/** What a person is told who asks too many questions. */
import type { Desk } from './desk.ts';
import { type Message, notice } from './render/parts.ts';

export function limitLine(desk: Desk): Message {
  const { questionsPerMinute } = desk.settings;
  const many = questionsPerMinute === 1 ? 'one question' : `${questionsPerMinute} questions`;
  return notice(
    `That was ${many} within a minute, as many as I take from one person. Ask me again in a moment.`,
  );
}
