import { type WebSocket, WebSocketServer } from 'ws';
import { Refusal } from '../refusal.ts';
import type { Interaction } from '../state/command-model.ts';
import type { Channel, Snowflake, User } from '../state/model.ts';
import { isDm, sees } from '../state/permissions.ts';
import { presentChannel, presentMessage } from '../state/present.ts';
import type { World, WorldEvent } from '../state/world.ts';
import { accept, closeSockets, type Upgrade } from '../upgrades.ts';
import type { Fields } from '../validate/form.ts';
import { act } from './actions.ts';
import { commandsByChannel, snapshotFor, type UiInteraction } from './view.ts';

/** Bytes of one action: a modal with five full inputs has fewer. */
const MAX_ACTION = 256 * 1024;

/** What a page told of an interaction that it began. */
interface Begun {
  readonly nonce: string | undefined;
  readonly customId: string | undefined;
}

/** The sockets of the pages that are open, each as one person. The protocol is in `../README.md`. */
export class UiSockets {
  readonly #world: World;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: MAX_ACTION });
  readonly #pages = new Map<WebSocket, User>();
  readonly #begun = new Map<Snowflake, Begun>();
  readonly #stop: () => void;

  constructor(world: World) {
    this.#world = world;
    this.#stop = world.listen((event) => {
      for (const [socket, user] of this.#pages) {
        for (const told of this.#tell(user, event)) send(socket, told);
      }
      if (
        event.type === 'interaction' &&
        (event.interaction.state === 'done' || event.interaction.state === 'failed')
      ) {
        this.#begun.delete(event.interaction.id);
      }
    });
  }

  /** Takes over the socket of a page, whose origin was checked. */
  upgrade(upgrade: Upgrade): void {
    const user = this.#world.users.get(upgrade.url.searchParams.get('user') ?? '');
    accept(this.#server, upgrade, (page) => {
      if (!user || user.bot) return page.close(4004, 'There is no such person');
      this.#pages.set(page, user);
      this.#online(user, true);
      page.on('close', () => {
        this.#pages.delete(page);
        if (![...this.#pages.values()].includes(user)) this.#online(user, false);
      });
      page.on('message', (data) => this.#receive(page, user, data.toString()));
      const own = [...this.#world.interactions.values()].filter(
        (one) => one.userId === user.id && one.type !== 4 && one.state !== 'done',
      );
      send(
        page,
        snapshotFor(
          this.#world,
          user,
          own.map((one) => this.#present(one)),
        ),
      );
    });
  }

  close(): void {
    this.#stop();
    closeSockets(this.#server);
  }

  #online(user: User, online: boolean): void {
    if (this.#world.online.has(user.id) === online) return;
    if (online) this.#world.online.add(user.id);
    else this.#world.online.delete(user.id);
    this.#world.emit({ type: 'presence', userId: user.id, online });
  }

  #receive(page: WebSocket, user: User, textual: string): void {
    let wish: Fields = {};
    let nonce: string | undefined;
    try {
      wish = JSON.parse(textual) as Fields;
      nonce = wish.nonce === undefined ? undefined : String(wish.nonce);
      const { result, interaction, customId } = act(this.#world, user, wish);
      if (!interaction) {
        send(page, { t: 'ok', nonce, ...(result === undefined ? {} : { result }) });
        return;
      }
      this.#begun.set(interaction.id, { nonce, customId });
      if (wish.a === 'autocomplete') {
        this.#awaitChoices(page, interaction, nonce);
        return;
      }
      send(page, { t: 'interaction', interaction: this.#present(interaction) });
      send(page, { t: 'ok', nonce, result: { interactionId: interaction.id } });
    } catch (error) {
      if (error instanceof Refusal) {
        send(page, { t: 'refused', nonce, ...error.toBody() });
        return;
      }
      send(page, { t: 'refused', nonce, code: 0, message: 'This action could not be read' });
    }
  }

  #awaitChoices(page: WebSocket, asked: Interaction, nonce: string | undefined): void {
    const stop = this.#world.listen((event) => {
      if (event.type !== 'interaction' || event.interaction !== asked || asked.state === 'pending') return;
      stop();
      this.#begun.delete(asked.id);
      if (asked.state === 'done') send(page, { t: 'ok', nonce, result: { choices: asked.choices ?? [] } });
      else send(page, { t: 'refused', nonce, code: 10062, message: 'Loading options failed' });
    });
  }

  #present(interaction: Interaction): UiInteraction {
    const { id, type, state, channelId, messageId, metadata } = interaction;
    const begun = this.#begun.get(id);
    return {
      id,
      type,
      state,
      channelId,
      ...(messageId ? { messageId } : {}),
      ...(metadata.name ? { commandName: metadata.name } : {}),
      ...(begun?.customId ? { customId: begun.customId } : {}),
      ...(begun?.nonce ? { nonce: begun.nonce } : {}),
    };
  }

  #sees(user: User, channel: Channel | undefined): boolean {
    if (!channel) return false;
    return isDm(channel) ? channel.recipients?.[0]?.id === user.id : sees(this.#world, user.id, channel);
  }

  /** What a person's page is told of an event. */
  #tell(user: User, event: WorldEvent): unknown[] {
    const world = this.#world;
    switch (event.type) {
      case 'message':
      case 'message-update': {
        if (event.viewer !== undefined && event.viewer !== user.id) return [];
        if (!this.#sees(user, world.channels.get(event.message.channel_id))) return [];
        return [{ t: event.type, message: presentMessage(world, event.message) }];
      }
      case 'message-delete':
        if (event.viewer !== undefined && event.viewer !== user.id) return [];
        if (!this.#sees(user, world.channels.get(event.channelId))) return [];
        return [{ t: event.type, channelId: event.channelId, id: event.id }];
      case 'channel-create':
      case 'channel-update': {
        if (!this.#sees(user, event.channel)) return [];
        return [{ t: 'channel', channel: presentChannel(world, event.channel, user.id) }];
      }
      case 'thread-members':
        return this.#sees(user, event.thread)
          ? [{ t: 'channel', channel: presentChannel(world, event.thread, user.id) }]
          : [];
      case 'channel-delete':
        return [{ t: event.type, id: event.channel.id }];
      case 'typing':
        if (event.userId === user.id || !this.#sees(user, world.channels.get(event.channelId))) return [];
        return [{ t: 'typing', channelId: event.channelId, userId: event.userId }];
      case 'commands':
        return [{ t: 'commands', commands: commandsByChannel(world, user) }];
      case 'bot-removed':
      case 'presence':
        return [{ t: 'members', members: [...world.members.values()], online: [...world.online] }];
      case 'interaction':
        if (event.interaction.userId !== user.id || event.interaction.type === 4) return [];
        return [{ t: 'interaction', interaction: this.#present(event.interaction) }];
      case 'modal':
        if (event.interaction.userId !== user.id) return [];
        return [{ t: 'modal', interactionId: event.interaction.id, modal: event.interaction.modal }];
      default:
        return [];
    }
  }
}

function send(page: WebSocket, what: unknown): void {
  if (page.readyState === page.OPEN) page.send(JSON.stringify(what));
}
