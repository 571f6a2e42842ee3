/** The discord.js client: the same for Discord and for the local test guild, told apart by an address alone. */
import { Client, GatewayIntentBits, Options, Partials } from 'discord.js';
import { NO_MENTIONS } from './no-mentions.ts';

export interface ClientOptions {
  /** Where the REST API is, `…/api`; Discord's own where none is given. The gateway's address comes from there. */
  readonly restUrl?: string | undefined;
  /** Ask for the privileged message content intent. */
  readonly messageContent: boolean;
}

/** Messages kept in memory for each channel: replies are looked up in the store, not here. */
const MESSAGES_KEPT = 50;

export function createClient({ restUrl, messageContent }: ClientOptions): Client {
  return new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Direct messages come in channels that the client has not seen before.
    partials: [Partials.Channel, Partials.Message],
    allowedMentions: NO_MENTIONS,
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: MESSAGES_KEPT,
    }),
    ...(restUrl === undefined ? {} : { rest: { api: restUrl } }),
  });
}
