/** A thread for the test of `JobThread`: doubles numbers, tells of each, and does badly what it is told to. */
import { answerJobs } from '../src/job-thread.ts';

answerJobs<number | 'fail' | 'die' | 'wait', number, string>((job, say) => {
  if (job === 'fail') throw new RangeError('no such number');
  if (job === 'die') process.exit(1);
  if (job === 'wait') return new Promise(() => {});
  say(`doubling ${job}`);
  return 2 * job;
});
