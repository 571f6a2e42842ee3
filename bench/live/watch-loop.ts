/** Watches what a thread's event loop bears: how long it is held, how much of that the thread works itself, and collections. */
import {
  constants,
  monitorEventLoopDelay,
  type NodeGCPerformanceDetail,
  type PerformanceEntry,
  PerformanceObserver,
} from 'node:perf_hooks';

/** How fine the loop's delay is looked at, in milliseconds. */
const RESOLUTION = 5;

/** All in milliseconds. */
export interface LoopSeen {
  /** The loop was held: p99, 99.9 %, longest. */
  readonly holds: readonly number[];
  /** The most that the thread itself worked during one hold: what others had of the processor meanwhile is not in it. */
  readonly ownWork: number;
  /** Collections of the whole heap, begun and ended. */
  readonly fullCollections: number;
  /** The longest part of any collection in one go. */
  readonly longestCollection: number;
}

interface CollectionEntry extends PerformanceEntry {
  readonly detail: NodeGCPerformanceDetail;
}

/** @returns ends the watch */
export function watchLoop(): () => LoopSeen {
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  let fullCollections = 0;
  let longestCollection = 0;
  const take = (entries: readonly PerformanceEntry[]): void => {
    for (const { duration, detail } of entries as readonly CollectionEntry[]) {
      longestCollection = Math.max(longestCollection, duration);
      const { kind } = detail;
      if (kind === constants.NODE_PERFORMANCE_GC_MAJOR) fullCollections += 1;
    }
  };
  const observer = new PerformanceObserver((list) => take(list.getEntries()));
  observer.observe({ entryTypes: ['gc'] });
  let ownWork = 0;
  let at = performance.now();
  let worked = process.threadCpuUsage();
  const ticking = setInterval(() => {
    const now = performance.now();
    const { user, system } = process.threadCpuUsage(worked);
    ownWork = Math.max(ownWork, Math.min(now - at - RESOLUTION, (user + system) / 1_000));
    at = now;
    worked = process.threadCpuUsage();
  }, RESOLUTION);
  delay.enable();
  return () => {
    delay.disable();
    clearInterval(ticking);
    take(observer.takeRecords());
    observer.disconnect();
    const holds = [delay.percentile(99), delay.percentile(99.9), delay.max].map(
      (ns) => ns / 1e6 - RESOLUTION,
    );
    return { holds, ownWork, fullCollections, longestCollection };
  };
}
