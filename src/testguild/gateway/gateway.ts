import { GatewayCloseCodes as Close } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { World } from '../state/world.ts';
import type { PrivilegedIntents } from '../testguild.ts';
import { accept, closeSockets, type Upgrade } from '../upgrades.ts';
import { Connection, type GatewayContext } from './connection.ts';
import { dispatchesOf } from './events.ts';
import type { Compression } from './transport.ts';

/** The gateway: every socket of the bot, and every session that may still be resumed. */
export class Gateway {
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #connections = new Set<Connection>();
  readonly #context: GatewayContext;
  readonly #stop: () => void;

  constructor(world: World, resumeUrl: string, privileged: PrivilegedIntents) {
    this.#context = {
      world,
      sessions: new Map(),
      resumeUrl,
      privileged,
      ignoreHeartbeats: false,
      changed: () => this.#presenceChanged(),
    };
    this.#stop = world.listen((event) => {
      for (const session of this.#context.sessions.values()) {
        for (const { t, d } of dispatchesOf(world, session.intents, event)) session.dispatch(t, d);
      }
    });
  }

  /** Takes over a socket whose client asks for `/gateway`. */
  upgrade(upgrade: Upgrade): void {
    const query = upgrade.url.searchParams;
    accept(this.#server, upgrade, (client) => {
      const asked = query.get('compress');
      const compression: Compression = asked === 'zlib-stream' || asked === 'zstd-stream' ? asked : 'none';
      if ((query.get('v') ?? '10') !== '10')
        return client.close(Close.InvalidAPIVersion, 'Invalid API version.');
      if ((query.get('encoding') ?? 'json') !== 'json')
        return client.close(Close.DecodeError, 'This guild speaks JSON alone.');
      const connection = new Connection(this.#context, client, compression);
      this.#connections.add(connection);
      client.on('close', () => this.#connections.delete(connection));
    });
  }

  /** Whether a bot is logged in with an open socket. */
  get connected(): boolean {
    return [...this.#context.sessions.values()].some((session) => session.transport !== undefined);
  }

  set ignoreHeartbeats(ignore: boolean) {
    this.#context.ignoreHeartbeats = ignore;
  }

  dropSockets(): void {
    for (const connection of this.#connections) connection.transport.cut();
  }

  closeSockets(code: number): void {
    for (const connection of this.#connections) connection.transport.close(code, '');
  }

  askForReconnect(): void {
    for (const connection of this.#connections) connection.askForReconnect();
  }

  invalidateSession(resumable: boolean): void {
    for (const connection of this.#connections) connection.invalidate(resumable);
  }

  close(): void {
    this.#stop();
    this.#context.sessions.clear();
    this.closeSockets(1001);
    this.dropSockets();
    closeSockets(this.#server);
  }

  #presenceChanged(): void {
    const { world } = this.#context;
    const online = this.connected;
    if (online === world.online.has(world.bot.id)) return;
    if (online) world.online.add(world.bot.id);
    else world.online.delete(world.bot.id);
    world.emit({ type: 'presence', userId: world.bot.id, online });
  }
}
