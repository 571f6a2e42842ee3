/**
 * What a command is. A file of `commands/` exports one by default, made by {@link slashCommand} or
 * {@link messageCommand}: its options are declared once, and `run` gets them typed from that declaration.
 */
import {
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import type { Newsroom, Suggestion } from '../newsroom.ts';
import type { Desk } from './desk.ts';
import type { Message } from './render/parts.ts';

/** What a command, a button or a modal answers with, and whether the asker alone sees it. */
export interface Reply {
  readonly message: Message;
  readonly private: boolean;
}

interface OptionBase {
  readonly description: string;
  readonly required?: boolean;
}

export interface TextOption extends OptionBase {
  readonly type: 'text';
  readonly maxLength?: number;
  /** Proposals while the person types. */
  readonly suggest?: (newsroom: Newsroom, typed: string) => readonly Suggestion[];
}

export interface WholeNumberOption extends OptionBase {
  readonly type: 'whole-number';
  readonly min: number;
  readonly max: number;
}

export interface FlagOption extends OptionBase {
  readonly type: 'flag';
}

export type Option = TextOption | WholeNumberOption | FlagOption;
export type Options = Readonly<Record<string, Option>>;

type ValueOf<O extends Option> = O extends TextOption
  ? string
  : O extends WholeNumberOption
    ? number
    : boolean;

/** The values of declared options: undefined only where an option may be left out. */
export type Values<O extends Options> = {
  readonly [Name in keyof O]: O[Name] extends { required: true }
    ? ValueOf<O[Name]>
    : ValueOf<O[Name]> | undefined;
};

/** Where and by whom something is asked. */
export interface Circumstances {
  /** The id of the interaction or message: by it a question is known again. */
  readonly id: string;
  /** The id of the person. */
  readonly asker: string;
  readonly place: 'channel' | 'thread' | 'direct';
  /** The thread or the direct messages that it is asked in, whose turns it continues; null in a channel. */
  readonly conversation: string | null;
  /** Can a thread be opened here? Not where the bot is no member, in threads, and in direct messages. */
  readonly threads: boolean;
}

/** Reads one option of an interaction by its name; undefined where the person left it out. */
export type ReadOption = (name: string) => string | number | boolean | undefined;

export interface Command {
  /** What is registered at Discord. */
  readonly data: RESTPostAPIApplicationCommandsJSONBody;
  /** True where using it is no question, and does not count as one. */
  readonly free?: boolean;
  /** May only the asker see the reply? Asked before the command runs, for a reply that must be deferred. */
  isPrivate(read: ReadOption): boolean;
  execute(call: CommandCall): Reply | Promise<Reply>;
  /** Proposals for the option that the person is typing in. */
  autocomplete?(newsroom: Newsroom, option: string, typed: string): readonly Suggestion[];
}

export interface CommandCall {
  readonly desk: Desk;
  readonly circumstances: Circumstances;
  readonly read: ReadOption;
  /** The text of the message that a message command was used on; empty for a slash command. */
  readonly target: string;
}

export interface SlashCommandDeclaration<O extends Options> {
  readonly name: string;
  readonly description: string;
  readonly options: O;
  /** `asker`: its replies are for the asker alone. `place`: for all, but where the option `private` is set. */
  readonly seenBy: 'asker' | 'place';
  /** True where using it is no question, and does not count as one. */
  readonly free?: boolean;
  run(
    values: Values<O>,
    desk: Desk,
    circumstances: Circumstances,
  ): Message | Reply | Promise<Message | Reply>;
}

/** Everywhere: in servers, in direct messages with the bot and between people; for servers and for single people. */
const EVERYWHERE = {
  contexts: [
    InteractionContextType.Guild,
    InteractionContextType.BotDM,
    InteractionContextType.PrivateChannel,
  ],
  integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
};

export function slashCommand<const O extends Options>(declaration: SlashCommandDeclaration<O>): Command {
  const { name, description, options, seenBy } = declaration;
  const isPrivate = (read: ReadOption): boolean => seenBy === 'asker' || read('private') === true;
  const suggesting = Object.values(options).some(
    (option) => option.type === 'text' && option.suggest !== undefined,
  );
  return {
    data: {
      type: ApplicationCommandType.ChatInput,
      name,
      description,
      options: Object.entries(options).map(([option, declared]) => optionPayload(option, declared)),
      ...EVERYWHERE,
    },
    free: declaration.free ?? false,
    isPrivate,
    async execute({ desk, circumstances, read }) {
      const values = Object.fromEntries(
        Object.keys(options).map((option) => [option, read(option)]),
      ) as Values<O>;
      const result = await declaration.run(values, desk, circumstances);
      return 'message' in result ? result : { message: result, private: isPrivate(read) };
    },
    ...(suggesting
      ? {
          autocomplete(newsroom: Newsroom, option: string, typed: string) {
            const declared = options[option];
            return declared?.type === 'text' ? (declared.suggest?.(newsroom, typed) ?? []) : [];
          },
        }
      : {}),
  };
}

/** A command of a message's own menu ("Apps"); its replies are for the asker alone. */
export function messageCommand(
  name: string,
  run: (text: string, desk: Desk, circumstances: Circumstances) => Message | Promise<Message>,
): Command {
  return {
    data: { type: ApplicationCommandType.Message, name, ...EVERYWHERE },
    isPrivate: () => true,
    execute: async ({ desk, target, circumstances }) => ({
      message: await run(target, desk, circumstances),
      private: true,
    }),
  };
}

function optionPayload(name: string, option: Option): APIApplicationCommandOption {
  const base = { name, description: option.description, required: option.required ?? false };
  switch (option.type) {
    case 'text':
      return {
        ...base,
        type: ApplicationCommandOptionType.String,
        ...(option.suggest === undefined ? {} : { autocomplete: true as const }),
        ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
      } as APIApplicationCommandOption;
    case 'whole-number':
      return {
        ...base,
        type: ApplicationCommandOptionType.Integer,
        min_value: option.min,
        max_value: option.max,
      };
    case 'flag':
      return { ...base, type: ApplicationCommandOptionType.Boolean };
  }
}
