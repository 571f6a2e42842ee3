import { GatewayOpcodes } from 'discord-api-types/v10';
import type { Transport } from './transport.ts';

/** Events kept for a client that may resume; with more missed, its session is over. */
const KEPT_EVENTS = 5_000;

/** One login of the bot, which outlives its socket so that it can be resumed. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly shard: readonly [number, number];
  transport: Transport | undefined;
  /** When the socket was lost, by the guild's clock. */
  lostAt: number | undefined;
  #seq = 0;
  #kept: { seq: number; text: string }[] = [];

  constructor(id: string, intents: number, shard: readonly [number, number], transport: Transport) {
    this.id = id;
    this.intents = intents;
    this.shard = shard;
    this.transport = transport;
  }

  get seq(): number {
    return this.#seq;
  }

  /** Sends an event, or keeps it for the client's return. */
  dispatch(t: string, d: unknown): void {
    this.#seq += 1;
    const text = JSON.stringify({ t, s: this.#seq, op: GatewayOpcodes.Dispatch, d });
    this.#kept.push({ seq: this.#seq, text });
    if (this.#kept.length > KEPT_EVENTS) this.#kept.shift();
    this.transport?.send(text);
  }

  /** Whether everything after this event is still there to be sent again. */
  canReplayAfter(seq: number): boolean {
    return seq <= this.#seq && (this.#kept[0]?.seq ?? this.#seq + 1) <= seq + 1;
  }

  /** Sends everything after this event again. */
  replayAfter(seq: number): void {
    for (const event of this.#kept) {
      if (event.seq > seq) this.transport?.send(event.text);
    }
  }
}
