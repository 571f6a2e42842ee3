import { randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import { seededRandom } from '../../bench/corpus.ts';
import { killAndCheck } from '../../bench/crash/kill-and-check.ts';

/** `npm run bench -- crash` does the same a hundred times, and is part of continuous integration. */
const KILLS = 8;

it(`keeps every article that it reported, once and whole, killed at ${KILLS} random moments`, {
  timeout: 120_000,
}, async () => {
  const seed = randomInt(2 ** 31);
  let kills = 0;
  for await (const { phase, after, wrong } of killAndCheck(KILLS, seededRandom(seed))) {
    kills += 1;
    expect(wrong, `seed ${seed}, kill ${kills}, ${after} ms into ${phase}`).toEqual([]);
  }
  expect(kills).toBe(KILLS);
});
