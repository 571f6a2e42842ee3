/** A newsroom over the articles of a terminal command. */
import { createNewsroom, type LiveNewsroom } from '../newsroom.ts';
import { readArticles } from './corpus.ts';
import { missingPath } from './paths.ts';

export type OpenedNewsroom =
  | { readonly kind: 'opened'; readonly newsroom: LiveNewsroom }
  /** A plain sentence for the person at the terminal. */
  | { readonly kind: 'refused'; readonly message: string };

/** Reads, annotates and indexes all articles of folders and files, one after the other. */
export async function openNewsroom(corpus: readonly string[]): Promise<OpenedNewsroom> {
  const missing = await missingPath(corpus);
  if (missing !== null) return { kind: 'refused', message: missing };
  const newsroom = createNewsroom();
  for await (const article of readArticles(corpus)) newsroom.add(article);
  if (newsroom.articleCount > 0) return { kind: 'opened', newsroom };
  return {
    kind: 'refused',
    message: `${corpus.join(', ')} holds no article (.txt or .md) that can be read.`,
  };
}
