/** The training articles: bodies, their blocks' tokens, and the relations marked by hand. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import winkNLP from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { PartOfSpeech } from '../../src/sentence/annotated.ts';
import type { PassageToken } from '../../src/sentence/attribution/passage.ts';

type Spans = (readonly [number, number])[];
export interface Relation { source: Spans; cue: Spans; content: Spans; }
export interface Marked { name: string; body: string; blocks: PassageToken[][][]; relations: Relation[]; }

const nlp = winkNLP(model, ['sbd', 'pos']);
const its = nlp.its;

export function blocksOf(body: string): PassageToken[][][] {
  const blocks: PassageToken[][][] = [];
  for (const line of body.matchAll(/[^\n]+/g)) {
    const text = line[0];
    if (!text.trim()) continue;
    const doc = nlp.readDoc(text);
    const norms = doc.tokens().out(its.normal) as string[];
    const values = doc.tokens().out() as string[];
    const pos = doc.tokens().out(its.pos) as string[];
    const stems = doc.tokens().out(its.stem) as string[];
    const ends: number[] = [];
    doc.sentences().each((s) => { ends.push((s.out(its.span as never) as unknown as number[])[1]!); });
    const sentences: PassageToken[][] = [];
    let current: PassageToken[] = [];
    let at = 0;
    let e = 0;
    for (let i = 0; i < values.length; i++) {
      const found = text.indexOf(values[i]!, at);
      const start = found < 0 ? at : found;
      at = start + values[i]!.length;
      current.push({ start: line.index + start, end: line.index + at, norm: norms[i]!.replace(/[‘’]/g, "'").replace(/[“”]/g, '"'), term: pos[i] === 'PUNCT' ? '' : stems[i]!, pos: pos[i] as PartOfSpeech });
      if (i === ends[e]) { sentences.push(current); current = []; e++; }
    }
    if (current.length) sentences.push(current);
    blocks.push(sentences);
  }
  return blocks;
}

export function readCorpus(gold: string, articles: string): Marked[] {
  return readFileSync(gold, 'utf8').split('\n').filter((l) => l.trim()).map((l) => {
    const row = JSON.parse(l) as { article: string; attributions: Partial<Relation>[] };
    const file = [`${row.article}.md`, `${row.article}.txt`].map((f) => join(articles, f)).find((f) => existsSync(f))!;
    const body = readFileSync(file, 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
    return { name: row.article, body, blocks: blocksOf(body), relations: row.attributions.map((a) => ({ source: a.source ?? [], cue: a.cue ?? [], content: a.content ?? [] })) };
  });
}
