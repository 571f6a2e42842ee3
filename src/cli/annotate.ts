/** `annotate`: who says what in each article of a corpus, a line of JSON an article. */
import { parseArgs } from 'node:util';
import { annotate } from '../sentence/annotate.ts';
import { readArticles } from './corpus.ts';
import { describeAnnotation } from './describe-annotation.ts';
import { missingPath } from './paths.ts';
import { EXIT, refuse, writeLine } from './terminal.ts';

export const usage = `npm run -s annotate -- --corpus DIR [--corpus DIR …] [--text]

Writes a line of JSON an article: {"article": NAME, "attributions": [{"source": [[start, end], …], "cue": …, "content": …}]}.
Offsets are UTF-16 code units into the article's text, after its front matter.

  --corpus DIR   a folder (or file) of articles
  --text         for reading: each sentence with those to whom it is attributed`;

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { corpus: { type: 'string', multiple: true }, text: { type: 'boolean', default: false } },
  });
  const corpus = values.corpus ?? [];
  if (corpus.length === 0) return refuse('Which articles? Name their folder with --corpus DIR.', EXIT.usage);
  const missing = await missingPath(corpus);
  if (missing !== null) return refuse(missing, EXIT.failed);
  let count = 0;
  for await (const article of readArticles(corpus)) {
    count += 1;
    const annotated = annotate(article);
    const attributions = annotated.attributions.map(({ source, cue, content }) => ({ source, cue, content }));
    await writeLine(
      values.text ? describeAnnotation(annotated) : JSON.stringify({ article: article.id, attributions }),
    );
  }
  if (count > 0) return EXIT.ok;
  return refuse(`${corpus.join(', ')} holds no article (.txt or .md) that can be read.`, EXIT.failed);
}
