/** Gives the parts of an index to its store. */
import { finishInTurns, type Steps } from '../steps.ts';
import { copiesOf } from './merging.ts';
import { writeSegment } from './segment-bytes.ts';
import type { Part } from './segment-part.ts';
import type { SegmentStore, StoredSegment } from './segment-store.ts';

export class PartKeeper {
  readonly #store: SegmentStore;
  /** Numbers of segments that the store still holds, and should not: they go with the next change. */
  #toDrop: readonly number[];

  constructor(store: SegmentStore, toDrop: readonly number[]) {
    this.#store = store;
    this.#toDrop = toDrop;
  }

  /** Keeps a part that has a number, here and now, in place of these. */
  keep(replaced: readonly Part[], part: Part): void {
    const removed = [...this.#toDrop, ...replaced.flatMap(({ inStore }) => inStore)];
    this.#store.replace(removed, [{ number: part.number!, bytes: writeSegment(part.segment) }]);
    this.#toDrop = [];
  }

  /** Keeps a part under this number, and not what held its articles in the store; other work has its turn meanwhile. */
  async keepBeside(part: Part, number: number): Promise<void> {
    const store = this.#store;
    const removed = [...this.#toDrop, ...part.inStore];
    if (store.replaceBeside !== undefined) {
      const [bytes] = await finishInTurns(copiesOf([part]), 'in-time');
      await store.replaceBeside(removed, [{ number, bytes: bytes! }]);
    } else {
      const added = [{ number, bytes: writeSegment(part.segment) }];
      await finishInTurns(replaceInSteps(store, removed, added), 'in-time');
    }
    this.#toDrop = [];
  }

  async close(): Promise<void> {
    await this.#store.close?.();
  }
}

function* replaceInSteps(
  store: SegmentStore,
  removed: readonly number[],
  added: readonly StoredSegment[],
): Steps<void> {
  if (store.replaceInSteps === undefined) store.replace(removed, added);
  else yield* store.replaceInSteps(removed, added);
}
