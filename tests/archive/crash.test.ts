import { randomInt } from 'node:crypto';
import { expect, it } from 'vitest';
import { killInLines, PHASES, type Phase } from '../../bench/crash/kill-and-check.ts';

/** A hundred take minutes: they are for continuous integration, and for `npm run bench -- crash`. */
const KILLS = process.env.CI ? 100 : 4;

it(`keeps every article that it reported, once and whole, killed at ${KILLS} random moments of its work`, {
  // Some minutes on two processors of its own; among other tests, or beside others' work, several times that.
  timeout: 1_800_000,
}, async () => {
  const seed = randomInt(2 ** 31);
  const killedIn = new Set<Phase>();
  let kills = 0;
  await killInLines(KILLS, seed, ({ phase, after, wrong }) => {
    kills += 1;
    killedIn.add(phase);
    expect(wrong, `seed ${seed}, kill ${kills}, ${after} ms into ${phase}`).toEqual([]);
  });
  expect(kills).toBe(KILLS);
  expect([...killedIn].sort()).toEqual([...PHASES].sort());
});
