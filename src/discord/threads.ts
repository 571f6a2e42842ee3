/** Opens the thread in which an answer is followed up, or says in a sentence why there is none. */
import {
  type ButtonInteraction,
  type Channel,
  ChannelType,
  DiscordAPIError,
  type NewsChannel,
  RESTJSONErrorCodes,
  type TextChannel,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { deliver } from './deliver.ts';
import { THREAD_NAME } from './limits.ts';
import { callingNobody, cut, plainLine } from './markdown.ts';
import type { Message } from './render/parts.ts';

export type ThreadOutcome =
  | { readonly kind: 'opened'; readonly threadId: string }
  /** One plain sentence for the presser. It is Markdown. */
  | { readonly kind: 'refused'; readonly message: string };

/** @param first the bot's first message in the thread */
export type OpenThread = (name: string, first: Message) => Promise<ThreadOutcome>;

/** Channels of a server in which a message can have a thread. */
export function hasThreads(channel: Channel): channel is TextChannel | NewsChannel {
  return channel.type === ChannelType.GuildText || channel.type === ChannelType.GuildAnnouncement;
}

const NO_THREADS_HERE = 'There can be no threads in this channel. Use /ask instead.';

const REFUSALS: ReadonlyMap<string | number, string> = new Map<string | number, string>([
  [
    RESTJSONErrorCodes.MissingPermissions,
    'I may not open threads in this channel. Whoever manages it can allow me **Create Public Threads** and **Read Message History**; until then, use /ask.',
  ],
  [
    RESTJSONErrorCodes.MissingAccess,
    'I cannot see this channel, so I cannot open a thread here. Use /ask instead.',
  ],
  [RESTJSONErrorCodes.UnknownMessage, 'That answer was deleted: ask the question again.'],
  [RESTJSONErrorCodes.CannotExecuteActionOnThisChannelType, NO_THREADS_HERE],
  [
    RESTJSONErrorCodes.MaximumActiveThreads,
    'This server has as many open threads as Discord allows: archive one, or use /ask.',
  ],
]);

/** The question that a thread follows up; a name is shown without Markdown. */
export function threadName(question: string): string {
  return cut(callingNobody(plainLine(question)) || 'Follow-up', THREAD_NAME);
}

export function threadOpener(interaction: ButtonInteraction): OpenThread {
  return async (name, first) => {
    const { message } = interaction;
    try {
      const { channel } = message;
      if (channel === null || !hasThreads(channel)) return { kind: 'refused', message: NO_THREADS_HERE };
      const thread = await channel.threads.create({
        startMessage: message,
        name: threadName(name),
        autoArchiveDuration: ThreadAutoArchiveDuration.OneWeek,
      });
      const delivered = await deliver(thread, first, {});
      // The thread is there all the same, and whoever may write in it sees it.
      if (delivered.kind === 'refused')
        return { kind: 'refused', message: `${delivered.message} The thread is <#${thread.id}>.` };
      return { kind: 'opened', threadId: thread.id };
    } catch (error) {
      if (!(error instanceof DiscordAPIError)) throw error;
      // A thread has its message's id.
      if (error.code === RESTJSONErrorCodes.ThreadAlreadyCreatedForMessage)
        return { kind: 'opened', threadId: message.id };
      const refusal = REFUSALS.get(error.code);
      if (refusal === undefined) throw error;
      return { kind: 'refused', message: refusal };
    }
  };
}
