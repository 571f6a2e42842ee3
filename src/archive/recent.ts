/** A bounded memory of what was used last, by what each thing weighs. */
export interface Recent<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
  delete(key: string): void;
}

/**
 * @param most what the things in it may weigh together; the ones not used for longest go first. One that weighs more is
 * not remembered at all.
 */
export function createRecent<T>(most: number, weightOf: (value: T) => number): Recent<T> {
  // A map gives its keys in the order in which they were set: the first is the one not used for longest.
  const items = new Map<string, T>();
  let weight = 0;
  function drop(key: string): void {
    const value = items.get(key);
    if (value === undefined) return;
    items.delete(key);
    weight -= weightOf(value);
  }
  return {
    get(key) {
      const value = items.get(key);
      if (value === undefined) return undefined;
      items.delete(key);
      items.set(key, value);
      return value;
    },
    set(key, value) {
      drop(key);
      if (weightOf(value) > most) return;
      items.set(key, value);
      weight += weightOf(value);
      for (const oldest of items.keys()) {
        if (weight <= most) break;
        drop(oldest);
      }
    },
    delete: drop,
  };
}
