/** A newsroom for a terminal command: over folders that the person names, or over the bot's own archive. */
import { openArchive } from '../archive/archive.ts';
import { updateFolders } from '../archive/update.ts';
import { describeProblem } from '../article/problems.ts';
import { type Config, readConfig } from '../config.ts';
import { createNewsroom, type Newsroom, openNewsroom as openOver } from '../newsroom.ts';
import { readArticles } from './corpus.ts';
import { missingPath, shortPath } from './paths.ts';
import { searchedInWords } from './searched.ts';
import { counted, say, showProgress } from './terminal.ts';

/** How to search something else. */
const OTHERS = 'Name other folders with --corpus DIR, or in CORPUS_DIRS as for the bot.';

export type OpenedNewsroom =
  | {
      readonly kind: 'opened';
      readonly newsroom: Newsroom;
      /** What is searched, as a sentence. */
      readonly searched: string;
      close(): Promise<void>;
    }
  /** A plain sentence for the person at the terminal. */
  | { readonly kind: 'refused'; readonly message: string };

/** @param corpus folders and files, read for this once; where left out, what the bot answers from */
export function openNewsroom(corpus: readonly string[] | undefined): Promise<OpenedNewsroom> {
  if (corpus !== undefined) return overFolders(corpus);
  const outcome = readConfig();
  return outcome.ok
    ? overArchive(outcome.config)
    : Promise.resolve({ kind: 'refused', message: outcome.message });
}

/** Reads, annotates and indexes all articles of folders and files, one after the other. */
async function overFolders(corpus: readonly string[]): Promise<OpenedNewsroom> {
  const missing = await missingPath(corpus);
  if (missing !== null) return { kind: 'refused', message: missing };
  const newsroom = createNewsroom();
  for await (const article of readArticles(corpus)) newsroom.add(article);
  const searched = `Searching ${counted(newsroom.articleCount, 'article')}: ${corpus.map(shortPath).join(', ')}.`;
  if (newsroom.articleCount > 0) return { kind: 'opened', newsroom, searched, close: async () => {} };
  return {
    kind: 'refused',
    message: `${corpus.join(', ')} holds no article (.txt or .md) that can be read.`,
  };
}

/**
 * The archive as the bot opens it, also beside a running bot: brought up to the folders, and with what is in it of
 * others, where the bot was told of more, or `ingest` added it. Where it cannot be written to, the folders are read for this once;
 * where another process writes to it for long, it is read as it is.
 */
async function overArchive({ dataDir, corpusDirs }: Config): Promise<OpenedNewsroom> {
  const held = openArchive(dataDir);
  if (held.kind === 'refused') {
    say(`${held.message} Until then the folders of articles are read, and not what ingest added.`);
    return overFolders(corpusDirs);
  }
  const { archive } = held;
  const progress = showProgress('articles');
  const problems: string[] = [];
  const { failure } = await updateFolders(archive, corpusDirs, {
    keepsOthers: true,
    onProblem: (problem) => problems.push(describeProblem(problem)),
    onPlan: progress.expect,
    onFile: progress.tick,
  });
  progress.end();
  problems.forEach(say);
  if (failure !== null) say(`${failure} Not all articles were read.`);
  const newsroom = await openOver(archive, say, { keeps: 'first' });
  const close = async (): Promise<void> => {
    await newsroom.close();
    archive.close();
  };
  if (newsroom.articleCount > 0) {
    const files = archive.paths().map(({ path }) => path);
    const searched = `${searchedInWords(files, corpusDirs)} ${OTHERS}`;
    return { kind: 'opened', newsroom, searched, close };
  }
  await close();
  return {
    kind: 'refused',
    message: `${corpusDirs.join(', ')} holds no article (.txt or .md) that can be read.`,
  };
}
