import { WebSocket } from 'ws';
import type { TestGuild } from '../../../src/testguild/index.ts';

/** What the REST API answered. */
export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into field by field
  readonly body: any;
  readonly headers: Headers;
}

/** Sends one request with the bot's token, as no client library would shape or repeat it. */
export async function request(
  guild: TestGuild,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${guild.restUrl}/v10${path}`, {
    method,
    headers: { Authorization: `Bot ${guild.token}`, 'Content-Type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : undefined, headers: response.headers };
}

/** One payload of the gateway. */
export interface Payload {
  readonly op: number;
  readonly t: string | null;
  readonly s: number | null;
  // biome-ignore lint/suspicious/noExplicitAny: payloads are looked into field by field
  readonly d: any;
}

/** A gateway socket that does only what it is told. */
export class RawSocket {
  readonly received: Payload[] = [];
  readonly closed: Promise<number>;
  readonly #socket: WebSocket;
  readonly #waiting = new Set<() => void>();

  constructor(url: string) {
    this.#socket = new WebSocket(url);
    this.#socket.on('error', () => {});
    this.closed = new Promise((resolve) => this.#socket.on('close', resolve));
    this.#socket.on('message', (data) => {
      this.received.push(JSON.parse(data.toString()));
      for (const attempt of [...this.#waiting]) attempt();
    });
  }

  send(op: number, d: unknown): void {
    this.#socket.send(JSON.stringify({ op, d }));
  }

  sendText(text: string): void {
    this.#socket.send(text);
  }

  /** Cuts the line, as a network does. */
  cut(): void {
    this.#socket.terminate();
  }

  close(): void {
    this.#socket.close(1000);
  }

  /** Resolves with the first payload that fits, among those that came and those to come. */
  payload(fits: (payload: Payload) => boolean): Promise<Payload> {
    return new Promise((resolve) => {
      const attempt = () => {
        const found = this.received.find(fits);
        if (!found) return;
        this.#waiting.delete(attempt);
        resolve(found);
      };
      this.#waiting.add(attempt);
      attempt();
    });
  }

  event(name: string): Promise<Payload> {
    return this.payload((payload) => payload.t === name);
  }
}

/** The intents that a raw socket asks for unless told otherwise: guilds, messages, direct messages, typing. */
export const INTENTS = 1 | (1 << 9) | (1 << 12) | (1 << 11);

/** Logs a raw socket in and waits for its READY. */
export async function identified(guild: TestGuild, intents = INTENTS): Promise<RawSocket> {
  const socket = new RawSocket(`${guild.gatewayUrl}?v=10&encoding=json`);
  await socket.payload((payload) => payload.op === 10);
  socket.send(2, { token: guild.token, intents, properties: { os: 'linux', browser: 'raw', device: 'raw' } });
  await socket.event('READY');
  return socket;
}
