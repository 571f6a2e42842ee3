import type { Snowflake } from './model.ts';

/** The first millisecond of 2015, from which Discord counts. */
const DISCORD_EPOCH = 1_420_070_400_000n;

/** The low 22 bits of an id: here a mere counter, for Discord a worker, a process and a counter. */
const COUNTER_BITS = 22n;
const COUNTER_MASK = (1n << COUNTER_BITS) - 1n;

/** Makes ids that grow with time, and within one millisecond with each call. */
export function snowflakes(now: () => number): () => Snowflake {
  let last = 0n;
  let counter = 0n;
  return () => {
    const time = BigInt(now()) - DISCORD_EPOCH;
    counter = time > last ? 0n : (counter + 1n) & COUNTER_MASK;
    if (time > last) last = time;
    return String((last << COUNTER_BITS) | counter);
  };
}

/** Whether the text can be an id at all. */
export function isSnowflake(text: unknown): text is Snowflake {
  return typeof text === 'string' && /^\d{1,20}$/.test(text);
}

/** The time at which an id was made, in milliseconds since the Unix epoch. */
export function timeOf(id: Snowflake): number {
  return Number((BigInt(id) >> COUNTER_BITS) + DISCORD_EPOCH);
}

/** Orders ids by age. */
export function compareIds(a: Snowflake, b: Snowflake): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
