import type { Clock } from '../clock.ts';

/** Milliseconds between a client's heartbeats, as Discord asks. */
export const HEARTBEAT_INTERVAL_MS = 41_250;
/** After so long without a heartbeat a client is taken for dead. Discord's own patience is not documented: half an interval more. */
export const PATIENCE_MS = 1.5 * HEARTBEAT_INTERVAL_MS;

/** Watches for the heartbeats of one socket. https://discord.com/developers/docs/events/gateway#sending-heartbeats */
export class Pulse {
  readonly #clock: Clock;
  readonly #onLost: () => void;
  #stop: () => void = () => {};

  /** Calls `onLost` once no heartbeat came for `PATIENCE_MS`, from now on. */
  constructor(clock: Clock, onLost: () => void) {
    this.#clock = clock;
    this.#onLost = onLost;
    this.beat();
  }

  beat(): void {
    this.#stop();
    this.#stop = this.#clock.after(PATIENCE_MS, this.#onLost);
  }

  stop(): void {
    this.#stop();
  }
}
