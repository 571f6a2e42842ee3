/**
 * What is left of the archive when the process that fills it is killed at any moment: the doctor's findings. Ends with 1 where
 * anything was wrong.
 *
 *   node bench/crash.ts [--kills N] [--seed N] [--latest MS]
 *
 * Each life changes, adds and removes files, brings the archive and its index up to them, and is killed with SIGKILL at a
 * moment drawn from the seed.
 */
import { parseArgs } from 'node:util';
import { seededRandom } from './corpus.ts';
import { killAndCheck } from './crash/kill-and-check.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    latest: { type: 'string', default: '1000' },
  },
});
let [kills, wrong, reported, finished] = [0, 0, 0, 0];
for await (const outcome of killAndCheck(
  Number(values.kills),
  seededRandom(Number(values.seed)),
  Number(values.latest),
)) {
  kills += 1;
  reported += outcome.reported;
  if (outcome.finished) finished += 1;
  if (outcome.wrong.length === 0) continue;
  wrong += 1;
  process.stdout.write(`kill ${kills}, after ${outcome.after} ms: ${outcome.wrong.join(' ')}\n`);
}
process.stdout.write(
  `${kills} kills (${finished} after all was done), ${reported} articles reported before them, ${wrong} with something wrong\n`,
);
process.exitCode = wrong === 0 ? 0 : 1;
