import type { Clock } from '../clock.ts';
import type { Command, Interaction } from './command-model.ts';
import type { Channel, Member, Message, Role, Snowflake, ThreadMember, User } from './model.ts';
import { snowflakes } from './snowflake.ts';

/** Something that happened. `viewer` is the one person who may see an ephemeral message. */
export type WorldEvent =
  | { type: 'message' | 'message-update'; message: Message; viewer?: Snowflake }
  | { type: 'message-delete'; id: Snowflake; channelId: Snowflake; viewer?: Snowflake }
  | { type: 'channel-create' | 'channel-update'; channel: Channel }
  /** `withParent`: a thread that went with its channel. */
  | { type: 'channel-delete'; channel: Channel; withParent?: boolean }
  /** The bot was taken out of the guild. */
  | { type: 'bot-removed' }
  | { type: 'thread-members'; thread: Channel; added: ThreadMember[]; removed: Snowflake[] }
  | { type: 'typing'; channelId: Snowflake; userId: Snowflake }
  | { type: 'interaction-create'; interaction: Interaction; payload: Record<string, unknown> }
  | { type: 'interaction'; interaction: Interaction }
  | { type: 'modal'; interaction: Interaction }
  | { type: 'commands' }
  | { type: 'presence'; userId: Snowflake; online: boolean };

export interface Guild {
  readonly id: Snowflake;
  name: string;
  owner_id: Snowflake;
}

export interface Application {
  readonly id: Snowflake;
  name: string;
  description: string;
  readonly token: string;
  readonly verifyKey: string;
}

/** Everything that there is, and who listens to what happens to it. Who may change what is decided by the callers. */
export class World {
  readonly clock: Clock;
  readonly nextId: () => Snowflake;
  readonly guild: Guild;
  readonly application: Application;
  readonly bot: User;
  readonly users = new Map<Snowflake, User>();
  readonly members = new Map<Snowflake, Member>();
  readonly roles = new Map<Snowflake, Role>();
  readonly channels = new Map<Snowflake, Channel>();
  readonly threadMembers = new Map<Snowflake, Map<Snowflake, ThreadMember>>();
  readonly commands = new Map<Snowflake, Command>();
  readonly interactions = new Map<Snowflake, Interaction>();
  readonly interactionsByToken = new Map<string, Interaction>();
  readonly online = new Set<Snowflake>();
  readonly #messages = new Map<Snowflake, Map<Snowflake, Message>>();
  readonly #viewers = new Map<Snowflake, Snowflake>();
  readonly #listeners = new Set<(event: WorldEvent) => void>();

  /** @param ids those of the bot and of the guild, where they had some before */
  constructor(
    clock: Clock,
    application: Omit<Application, 'id'>,
    botName: string,
    guildName: string,
    ids: { readonly bot: Snowflake; readonly guild: Snowflake } | null = null,
  ) {
    this.clock = clock;
    this.nextId = snowflakes(() => clock.now());
    const id = ids?.bot ?? this.nextId();
    this.application = { id, ...application };
    this.bot = {
      id,
      username: botName,
      discriminator: '0000',
      global_name: null,
      avatar: null,
      bot: true,
      accent_color: null,
      public_flags: 0,
      flags: 0,
      primary_guild: null,
    };
    this.users.set(id, this.bot);
    this.guild = { id: ids?.guild ?? this.nextId(), name: guildName, owner_id: '' };
  }

  /** The time by the guild's clock, as Discord writes it. */
  isoNow(): string {
    return new Date(this.clock.now()).toISOString().replace('Z', '000+00:00');
  }

  /** Calls back for all that happens from now on; returns what ends it. */
  listen(listener: (event: WorldEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(event: WorldEvent): void {
    for (const listener of [...this.#listeners]) listener(event);
  }

  /** A channel's messages, oldest first. */
  messagesOf(channelId: Snowflake): Message[] {
    return [...(this.#messages.get(channelId)?.values() ?? [])];
  }

  message(channelId: Snowflake, id: Snowflake): Message | undefined {
    return this.#messages.get(channelId)?.get(id);
  }

  /** Finds a message in whatever channel it is. */
  findMessage(id: Snowflake): Message | undefined {
    for (const messages of this.#messages.values()) {
      const message = messages.get(id);
      if (message) return message;
    }
    return undefined;
  }

  /** The one person who sees an ephemeral message; undefined where all do. */
  viewerOf(messageId: Snowflake): Snowflake | undefined {
    return this.#viewers.get(messageId);
  }

  /** Keeps a new message and tells of it. */
  addMessage(message: Message, viewer?: Snowflake): void {
    this.putBack(message);
    if (viewer) this.#viewers.set(message.id, viewer);
    const channel = this.channels.get(message.channel_id);
    if (channel && !viewer) {
      channel.last_message_id = message.id;
      if (channel.thread_metadata) {
        channel.message_count = (channel.message_count ?? 0) + 1;
        channel.total_message_sent = (channel.total_message_sent ?? 0) + 1;
      }
    }
    this.emit({ type: 'message', message, ...(viewer ? { viewer } : {}) });
  }

  /** Puts a message where it stood before, after those that are there. */
  putBack(message: Message): void {
    const messages = this.#messages.get(message.channel_id) ?? new Map<Snowflake, Message>();
    this.#messages.set(message.channel_id, messages.set(message.id, message));
  }

  /** Tells that a message was changed in place. */
  messageChanged(message: Message): void {
    const viewer = this.viewerOf(message.id);
    this.emit({ type: 'message-update', message, ...(viewer ? { viewer } : {}) });
  }

  removeMessage(message: Message): void {
    const viewer = this.viewerOf(message.id);
    this.#messages.get(message.channel_id)?.delete(message.id);
    this.#viewers.delete(message.id);
    const channel = this.channels.get(message.channel_id);
    if (channel?.message_count && !viewer) channel.message_count -= 1;
    this.emit({
      type: 'message-delete',
      id: message.id,
      channelId: message.channel_id,
      ...(viewer ? { viewer } : {}),
    });
  }

  /** Takes the bot out of the guild, and of its threads. */
  removeBot(): void {
    this.members.delete(this.bot.id);
    for (const members of this.threadMembers.values()) members.delete(this.bot.id);
    for (const [id, command] of this.commands) if (command.guild_id) this.commands.delete(id);
    this.emit({ type: 'bot-removed' });
    this.emit({ type: 'commands' });
  }

  /** Removes a channel with its messages and threads. */
  removeChannel(channel: Channel, withParent = false): void {
    for (const thread of [...this.channels.values()]) {
      if (thread.thread_metadata && thread.parent_id === channel.id) this.removeChannel(thread, true);
    }
    this.channels.delete(channel.id);
    this.#messages.delete(channel.id);
    this.emit({ type: 'channel-delete', channel, withParent });
    this.threadMembers.delete(channel.id);
  }
}
