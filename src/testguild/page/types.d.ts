/** What the page keeps, and what the guild tells it: the socket's texts are described in `../README.md`. */

import type {
  Channel,
  Command,
  CommandOption,
  Guild,
  Member,
  Message,
  Modal,
  Role,
  User,
} from './discord.d.ts';

export type * from './discord.d.ts';

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
  /** Enter sends what it makes of the line: there is nothing more to fill in. */
  sends?: boolean;
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
  /** A sentence, or what is drawn in its place. */
  text: unknown;
  /** It only tells something, and there is nothing to cancel. */
  tells?: boolean;
  action: string;
  danger: boolean;
  field: { label: string; value: string; max: number } | null;
  run: (value: string) => void;
  opener: HTMLElement | null;
}
