import type { RecordedRequest } from '../testguild.ts';

/** Requests kept; the oldest go first. */
const KEPT = 20_000;

/** Keeps what the bot asked and what it was answered, so that a test can look at it. */
export class Recorder {
  readonly #requests: RecordedRequest[] = [];

  add(request: RecordedRequest): void {
    this.#requests.push(request);
    if (this.#requests.length > KEPT) this.#requests.splice(0, KEPT / 10);
  }

  get requests(): readonly RecordedRequest[] {
    return this.#requests;
  }
}
