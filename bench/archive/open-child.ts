/** Opens an archive, answers one question, and says how long that took. */
import { openArchive } from '../../src/archive/archive.ts';
import { openNewsroom } from '../../src/newsroom.ts';

export interface OpenedArchiveFigures {
  readonly articles: number;
  readonly sentences: number;
  /** Milliseconds since it began to open the file. */
  readonly opened: number;
  readonly answered: number;
  /** Milliseconds of processor time until then. */
  readonly processor: number;
  /** Bytes. */
  readonly memory: number;
}

const [began, usage] = [performance.now(), process.cpuUsage()];
const outcome = openArchive(process.argv[2]!);
if (outcome.kind === 'refused') throw new Error(outcome.message);
const newsroom = await openNewsroom(outcome.archive);
const opened = performance.now() - began;
newsroom.ask({ kind: 'who', text: 'said that the bridge would open', scope: {} });
const answered = performance.now() - began;
const { user, system } = process.cpuUsage(usage);
const memory = process.memoryUsage().rss;
const sentences = newsroom.articles().reduce((sum, { sentenceCount }) => sum + sentenceCount, 0);
const processor = (user + system) / 1_000;
const figures: OpenedArchiveFigures = {
  articles: newsroom.articleCount,
  sentences,
  opened,
  answered,
  processor,
  memory,
};
process.send?.(figures);
await newsroom.close();
outcome.archive.close();
process.disconnect?.();
