/** The training articles: bodies, their blocks' tokens, and the relations marked by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, Block } from '../../src/article/article.ts';
import { sentencesOf } from '../../src/sentence/annotate.ts';
import type { Sentence } from '../../src/sentence/annotated.ts';

type Spans = (readonly [number, number])[];
export interface Relation {
  source: Spans;
  cue: Spans;
  content: Spans;
}
export interface Marked {
  name: string;
  body: string;
  blocks: (readonly Sentence['tokens'][number][])[][];
  relations: Relation[];
}

export function blocksOf(body: string) {
  const blocks: Block[] = [];
  for (const line of body.matchAll(/[^\n]+/g)) {
    if (!line[0].trim()) continue;
    const lead = line[0].length - line[0].trimStart().length;
    blocks.push({ role: 'body', start: line.index + lead, end: line.index + lead + line[0].trim().length });
  }
  const out: (readonly Sentence['tokens'][number][])[][] = blocks.map(() => []);
  for (const s of sentencesOf({ body, blocks } as unknown as Article)) out[s.block]!.push(s.tokens);
  return out;
}

export function readCorpus(gold: string, articles: string): Marked[] {
  return readFileSync(gold, 'utf8')
    .split('\n')
    .filter((l) => l.trim())
    .map((l) => {
      const row = JSON.parse(l) as { article: string; attributions: Partial<Relation>[] };
      const file = [`${row.article}.md`, `${row.article}.txt`]
        .map((f) => join(articles, f))
        .find((f) => existsSync(f))!;
      const body = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
      return {
        name: row.article,
        body,
        blocks: blocksOf(body),
        relations: row.attributions.map((a) => ({
          source: a.source ?? [],
          cue: a.cue ?? [],
          content: a.content ?? [],
        })),
      };
    });
}
