/** The training articles: bodies, their blocks' tokens, and the relations marked by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Span } from '../../src/article/article.ts';
import { readArticle } from '../../src/article/read-article.ts';
import { sentencesOf } from '../../src/sentence/annotate.ts';
import type { Token } from '../../src/sentence/annotated.ts';
import { type NameKinds, nameKinds } from '../../src/sentence/attribution/kinds.ts';
import { resolveEntities } from '../../src/sentence/entities/resolve.ts';

export interface Relation {
  readonly source: readonly Span[];
  readonly cue: readonly Span[];
  readonly content: readonly Span[];
}

export interface Marked {
  readonly name: string;
  readonly body: string;
  /** Block by block the tokens of its sentences. */
  readonly blocks: readonly (readonly (readonly Token[])[])[];
  readonly names: NameKinds;
  readonly relations: readonly Relation[];
}

interface Row {
  readonly article: string;
  readonly attributions: readonly Partial<Relation>[];
}

/** Reads the gold file's articles, split into sentences as the annotator splits them. Throws where one is missing. */
export function readCorpus(gold: string, articles: string): Marked[] {
  const lines = readFileSync(gold, 'utf8').split('\n');
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const { article: name, attributions } = JSON.parse(line) as Row;
      const file = [`${name}.md`, `${name}.txt`].find((candidate) => existsSync(join(articles, candidate)));
      if (!file) throw new Error(`${articles} has no article "${name}", which ${gold} names.`);
      const outcome = readArticle(file, readFileSync(join(articles, file)));
      if (outcome.kind !== 'article') throw new Error(`${file} cannot be read.`);
      const { article } = outcome;
      const blocks: Token[][][] = article.blocks.map(() => []);
      const sentences = sentencesOf(article);
      for (const { block, tokens } of sentences) blocks[block]!.push([...tokens]);
      const { entities, mentions } = resolveEntities(article, sentences);
      const names = nameKinds(entities, mentions);
      const relations = attributions.map(({ source = [], cue = [], content = [] }) => ({
        source,
        cue,
        content,
      }));
      return {
        name,
        body: article.body,
        blocks: blocks.filter((block) => block.length > 0),
        names,
        relations,
      };
    });
}
