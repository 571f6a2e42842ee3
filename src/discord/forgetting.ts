/** Forgets what is stored of a thread or of a person, and says how much that was. */
import type { Circumstances } from './command.ts';
import type { Desk } from './desk.ts';
import { type Message, notice } from './render/parts.ts';

/**
 * Tells whether anything has been forgotten since now. What was read before an answer was worked out may be among it: then
 * nothing of the answer is to be kept.
 */
export function forgottenSinceNow({ conversations }: Desk): () => boolean {
  const { forgettings } = conversations;
  return () => conversations.forgettings !== forgettings;
}

export function forgetFor(desk: Desk, { place, conversation, asker }: Circumstances): Message {
  if (place === 'thread' && conversation !== null) {
    const turns = desk.conversations.forget({ thread: conversation });
    const answers = desk.memory.forget({ conversation });
    return notice(
      turns + answers === 0
        ? 'I remember nothing of this thread.'
        : 'I have forgotten this thread: what was asked here is gone, and the buttons under its answers no longer work.',
    );
  }
  const turns = desk.conversations.forget({ asker: desk.memory.pseudonym(asker) });
  const answers = desk.memory.forget({ asker });
  return notice(
    turns + answers === 0
      ? 'I remember nothing that you asked.'
      : 'I have forgotten all that you asked, here and in every thread. The buttons under those answers no longer work.',
  );
}
