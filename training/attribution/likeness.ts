/**
 * How like a cue, and how like a source, each word is by the company it keeps: the rates at which its nearest neighbours among
 * the training articles' words are cues and sources (kernel regression: Nadaraya, 1964). A word's own rate is left out, so that
 * a word tells the same whether training saw it or not.
 */
import { wordVectors } from '../../src/sentence/words/word-vectors.ts';
import type { Marked, Relation } from './corpus.ts';

/** A word must occur so often in the training articles to tell of others. */
const LEAST = 3;
const NEIGHBOURS = 16;
/** A neighbour's say grows with this power of its likeness. */
const SHARPNESS = 4;
/** Pulls a word's own rate to nought where it is rare. */
const DOUBT = 3;
/** Rates from which a level begins. */
const LEVELS = [0.01, 0.03, 0.06, 0.12, 0.2, 0.32, 0.48];

/** The group file's text with two digits after each word: its level as a cue, and as a source. */
export function withLikeness(groups: string, articles: readonly Marked[]): string {
  const vectors = wordVectors();
  const known = ratesOf(articles).filter(({ norm }) => vectors.row(norm) >= 0);
  const rows = known.map(({ norm }) => vectors.row(norm));
  return groups
    .split('\n')
    .map((line) => {
      const [coarse, ...words] = line.split(' ');
      return [coarse, ...words.map((word) => `${word}/${levelsOf(word)}`)].join(' ');
    })
    .join('\n');

  function levelsOf(word: string): string {
    const row = vectors.row(word);
    if (row < 0) return '00';
    const near: { like: number; at: number }[] = [];
    for (let at = 0; at < rows.length; at++) {
      if (rows[at] === row) continue;
      const like = vectors.cosine(row, rows[at]!);
      if (near.length === NEIGHBOURS && like <= near[NEIGHBOURS - 1]!.like) continue;
      let place = near.length;
      while (place > 0 && near[place - 1]!.like < like) place--;
      near.splice(place, 0, { like, at });
      if (near.length > NEIGHBOURS) near.pop();
    }
    let [weight, cue, source] = [0, 0, 0];
    for (const { like, at } of near) {
      const say = Math.max(0, like) ** SHARPNESS;
      weight += say;
      cue += say * known[at]!.cue;
      source += say * known[at]!.source;
    }
    return weight === 0 ? '00' : `${levelOf(cue / weight)}${levelOf(source / weight)}`;
  }
}

function levelOf(rate: number): number {
  let level = 0;
  while (level < LEVELS.length && rate >= LEVELS[level]!) level++;
  return level;
}

interface Rates {
  readonly norm: string;
  readonly cue: number;
  readonly source: number;
}

function ratesOf(articles: readonly Marked[]): readonly Rates[] {
  const counts = new Map<string, [all: number, cue: number, source: number]>();
  for (const { blocks, relations } of articles) {
    const cues = coverOf(relations, 'cue');
    const sources = coverOf(relations, 'source');
    for (const { start, norm, term } of blocks.flat(2)) {
      if (term === '') continue;
      const count = counts.get(norm) ?? [0, 0, 0];
      count[0]++;
      if (cues.has(start)) count[1]++;
      if (sources.has(start)) count[2]++;
      counts.set(norm, count);
    }
  }
  return [...counts]
    .filter(([, [all]]) => all >= LEAST)
    .map(([norm, [all, cue, source]]) => ({
      norm,
      cue: cue / (all + DOUBT),
      source: source / (all + DOUBT),
    }));
}

/** The offsets that a part of some relation covers. */
function coverOf(relations: readonly Relation[], part: keyof Relation): ReadonlySet<number> {
  const covered = new Set<number>();
  for (const relation of relations)
    for (const [start, end] of relation[part]) for (let at = start; at < end; at++) covered.add(at);
  return covered;
}
