/**
 * Working memory for what is worked out passage by passage, cue by cue, and read at once. A typed array lies outside the
 * engine's heap: to take new ones for each cost a twentieth of all annotating.
 */

type Column = Int32Array | Float32Array | Uint8Array;

/**
 * Gives an array of at least so many places, the same each time while it is long enough: whoever takes it again writes over
 * what stood there. What stands in it at first is what it was last used for.
 */
export function workingMemory<T extends Column>(Column: new (length: number) => T): (length: number) => T {
  let memory = new Column(0);
  return (length) => {
    if (memory.length < length) memory = new Column(2 * length);
    return memory;
  };
}
