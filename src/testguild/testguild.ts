import type { Clock } from './clock.ts';
import type { Stall } from './rest/faults.ts';
import type { Command, CommandChoice, Interaction, Modal } from './state/command-model.ts';
import type { Message, Snowflake, User } from './state/model.ts';
import type { World } from './state/world.ts';

/** The privileged intents, as the switches of the Developer Portal's "Bot" page. */
export interface PrivilegedIntents {
  readonly messageContent: boolean;
  readonly guildMembers: boolean;
  readonly presences: boolean;
}

export interface TestGuildOptions {
  /** The port to listen on; the next free one where it is taken; 0 (the default) for any. Always on 127.0.0.1. */
  readonly port?: number;
  readonly clock?: Clock;
  /** By default all off, as for a new application. */
  readonly privilegedIntents?: Partial<PrivilegedIntents>;
  /** People beside the first two, for tests and measurements with many. */
  readonly morePeople?: number;
  /** The bot's name in the guild. */
  readonly botName?: string;
  /** The first channel's topic; commands in it that stand in backticks are offered to newcomers on the page. */
  readonly topic?: string;
  /** Requests a second, over all routes; Discord's own 50 by default. */
  readonly globalRateLimit?: number;
  /** False: nothing is rate-limited, for tests of other things. */
  readonly rateLimits?: boolean;
  /** Whether `/` serves the page. */
  readonly page?: boolean;
  /** The file in which people, channels, threads and the newest messages outlast the process; none are kept without. */
  readonly file?: string | undefined;
  /** Told, as a sentence, what is wrong with that file. */
  readonly onProblem?: (sentence: string) => void;
}

/** What a recorder keeps of one REST request. */
export interface RecordedRequest {
  readonly method: string;
  /** The path with its `/api/v10`, without the query. */
  readonly path: string;
  readonly query: string;
  /** The JSON body, or the `payload_json` part of a form; undefined where there was none. */
  readonly body: unknown;
  readonly status: number;
  readonly response: unknown;
}

/** What can be told to a misbehaving Discord. Routes are matched by a pattern over `METHOD /path`, without `/api/v10`. */
export interface Misbehaviour {
  /** Answers the next `count` requests that match with this status: 429 with a `Retry-After`, or a 5xx. */
  fail(
    status: 429 | 500 | 502 | 503,
    options?: { count?: number; route?: RegExp; retryAfter?: number },
  ): void;
  /** Holds the next `count` requests that match until `release()` is called. */
  stall(options?: { count?: number; route?: RegExp }): Stall;
  /** Cuts every socket without a close frame. */
  dropSockets(): void;
  /** Closes every socket with this code, for example 4000. */
  closeSockets(code: number): void;
  /** Sends opcode 7 to every session. */
  askForReconnect(): void;
  /** Sends opcode 9 to every session. */
  invalidateSession(resumable: boolean): void;
  /** Leaves heartbeats without an acknowledgement until told otherwise. */
  ignoreHeartbeats(ignore: boolean): void;
  /** Takes a permission from the bot in a channel, or gives it back. */
  deny(channelId: Snowflake, permission: bigint): void;
  allow(channelId: Snowflake, permission: bigint): void;
}

/** What became of one interaction. Its fields are live: they follow later edits and follow-ups. */
export interface Exchange {
  readonly interaction: Interaction;
  /** The bot's original response as it is now; undefined where there is none, or it was deleted. */
  readonly reply: Message | undefined;
  readonly followups: readonly Message[];
  readonly modal: Modal | undefined;
  /** Resolves when so many follow-ups are there. */
  followup(count?: number): Promise<Message>;
}

/** Options by name; `{ subcommand: { … } }` is not needed here: `name` may be `"group sub"`. */
export type OptionInput = Readonly<Record<string, string | number | boolean>>;

/** A message by itself or by its id. */
export type MessageRef = Message | Snowflake;

/**
 * A person at their keyboard. What Discord's client refuses to send, rejects with {@link Refusal}; an interaction that the bot
 * does not answer in time rejects with {@link InteractionFailed}. Every promise of an interaction resolves once the bot has
 * answered with more than "thinking…".
 */
export interface Person {
  readonly user: User;
  /** Runs a slash command: `name` is `"who"`, or `"article show"` for a subcommand. */
  command(channelId: Snowflake, name: string, options?: OptionInput): Promise<Exchange>;
  /** Runs a command of a message's or user's menu. */
  menu(channelId: Snowflake, name: string, target: MessageRef | User): Promise<Exchange>;
  /** Types into the option `focused`, and gets what the bot proposes. */
  autocomplete(
    channelId: Snowflake,
    name: string,
    focused: string,
    options: OptionInput,
  ): Promise<readonly CommandChoice[]>;
  /** Clicks a button, found by its custom id or by its label. */
  click(message: MessageRef, button: string): Promise<Exchange>;
  /** Chooses in a select menu, found by its custom id or its placeholder. */
  select(message: MessageRef, menu: string, values: readonly string[]): Promise<Exchange>;
  /** Sends the modal that an exchange opened; values by the custom ids of its inputs. */
  submitModal(
    exchange: Exchange,
    values: Readonly<Record<string, string | readonly string[]>>,
  ): Promise<Exchange>;
  /** Sends a message. `ping: false` replies without mentioning the author. */
  send(
    channelId: Snowflake,
    content: string,
    options?: { replyTo?: MessageRef; ping?: boolean },
  ): Promise<Message>;
  edit(message: MessageRef, content: string): Promise<Message>;
  delete(message: MessageRef): Promise<void>;
  /** Opens a thread on a message, or without one. */
  openThread(channelId: Snowflake, name: string, message?: MessageRef): Promise<Snowflake>;
  /** The channel of this person's direct messages with the bot. */
  readonly dmChannelId: Snowflake;
  /** What this person sees in a channel, oldest first: their own ephemeral messages too. */
  messages(channelId: Snowflake): readonly Message[];
  /** The commands that this person's picker offers in a channel. */
  commands(channelId: Snowflake): readonly Command[];
  /** Puts an ephemeral message away. */
  dismiss(message: MessageRef): void;
}

/** A Discord on loopback, with one guild, one application and a few people. */
export interface TestGuild {
  /** The page's address. */
  readonly url: string;
  /** What discord.js calls `rest.api`: `http://127.0.0.1:PORT/api`. */
  readonly restUrl: string;
  readonly gatewayUrl: string;
  /** The bot's token, valid here alone. */
  readonly token: string;
  readonly applicationId: Snowflake;
  readonly guildId: Snowflake;
  /** Channels by name: `ask-the-record`, `general`. */
  readonly channels: Readonly<Record<string, Snowflake>>;
  /** The people of the guild: Mara, who owns it, Teo, who does not, and as many more as were asked for. */
  readonly people: readonly [Person, Person, ...Person[]];
  readonly state: World;
  readonly requests: readonly RecordedRequest[];
  readonly misbehave: Misbehaviour;
  as(user: User | Snowflake): Person;
  /** Resolves with the first truthy value of `condition`, tried now and after everything that happens in the guild. */
  waitFor<T>(condition: () => T | undefined | null | false): Promise<T>;
  /** Resolves when a bot is connected and ready. */
  botReady(): Promise<void>;
  /** Moderation by the guild's owner: archive, lock, rename, slow mode, in any mixture. */
  moderate(
    channelId: Snowflake,
    change: { archived?: boolean; locked?: boolean; name?: string; rate_limit_per_user?: number },
  ): void;
  deleteChannel(channelId: Snowflake): void;
  /** Takes the bot out of the guild: its people still use what they installed for themselves. */
  removeBot(): void;
  close(): Promise<void>;
}
