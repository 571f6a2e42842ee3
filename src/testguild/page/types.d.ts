/**
 * What the page reads of Discord's objects (field names and numbers are those of Discord's documents), and what it keeps
 * itself. The socket's texts are described in `../README.md`.
 */

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

/** How far something that a person set off has come. */
export interface UiInteraction {
  id: string;
  type: number;
  state: 'pending' | 'thinking' | 'done' | 'failed';
  channelId: string;
  messageId?: string;
  customId?: string;
  commandName?: string;
  nonce?: string;
}

/** Everything that a person may see, at one moment. */
export interface Snapshot {
  t: 'snapshot';
  me: User;
  guild: Guild;
  bot: User;
  users: User[];
  members: Member[];
  roles: Role[];
  channels: Channel[];
  messages: Record<string, Message[]>;
  commands: Record<string, Command[]>;
  online: string[];
  interactions: UiInteraction[];
}

/** What the guild pushes. `ok` and `refused` answer an action and stay within the connection. */
export type Push =
  | Snapshot
  | { t: 'message' | 'message-update'; message: Message }
  | { t: 'message-delete'; channelId: string; id: string }
  | { t: 'channel'; channel: Channel }
  | { t: 'channel-delete'; id: string }
  | { t: 'typing'; channelId: string; userId: string }
  | { t: 'commands'; commands: Record<string, Command[]> }
  | { t: 'members'; members: Member[]; online: string[] }
  | { t: 'interaction'; interaction: UiInteraction }
  | { t: 'modal'; interactionId: string; modal: Modal };

export interface Timeline {
  list: Message[];
  /** Whether older ones may be there. */
  hasMore: boolean;
  loading: boolean;
  /** Whether the reader went up to older ones, so that none of them may be dropped. */
  away: boolean;
}

/** A command as a person picks it: subcommands are entries of their own. */
export interface CommandEntry {
  command: Command;
  /** "sources", or "sources list" for a subcommand. */
  name: string;
  description: string;
  /** Names of group and subcommand, outermost first, with their option types. */
  path: { name: string; type: number }[];
  options: CommandOption[];
}

/** One option field of the composer. */
export interface Field {
  option: CommandOption;
  /** What is in the field. */
  text: string;
  /** What will be sent where it differs from the text: an id, or a choice's value. */
  picked?: string | number | boolean | undefined;
  error?: string | undefined;
}

export interface PopupItem {
  id: string;
  title: string;
  detail?: string;
  /** At the right: the application's name. */
  aside?: string;
  user?: User;
  run: () => void;
}

export interface Popup {
  heading: string;
  items: PopupItem[];
  /** −1: nothing chosen yet. */
  index: number;
  note?: string;
}

export interface Composer {
  channelId: string;
  text: string;
  entry: CommandEntry | null;
  fields: Field[];
  /** Index of the field with the focus; −1: none, or the "+N optional" button. */
  focused: number;
  popup: Popup | null;
  replyTo: Message | null;
  replyPing: boolean;
  /** An error that stays until the person types. */
  error: string | null;
}

export interface MenuItem {
  label: string;
  danger?: boolean;
  /** Drawn after a line. */
  apart?: boolean;
  icon?: string;
  aside?: string;
  run: () => void;
}

export interface Menu {
  x: number;
  y: number;
  label: string;
  items: MenuItem[];
  /** What had the focus before. */
  opener: HTMLElement | null;
}

export interface View {
  place: 'guild' | 'dms';
  channelId: string | null;
  /** The thread that is open beside the channel. */
  threadId: string | null;
  members: boolean;
  /** On a phone: the channel list is out. */
  nav: boolean;
  theme: 'dark' | 'light';
}

export interface OpenModal {
  interactionId: string;
  modal: Modal;
  values: Map<string, string | string[]>;
  errors: Map<string, string>;
  sending: boolean;
  failed: string | null;
  /** What had the focus before. */
  opener: HTMLElement | null;
}

/** What is shared by everything on the page. */
export interface State {
  connection: 'connecting' | 'open' | 'lost';
  me: User | null;
  bot: User | null;
  guild: Guild | null;
  /** Everyone whose name may have to be shown. */
  users: Map<string, User>;
  /** Who one can be. */
  people: User[];
  members: Member[];
  roles: Map<string, Role>;
  online: Set<string>;
  channels: Map<string, Channel>;
  timelines: Map<string, Timeline>;
  /** By channel id. */
  commands: Map<string, Command[]>;
  /** Those on their way and those that failed, by id. */
  interactions: Map<string, UiInteraction>;
  /** By channel and user id, to when it ends. */
  typing: Map<string, Map<string, number>>;
  /** Unread channels, to how many of the new messages call the person: mentions, direct messages. */
  unread: Map<string, number>;
  composers: Map<string, Composer>;
  /** Choices in select menus that were made but not sent, by "message:custom id". */
  selected: Map<string, string[]>;
  /** Spoilers that were opened. */
  revealed: Set<string>;
  editing: { messageId: string; channelId: string; text: string } | null;
  menu: Menu | null;
  modal: OpenModal | null;
  dialog: Dialog | null;
  /** "message:custom id" of the select menu that is open, its highlighted option, and whether other values were chosen. */
  openSelect: { key: string; index: number; changed: boolean } | null;
  /** What a screen reader is told. */
  announcement: string;
  notice: string | null;
  view: View;
}

/** A question that the page asks itself: a thread's name, or "Delete this message?". */
export interface Dialog {
  title: string;
  text: string;
  action: string;
  danger: boolean;
  field: { label: string; value: string; max: number } | null;
  run: (value: string) => void;
  opener: HTMLElement | null;
}
