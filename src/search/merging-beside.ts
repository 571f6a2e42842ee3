/** Merges the parts of an index beside the thread that answers from them, and gives what comes of it to the store. */
import { finishInTurns, type Steps } from '../steps.ts';
import { copiesOf, MergeThread, mergeFrom } from './merging.ts';
import { articlesIn, noneRemoved, type Part, partOf } from './segment-part.ts';

/** The index whose parts they are. */
export interface MergedIndex {
  /** In order, those that are kept first. */
  parts(): readonly Part[];
  /** A number for a new segment, greater than all before. */
  newNumber(): number;
  /** Makes the store hold the part and not those that it replaces. */
  keepInSteps(replaced: readonly Part[], part: Part): Steps<void>;
  /** Puts one in the place of neighbours, of which these articles were removed when they were merged. */
  replace(sources: readonly Part[], removed: readonly Uint8Array[], one: Part): void;
  /** The parts stay as they are. */
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
  /** Those in memory are to be kept even where they are few. */
  #keepsFew = false;
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
        const sources = this.#index.parts().filter(({ number }) => number === null);
        const isDue = this.#keepsFew || articlesIn(sources) >= this.#freshArticles;
        this.#keepsFew = false;
        if (sources.length === 0 || !isDue) break;
        await this.#makeOne(sources, [], this.#index.newNumber(), this.#threads.fresh);
        this.#merging ??= this.#mergeKept();
      }
      // Such as were opened so.
      this.#merging ??= this.#mergeKept();
    } catch (error) {
      if (!this.#closed) this.#index.failed(error);
    } finally {
      this.#keeping = null;
    }
  }

  /** For as long as there are some that have grown too alike in size. */
  async #mergeKept(): Promise<void> {
    await null;
    try {
      while (!this.#closed) {
        const kept = this.#index.parts().filter(({ number }) => number !== null);
        const sources = kept.slice(mergeFrom(kept));
        if (sources.length < 2) break;
        await this.#makeOne(sources, sources, sources[0]!.number!, this.#threads.kept);
      }
    } catch (error) {
      if (!this.#closed) this.#index.failed(error);
    } finally {
      this.#merging = null;
    }
  }

  /**
   * Puts one kept part in the place of neighbours, unless all is closed before the thread has merged them.
   * @param replaced those that the store holds
   */
  async #makeOne(
    sources: readonly Part[],
    replaced: readonly Part[],
    number: number,
    thread: MergeThread,
  ): Promise<void> {
    // One alone is kept as it is, with what was removed of it.
    const isOne = sources.length === 1;
    const removed = sources.map((part) => (isOne ? noneRemoved(part) : part.removed.slice()));
    let { segment } = sources[0]!;
    if (!isOne) {
      const segments = await finishInTurns(copiesOf(sources), 'in-time');
      if (this.#closed) return;
      segment = await thread.merge({ segments, removed });
    }
    if (this.#closed) return;
    const one = partOf(segment, number);
    const kept = this.#lastKept.then(() => finishInTurns(this.#index.keepInSteps(replaced, one), 'in-time'));
    this.#lastKept = kept.catch(() => {});
    await kept;
    this.#index.replace(sources, removed, one);
  }
}
