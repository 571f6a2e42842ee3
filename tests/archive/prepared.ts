/** Articles made ready to be kept, from texts. */
import { prepare } from '../../src/archive/prepare.ts';
import type { PreparedArticle } from '../../src/archive/prepared.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { annotate } from '../../src/sentence/annotate.ts';

export function preparedFrom(path: string, text: string): PreparedArticle {
  const outcome = readArticle(path, Buffer.from(text));
  if (outcome.kind === 'problem') throw new Error(outcome.problem.wrong);
  const file = { path, size: Buffer.byteLength(text), modified: 1, hash: `hash of ${text}` };
  return { file, ...prepare(annotate(outcome.article)), notices: [] };
}
