/**
 * What is left of the archive when the process that fills it is killed at any moment: the doctor's findings. Ends with 1 where
 * anything was wrong.
 *
 *   node bench/crash.ts [--kills N] [--seed N]
 *
 * Each life changes, adds and removes files, brings the archive and its index up to them, merges the index and folds the
 * file's log into it. It is killed with SIGKILL at a moment drawn from the seed, in each of these by turns.
 */
import { parseArgs } from 'node:util';
import { seededRandom } from './corpus.ts';
import { killAndCheck, type Phase } from './crash/kill-and-check.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
let [kills, wrong, reported, finished] = [0, 0, 0, 0];
const phases = new Map<Phase, number>();
for await (const outcome of killAndCheck(Number(values.kills), seededRandom(Number(values.seed)))) {
  kills += 1;
  reported += outcome.reported;
  if (outcome.finished) finished += 1;
  else phases.set(outcome.phase, (phases.get(outcome.phase) ?? 0) + 1);
  if (outcome.wrong.length === 0) continue;
  wrong += 1;
  process.stdout.write(
    `kill ${kills}, ${outcome.after} ms into ${outcome.phase}: ${outcome.wrong.join(' ')}\n`,
  );
}
const where = [...phases].map(([phase, count]) => `${count} in ${phase}`);
process.stdout.write(
  `${kills} kills (${[...where, `${finished} after all was done`].join(', ')}), ${reported} articles reported before them, ${wrong} with something wrong\n`,
);
process.exitCode = wrong === 0 ? 0 : 1;
