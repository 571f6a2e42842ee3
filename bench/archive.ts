/**
 * How fast an archive is filled, opened and answered from, and the memory of the process: at the size of a corpus, and at a
 * million sentences made of copies of its articles.
 *
 *   node bench/archive.ts [--corpus DIR] [--sentences N] [--threads N]
 *
 * Filling reads, annotates and keeps every file of the corpus; the copies are kept under names of their own without being annotated
 * again. Opening is timed in a process of its own, from the opening of the file to the first answer.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Archive, openArchive } from '../src/archive/archive.ts';
import { unpack } from '../src/archive/pack.ts';
import { prepare } from '../src/archive/prepare.ts';
import { createThreads } from '../src/archive/preparers.ts';
import { addPaths } from '../src/archive/update.ts';
import { openNewsroom } from '../src/newsroom.ts';
import type { OpenedArchiveFigures } from './archive/open-child.ts';

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: 'seeds' },
    sentences: { type: 'string', default: '1000000' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'archive-bench-'));
try {
  const opened = openArchive(folder);
  if (opened.kind === 'refused') throw new Error(opened.message);
  const { archive } = opened;
  await fill(archive);
  await index(archive);
  copyUpTo(archive, Number(values.sentences));
  await index(archive);
  archive.close();
  const child = fork(join(import.meta.dirname, 'archive', 'open-child.ts'), [folder]);
  const [figures] = (await once(child, 'message')) as [OpenedArchiveFigures];
  await once(child, 'exit');
  const size = statSync(join(folder, 'on-the-record.sqlite')).size;
  say(`${figures.articles} articles, ${figures.sentences} sentences, a file of ${megabytes(size)}`);
  say(
    `opened in ${seconds(figures.opened)}, first answer after ${seconds(figures.answered)}; ${seconds(figures.processor)} of processor time`,
  );
  say(`memory of that process: ${megabytes(figures.memory)}`);
} finally {
  rmSync(folder, { recursive: true });
}

async function fill(archive: Archive): Promise<void> {
  const preparer = createThreads(Number(values.threads));
  const [began, processor] = [performance.now(), process.cpuUsage()];
  const { added } = await addPaths(archive, [values.corpus], { preparer });
  const elapsed = performance.now() - began;
  const { user, system } = process.cpuUsage(processor);
  await preparer.close();
  const rate = (added * 1_000) / elapsed;
  say(
    `${added} articles annotated and kept in ${seconds(elapsed)}, ${rate.toFixed(0)} a second on ${values.threads} threads; ${seconds((user + system) / 1_000)} of processor time`,
  );
}

/** Articles of the corpus under other names, until there are so many sentences. */
function copyUpTo(archive: Archive, least: number): void {
  const originals = [...archive.read(archive.numbers()).values()].map(unpack);
  const each = originals.reduce((sum, annotated) => sum + annotated.sentences.length, 0);
  for (let copy = 1, held = each; held < least; copy += 1, held += each) {
    for (const annotated of originals) {
      const id = `${annotated.article.id} ${copy}`;
      const file = { path: join(folder, `${id}.txt`), size: 1, modified: 1, hash: id };
      const article = { ...annotated.article, id };
      // What is unpacked when it is read is no property of its own, which a spread would copy.
      const { sentences, entities, mentions, times, quantities, attributions } = annotated;
      const renamed = { article, sentences, entities, mentions, times, quantities, attributions };
      archive.keep({ file, ...prepare(renamed), notices: [] });
    }
  }
}

async function index(archive: Archive): Promise<void> {
  const began = performance.now();
  const newsroom = await openNewsroom(archive);
  await newsroom.settled();
  await newsroom.close();
  say(`index brought up to ${archive.numbers().length} articles in ${seconds(performance.now() - began)}`);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
function seconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(2)} s`;
}
function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}
