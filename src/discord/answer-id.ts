/** Which remembered answer a message of the bot's shows: its buttons carry the id. */
import type { Message as DiscordMessage } from 'discord.js';
import { readCustomId } from './custom-id.ts';

/** The actions whose first argument is an answer's id, and that stand under the answer itself. */
const OF_ANSWER: ReadonlySet<string> = new Set([
  'context',
  'more',
  'sources-of',
  'why',
  'follow-up',
  'ask-here',
]);

/** Null where the message shows no answer. */
export function answerIdOf(message: DiscordMessage): string | null {
  for (const id of customIds(message.components.map((component) => component.toJSON()))) {
    const read = readCustomId(id);
    if (read !== null && OF_ANSWER.has(read.action) && read.args[0] !== undefined) return read.args[0];
  }
  return null;
}

function* customIds(parts: readonly object[]): Generator<string> {
  for (const part of parts as readonly { custom_id?: unknown; components?: object[]; accessory?: object }[]) {
    if (typeof part.custom_id === 'string') yield part.custom_id;
    yield* customIds([...(part.components ?? []), ...(part.accessory === undefined ? [] : [part.accessory])]);
  }
}
