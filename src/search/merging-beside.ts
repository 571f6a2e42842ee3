/** Merges the parts of an index beside the thread that answers from them, and gives what comes of it to the store. */
import { finishInTurns } from '../steps.ts';
import { copiesOf, MergeThread, mergeFrom } from './merging.ts';
import { articlesIn, type Part, partOf } from './segment-part.ts';

/** The index whose parts they are. */
export interface MergedIndex {
  /** In order, those that are kept first. */
  parts(): readonly Part[];
  /** A number for a new segment, greater than all before. */
  newNumber(): number;
  /** Makes the store hold the part under this number, and not what held its articles there. */
  keep(part: Part, number: number): Promise<void>;
  /** Puts one in the place of neighbours, of which these articles were removed when they were merged. */
  replace(sources: readonly Part[], removed: readonly Uint8Array[], one: Part): void;
  /** Told once, until one is kept again: what could not be merged stays as it is, and what could not be kept is merged in memory. */
  failed(error: unknown): void;
}

export class MergingBeside {
  readonly #index: MergedIndex;
  readonly #freshArticles: number;
  /** What is not kept yet is not to wait for what is, which may take long. */
  readonly #threads = { fresh: new MergeThread(), kept: new MergeThread() };
  /** Parts in memory are being made one that is kept. */
  #keeping: Promise<void> | null = null;
  /** Kept parts are being merged. */
  #merging: Promise<void> | null = null;
  /** Kept parts are being merged behind those of {@link MergingBeside.#merging}. */
  #mergingBehind: Promise<void> | null = null;
  /** Parts that something is about to take the place of: they are to stay where they are. */
  readonly #inHand = new Set<Part>();
  /** Those in memory are to be kept even where they are few. */
  #keepsFew = false;
  /** What failed last, and was told. */
  readonly #failed = { keeping: false, merging: false };
  /** The store is given one segment after the other: none is to be taken for left over while it is written. */
  #lastKept: Promise<unknown> = Promise.resolve();
  #closed = false;

  /** @param freshArticles so many articles in memory are worth a segment */
  constructor(index: MergedIndex, freshArticles: number) {
    this.#index = index;
    this.#freshArticles = freshArticles;
  }

  /** Begins to make a segment of the parts in memory, and then to merge those that are kept. */
  keep({ few }: { readonly few: boolean }): void {
    this.#keepsFew ||= few;
    this.#keeping ??= this.#keepFresh();
  }

  isInHand(part: Part): boolean {
    return this.#inHand.has(part);
  }

  /** Resolves once no part in memory is being kept. */
  async kept(): Promise<void> {
    await this.#keeping;
  }

  /** Resolves once nothing is under way. */
  async settled(): Promise<void> {
    while (this.#keeping !== null || this.#merging !== null) await (this.#keeping ?? this.#merging);
  }

  /** What a thread has in hand is given up; what is being kept already is. */
  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all([this.#threads.fresh.close(), this.#threads.kept.close()]);
    await this.settled();
  }

  async #keepFresh(): Promise<void> {
    // Not before the caller has noted that it is under way.
    await null;
    try {
      while (!this.#closed) {
        const unkept = this.#index.parts().filter(({ number }) => number === null);
        const isDue = this.#keepsFew || articlesIn(unkept) >= this.#freshArticles;
        this.#keepsFew = false;
        if (unkept.length === 0 || !isDue) break;
        await this.#keepThese(unkept);
        this.#failed.keeping = false;
        if (this.#merging === null) this.#merging = this.#mergeKept();
        else await this.#mergeBehind();
      }
      // Such as were opened so.
      this.#merging ??= this.#mergeKept();
    } catch (error) {
      this.#fail('keeping', error);
    } finally {
      this.#keeping = null;
    }
  }

  /**
   * Makes them one, and gives it to the store. What the store will not have is one all the same: it does not become many because a
   * disk is full. From then on those that are alike in size become one, and the store is given what is there, the oldest first.
   */
  async #keepThese(unkept: readonly Part[]): Promise<void> {
    const from = this.#failed.keeping ? mergeFrom(unkept) : 0;
    await this.#whileInHand(unkept, async () => {
      const one = await this.#merged(unkept.slice(from), this.#threads.fresh, null);
      if (one === null) return;
      const merged = [...unkept.slice(0, from), one];
      await this.#whileInHand(merged, async () => {
        for (const part of merged) {
          if (this.#closed) return;
          await this.#giveToStore(part, this.#index.newNumber());
        }
      });
    });
  }

  /** For as long as there are some that have grown too alike in size. */
  async #mergeKept(): Promise<void> {
    await null;
    try {
      while (!this.#closed) {
        const kept = this.#kept();
        const sources = kept.slice(mergeFrom(kept));
        if (sources.length < 2) break;
        if (sources.some((part) => this.#inHand.has(part))) {
          // Such as came while the last ones were merged.
          await this.#mergingBehind;
          continue;
        }
        await this.#mergeInto(sources, this.#threads.kept);
      }
      for (const refused of this.#kept().filter(({ inStore }) => inStore.length > 1)) {
        if (this.#closed || this.#inHand.has(refused)) continue;
        await this.#whileInHand([refused], () => this.#giveToStore(refused, refused.number!));
      }
      this.#failed.merging = false;
    } catch (error) {
      this.#fail('merging', error);
    } finally {
      this.#merging = null;
    }
  }

  /** Merges the kept parts that came after those which are being merged: many would come while large ones are. */
  async #mergeBehind(): Promise<void> {
    const kept = this.#kept();
    const behind = kept.slice(kept.findLastIndex((part) => this.#inHand.has(part)) + 1);
    const sources = behind.slice(mergeFrom(behind));
    if (sources.length < 2) return;
    this.#mergingBehind = this.#mergeInto(sources, this.#threads.fresh)
      .then(() => {
        this.#failed.merging = false;
      })
      .catch((error) => this.#fail('merging', error));
    await this.#mergingBehind;
  }

  #kept(): readonly Part[] {
    return this.#index.parts().filter(({ number }) => number !== null);
  }

  /** Puts one in the place of kept neighbours, here and in the store. */
  async #mergeInto(sources: readonly Part[], thread: MergeThread): Promise<void> {
    await this.#whileInHand(sources, async () => {
      const one = await this.#merged(sources, thread, sources[0]!.number);
      if (one !== null) await this.#whileInHand([one], () => this.#giveToStore(one, one.number!));
    });
  }

  async #whileInHand(parts: readonly Part[], work: () => Promise<void>): Promise<void> {
    for (const part of parts) this.#inHand.add(part);
    try {
      await work();
    } finally {
      for (const part of parts) this.#inHand.delete(part);
    }
  }

  /** Puts one in the place of neighbours, which the store still holds as they were; null where all is closed before it is there. */
  async #merged(sources: readonly Part[], thread: MergeThread, number: number | null): Promise<Part | null> {
    if (sources.length === 1) return sources[0]!;
    const removed = sources.map((part) => part.removed.slice());
    const segments = await finishInTurns(copiesOf(sources), 'in-time');
    if (this.#closed) return null;
    const segment = await thread.merge({ segments, removed });
    if (this.#closed) return null;
    const inStore = sources.flatMap((part) => part.inStore);
    const one = partOf(segment, number, inStore);
    // From this moment on: nothing is to come between.
    this.#inHand.add(one);
    this.#index.replace(sources, removed, one);
    return one;
  }

  async #giveToStore(part: Part, number: number): Promise<void> {
    const kept = this.#lastKept.then(() => this.#index.keep(part, number));
    this.#lastKept = kept.catch(() => {});
    await kept;
    part.number = number;
    part.inStore = [number];
  }

  #fail(what: 'keeping' | 'merging', error: unknown): void {
    if (this.#closed) return;
    if (!this.#failed[what]) this.#index.failed(error);
    this.#failed[what] = true;
  }
}
