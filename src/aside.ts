/** How a thread of ours leaves the processors to others that want them. */
import { constants, getPriority, setPriority } from 'node:os';

/** So much less urgent than the process itself; it still ends some day where another always wants the processor. */
const ASIDE = 5;

/** From now on the thread that calls this works beside the others. Without effect where it cannot be said of one thread alone. */
export function giveWay(): void {
  // Linux takes the priority for that of the calling thread; elsewhere it is the whole process's.
  if (process.platform !== 'linux') return;
  setPriority(Math.min(constants.priority.PRIORITY_LOW, getPriority() + ASIDE));
}
