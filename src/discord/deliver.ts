/**
 * The one door for messages that answer no interaction: in threads, in direct messages, in reply to a mention.
 * They ping nobody. What Discord refuses for good comes back as a value with a sentence for the asker.
 */
import {
  DiscordAPIError,
  type Message as DiscordMessage,
  MessageFlags,
  RESTJSONErrorCodes,
  type SendableChannels,
} from 'discord.js';
import { NO_MENTIONS } from './no-mentions.ts';
import type { Message } from './render/parts.ts';

export type Delivery =
  | { readonly kind: 'sent'; readonly message: DiscordMessage }
  /** It may not be written there: one plain sentence for the asker, as Markdown. */
  | { readonly kind: 'refused'; readonly message: string }
  /** The channel is gone, and nobody is there to be told. */
  | { readonly kind: 'gone' };

export interface DeliverOptions {
  /** The id of the message that is replied to. */
  readonly replyTo?: string;
  /** Discord takes only one message with the same nonce within some minutes: a second try is no second answer. */
  readonly nonce?: string;
}

const REFUSALS: ReadonlyMap<string | number, string> = new Map<string | number, string>([
  [
    RESTJSONErrorCodes.MissingPermissions,
    'I may not write there. Whoever manages the channel can allow me **Send Messages** and **Send Messages in Threads**.',
  ],
  [RESTJSONErrorCodes.MissingAccess, 'I cannot see that channel any more, so I cannot answer there.'],
  [
    RESTJSONErrorCodes.ThreadLocked,
    'That thread is locked, so I cannot answer there. Use /ask in the channel.',
  ],
  [
    RESTJSONErrorCodes.InvalidActionOnArchivedThread,
    'That thread is archived, so I cannot answer there. Open it again, or use /ask in the channel.',
  ],
  [
    RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
    'This server’s automatic moderation holds my answer back. Use /ask, or ask me here.',
  ],
  [RESTJSONErrorCodes.CannotSendMessagesToThisUser, 'I cannot write to you.'],
]);
/** "Cannot reply without permission to read message history". */
const NO_HISTORY = RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory;

export async function deliver(
  channel: SendableChannels,
  message: Message,
  { replyTo, nonce }: DeliverOptions,
): Promise<Delivery> {
  const body = {
    components: [...message.components],
    flags: MessageFlags.IsComponentsV2,
    allowedMentions: NO_MENTIONS,
    ...(nonce === undefined ? {} : { nonce, enforceNonce: true }),
  } as const;
  const reply = replyTo === undefined ? {} : { reply: { messageReference: replyTo, failIfNotExists: false } };
  try {
    return { kind: 'sent', message: await channel.send({ ...body, ...reply }) };
  } catch (error) {
    if (!(error instanceof DiscordAPIError)) throw error;
    if (error.code === NO_HISTORY && replyTo !== undefined)
      return deliver(channel, message, nonce === undefined ? {} : { nonce });
    if (error.code === RESTJSONErrorCodes.UnknownChannel) return { kind: 'gone' };
    const refusal = REFUSALS.get(error.code);
    if (refusal === undefined) throw error;
    return { kind: 'refused', message: refusal };
  }
}
