/** Work that belongs together, one after another; work that does not, side by side. */

export interface InOrder {
  /**
   * Runs `work` after all that was given before for the same key. Rejects as `work` does; what comes after it runs
   * all the same.
   */
  run<T>(key: string, work: () => Promise<T>): Promise<T>;
}

/** @example inOrder.run(thread.id, () => answer(message)) */
export function createInOrder(): InOrder {
  const last = new Map<string, Promise<unknown>>();
  return {
    run(key, work) {
      const before = last.get(key) ?? Promise.resolve();
      const mine = before.then(work, work);
      last.set(key, mine);
      const done = (): void => {
        if (last.get(key) === mine) last.delete(key);
      };
      mine.then(done, done);
      return mine;
    },
  };
}
