/**
 * What is left of the archive when the process that fills it is killed at any moment: the doctor's findings. Ends with 1 where
 * anything was wrong.
 *
 *   node bench/crash.ts [--kills N] [--seed N]
 *
 * Each life changes, adds and removes files, brings the archive and its index up to them, merges the index and folds the
 * file's log into it. It is killed with SIGKILL at a moment drawn from the seed, in each of these by turns, from the time that it
 * was measured to take.
 */
import { parseArgs } from 'node:util';
import { killInLines, type Phase } from './crash/kill-and-check.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
let [kills, wrong, reported, missed] = [0, 0, 0, 0];
const phases = new Map<Phase, number>();
await killInLines(Number(values.kills), Number(values.seed), (outcome) => {
  kills += 1;
  reported += outcome.reported;
  missed += outcome.missed;
  phases.set(outcome.phase, (phases.get(outcome.phase) ?? 0) + 1);
  if (outcome.wrong.length === 0) return;
  wrong += 1;
  const when = `${outcome.after.toFixed(1)} ms into ${outcome.phase}`;
  process.stdout.write(`kill ${kills}, ${when}: ${outcome.wrong.join(' ')}\n`);
});
const where = [...phases].map(([phase, count]) => `${count} in ${phase}`).join(', ');
process.stdout.write(
  `${kills} kills (${where}; ${missed} that came too late for it are not counted), ${reported} articles reported before them, ${wrong} with something wrong\n`,
);
process.exitCode = wrong === 0 ? 0 : 1;
