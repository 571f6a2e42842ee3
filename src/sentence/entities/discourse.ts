/** Who an article has spoken of so far, where and how often: what its pronouns and descriptions look back at. */
import type { Known } from './cluster.ts';
import type { Event } from './salience.ts';

/** Text without a stop is no reason to look through all of it: at most so many mentions back. */
const LOOK_BACK = 150;

export class Discourse {
  /** By the number of the entity; grows with those who are described and have no name. */
  readonly known: Known[];
  readonly #events: Event[] = [];
  readonly #counts = new Map<number, number>();
  readonly #speaking = new Set<number>();

  constructor(named: readonly Known[]) {
    this.known = [...named];
  }

  note(event: Event): void {
    this.#events.push(event);
    this.#counts.set(event.entity, this.mentionsOf(event.entity) + 1);
    if (event.speaks) this.#speaking.add(event.entity);
  }

  /** How often the entity has come so far. */
  mentionsOf(entity: number): number {
    return this.#counts.get(entity) ?? 0;
  }

  hasSpoken(entity: number): boolean {
    return this.#speaking.has(entity);
  }

  get last(): Event | undefined {
    return this.#events.at(-1);
  }

  /** The mentions so far, the last one first, as long as `take` says to go on. */
  lookBack(take: (event: Event) => boolean): void {
    const events = this.#events;
    const end = Math.max(0, events.length - LOOK_BACK);
    for (let each = events.length - 1; each >= end; each -= 1) if (!take(events[each]!)) return;
  }
}
