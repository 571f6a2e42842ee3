import { randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import { seededRandom } from '../../bench/corpus.ts';
import { killAndCheck } from '../../bench/crash/kill-and-check.ts';

/** `npm run bench -- crash` does the same a hundred times. */
const KILLS = 8;
const LATEST = 600;

it(`keeps every article that it reported, once and whole, killed at ${KILLS} random moments`, {
  timeout: 120_000,
}, async () => {
  const seed = randomInt(2 ** 31);
  let kills = 0;
  for await (const { after, wrong } of killAndCheck(KILLS, seededRandom(seed), LATEST)) {
    kills += 1;
    expect(wrong, `seed ${seed}, kill ${kills}, after ${after} ms`).toEqual([]);
  }
  expect(kills).toBe(KILLS);
});
