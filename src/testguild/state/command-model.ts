/** Commands and what is done with them, as Discord sends and keeps them: options, modals, interactions. */
import type { Component, InteractionMetadata, Snowflake } from './model.ts';

export interface CommandChoice {
  name: string;
  value: string | number;
  name_localizations?: Record<string, string> | null;
}

export interface CommandOption {
  type: number;
  name: string;
  description: string;
  name_localizations?: Record<string, string> | null;
  description_localizations?: Record<string, string> | null;
  required?: boolean;
  choices?: CommandChoice[];
  options?: CommandOption[];
  channel_types?: number[];
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
  autocomplete?: boolean;
}

export interface Command {
  readonly id: Snowflake;
  readonly type: number;
  readonly application_id: Snowflake;
  readonly guild_id?: Snowflake;
  name: string;
  name_localizations: Record<string, string> | null;
  description: string;
  description_localizations: Record<string, string> | null;
  options?: CommandOption[];
  default_member_permissions: string | null;
  dm_permission?: boolean;
  contexts: number[] | null;
  integration_types: number[];
  nsfw: boolean;
  version: Snowflake;
}

/** An option's value as an interaction carries it. */
export interface OptionValue {
  name: string;
  type: number;
  value?: string | number | boolean;
  focused?: boolean;
  options?: OptionValue[];
}

export interface Modal {
  custom_id: string;
  title: string;
  components: Component[];
}

/**
 * How far an interaction has come: `pending` until the bot answers, `thinking` after a deferred answer, then `done`;
 * `failed` where no answer came within three seconds.
 */
export type InteractionState = 'pending' | 'thinking' | 'done' | 'failed';

export interface Interaction {
  readonly id: Snowflake;
  readonly token: string;
  /** 2 command, 3 component, 4 autocomplete, 5 modal. */
  readonly type: number;
  readonly userId: Snowflake;
  readonly channelId: Snowflake;
  /** Milliseconds since the epoch, by the guild's clock. */
  readonly createdAt: number;
  readonly metadata: InteractionMetadata;
  /** The message whose component was used. */
  readonly messageId?: Snowflake;
  /** The type of the option that is typed, for autocomplete. */
  readonly focusedType?: number;
  state: InteractionState;
  /** The callback's type, once the bot answered. */
  callbackType?: number;
  /** The original response, once there is one. */
  responseId?: Snowflake;
  /** Follow-up messages, oldest first. */
  readonly followupIds: Snowflake[];
  /** Whether the deferred answer was made ephemeral. */
  ephemeral: boolean;
  modal?: Modal;
  choices?: CommandChoice[];
}
