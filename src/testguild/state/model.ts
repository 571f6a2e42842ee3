/**
 * What the test guild keeps, in the shapes that Discord's API v10 puts on the wire. Names and nullability follow
 * Discord's reference; only what this guild has is listed.
 */

/** A Discord id: a 64 bit integer as decimal text, which sorts by time. https://discord.com/developers/docs/reference#snowflakes */
export type Snowflake = string;

export interface User {
  readonly id: Snowflake;
  username: string;
  readonly discriminator: string;
  global_name: string | null;
  avatar: string | null;
  readonly bot?: boolean;
  /** The user's colour, from which the page draws an avatar with initials. */
  accent_color: number | null;
  public_flags: number;
  flags: number;
  primary_guild: null;
}

export interface Role {
  readonly id: Snowflake;
  name: string;
  /** A bit set, as decimal text. */
  permissions: string;
  position: number;
  color: number;
  colors: { primary_color: number; secondary_color: null; tertiary_color: null };
  hoist: boolean;
  managed: boolean;
  mentionable: boolean;
  flags: number;
  icon: null;
  unicode_emoji: null;
  tags?: { bot_id: Snowflake };
}

export interface Member {
  user: User;
  nick: string | null;
  avatar: null;
  banner: null;
  roles: Snowflake[];
  readonly joined_at: string;
  premium_since: null;
  deaf: boolean;
  mute: boolean;
  flags: number;
  pending: boolean;
  communication_disabled_until: string | null;
}

/** A role's (type 0) or a member's (type 1) exceptions in one channel. */
export interface Overwrite {
  readonly id: Snowflake;
  readonly type: 0 | 1;
  allow: string;
  deny: string;
}

export interface ThreadMetadata {
  archived: boolean;
  auto_archive_duration: number;
  archive_timestamp: string;
  locked: boolean;
  invitable?: boolean;
  create_timestamp: string;
}

export interface ThreadMember {
  readonly id: Snowflake;
  readonly user_id: Snowflake;
  readonly join_timestamp: string;
  flags: number;
}

/** A channel, a thread or a direct message: told apart by `type` (0 text, 1 DM, 4 category, 11 public thread, 12 private thread). */
export interface Channel {
  readonly id: Snowflake;
  readonly type: number;
  guild_id?: Snowflake;
  name: string | null;
  position?: number;
  topic?: string | null;
  nsfw?: boolean;
  parent_id?: Snowflake | null;
  permission_overwrites?: Overwrite[];
  rate_limit_per_user?: number;
  last_message_id: Snowflake | null;
  flags: number;
  /** DMs alone. */
  recipients?: User[];
  /** Threads alone. */
  owner_id?: Snowflake;
  thread_metadata?: ThreadMetadata;
  message_count?: number;
  member_count?: number;
  total_message_sent?: number;
}

/** A message component or modal component as it was sent, with its `id` filled in. */
export interface Component {
  type: number;
  id?: number;
  custom_id?: string;
  label?: string;
  content?: string;
  url?: string;
  disabled?: boolean;
  components?: Component[];
  component?: Component;
  accessory?: Component;
  [field: string]: unknown;
}

export interface MessageReference {
  type?: number;
  message_id?: Snowflake;
  channel_id?: Snowflake;
  guild_id?: Snowflake;
  fail_if_not_exists?: boolean;
}

export interface Message {
  readonly id: Snowflake;
  readonly channel_id: Snowflake;
  readonly type: number;
  author: User;
  content: string;
  readonly timestamp: string;
  edited_timestamp: string | null;
  tts: boolean;
  mention_everyone: boolean;
  mentions: User[];
  mention_roles: Snowflake[];
  attachments: unknown[];
  embeds: unknown[];
  components: Component[];
  pinned: boolean;
  flags: number;
  nonce?: string | number;
  webhook_id?: Snowflake;
  application_id?: Snowflake;
  message_reference?: MessageReference;
  referenced_message?: Message | null;
  interaction_metadata?: InteractionMetadata;
  thread?: Channel;
  position?: number;
}

export interface InteractionMetadata {
  id: Snowflake;
  type: number;
  user: User;
  authorizing_integration_owners: Record<string, Snowflake>;
  name?: string;
  command_type?: number;
  original_response_message_id?: Snowflake;
  interacted_message_id?: Snowflake;
}
