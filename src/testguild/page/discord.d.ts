/** What the page reads of Discord's objects: field names and numbers are those of Discord's documents. */

export interface User {
  id: string;
  username: string;
  global_name?: string | null;
  avatar?: string | null;
  bot?: boolean;
  /** The colour of an avatar with initials. */
  accent_color?: number | null;
}

export interface Member {
  user: User;
  nick?: string | null;
  roles: string[];
}

export interface Role {
  id: string;
  name: string;
  color: number;
  position: number;
  hoist?: boolean;
}

/** Types: 0 text, 1 DM, 3 group DM, 4 category, 5 announcement, 10 to 12 threads, 15 forum. */
export interface Channel {
  id: string;
  type: number;
  name?: string | null;
  guild_id?: string;
  parent_id?: string | null;
  position?: number;
  topic?: string | null;
  recipients?: User[];
  owner_id?: string;
  message_count?: number;
  rate_limit_per_user?: number;
  last_message_id?: string | null;
  thread_metadata?: { archived: boolean; locked?: boolean };
}

export interface Guild {
  id: string;
  name: string;
  owner_id?: string;
}

export interface Emoji {
  id?: string | null;
  name?: string | null;
  animated?: boolean;
}

export interface SelectOption {
  label: string;
  value: string;
  description?: string;
  emoji?: Emoji;
  default?: boolean;
}

/** One component of any kind; which fields are there follows from `type`. */
export interface Component {
  type: number;
  id?: number;
  custom_id?: string;
  style?: number;
  label?: string;
  description?: string;
  emoji?: Emoji;
  url?: string;
  disabled?: boolean;
  options?: SelectOption[];
  placeholder?: string;
  min_values?: number;
  max_values?: number;
  min_length?: number;
  max_length?: number;
  required?: boolean;
  value?: string;
  content?: string;
  components?: Component[];
  component?: Component;
  accessory?: Component;
  accent_color?: number | null;
  spoiler?: boolean;
  divider?: boolean;
  spacing?: number;
  media?: { url: string };
  items?: { media: { url: string }; description?: string | null }[];
  file?: { url: string };
  name?: string;
  default_values?: { id: string; type: string }[];
}

export interface Embed {
  title?: string;
  description?: string;
  url?: string;
  color?: number;
  timestamp?: string;
  author?: { name: string; url?: string };
  footer?: { text: string };
  fields?: { name: string; value: string; inline?: boolean }[];
}

export interface Message {
  id: string;
  channel_id: string;
  author: User;
  content: string;
  timestamp: string;
  edited_timestamp?: string | null;
  type: number;
  flags?: number;
  components?: Component[];
  embeds?: Embed[];
  attachments?: { id: string; filename: string; url: string; size?: number }[];
  mentions?: User[];
  mention_roles?: string[];
  mention_everyone?: boolean;
  message_reference?: { message_id?: string; channel_id?: string };
  referenced_message?: Message | null;
  interaction_metadata?: { id: string; type: number; user: User; name?: string; command_type?: number };
  application_id?: string;
  thread?: Channel;
  reactions?: { count: number; me?: boolean; emoji: Emoji }[];
  nonce?: string | number;
  /** The page's own: a command on its way, or one that was not answered. */
  local?: 'pending' | 'failed';
}

export interface Choice {
  name: string;
  value: string | number;
}

/** Types: 1 subcommand, 2 group, 3 string, 4 integer, 5 boolean, 6 user, 7 channel, 8 role, 9 mentionable, 10 number, 11 attachment. */
export interface CommandOption {
  type: number;
  name: string;
  description: string;
  required?: boolean;
  choices?: Choice[];
  options?: CommandOption[];
  autocomplete?: boolean;
  min_value?: number;
  max_value?: number;
  min_length?: number;
  max_length?: number;
  channel_types?: number[];
}

/** Types: 1 chat input, 2 user, 3 message. */
export interface Command {
  id: string;
  application_id: string;
  guild_id?: string;
  name: string;
  description: string;
  type?: number;
  options?: CommandOption[];
}

export interface Modal {
  custom_id: string;
  title: string;
  components: Component[];
}
