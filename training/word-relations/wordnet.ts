/**
 * Reads WordNet's database files (Fellbaum, 1998; format: the manual page wndb(5WN)): the senses of a word, the more
 * frequent first, and what each sense points to.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The parts of speech, as WordNet's files are named. */
const FILES = { n: 'noun', v: 'verb', a: 'adj', r: 'adv' } as const;
export type Pos = keyof typeof FILES;
export const POSES = Object.keys(FILES) as Pos[];

/** A pointer from a synset, or from one of its words alone, to another synset. */
export interface Pointer {
  /** As WordNet writes it: `@` for a hypernym, `+` for a derivation, … */
  readonly symbol: string;
  readonly to: string;
  /** The one word of the synset that it is true of (from 1), or 0 for all. */
  readonly from: number;
}

export interface Synset {
  readonly words: readonly string[];
  readonly pointers: readonly Pointer[];
}

export interface WordNet {
  /** By part of speech and offset: `v02211988`. */
  readonly synsets: ReadonlyMap<string, Synset>;
  /** Ids of synsets with how often each was met in tagged text, by part of speech and lemma (`vbuy`). */
  readonly senses: ReadonlyMap<string, readonly (readonly [id: string, count: number])[]>;
}

/** @param folder with `data.noun`, `index.noun`, `index.sense` and so on */
export function readWordNet(folder: string): WordNet {
  const linesOf = (file: string): string[][] =>
    readFileSync(join(folder, file), 'latin1')
      .split('\n')
      // The licence stands above the data, each of its lines indented.
      .filter((line) => line !== '' && !line.startsWith(' '))
      .map((line) => line.split(' | ', 1)[0]!.trim().split(' '));
  const counts = new Map(
    linesOf('index.sense').map(([key = '', offset, , count]) => {
      const [lemma, sense = ''] = key.split('%');
      return [`${'nvara'[Number(sense[0]) - 1]}${offset} ${lemma}`, Number(count)];
    }),
  );
  const synsets = new Map<string, Synset>();
  const senses = new Map<string, (readonly [string, number])[]>();
  for (const pos of POSES) {
    for (const fields of linesOf(`data.${FILES[pos]}`)) synsets.set(pos + fields[0], synsetOf(fields));
    for (const fields of linesOf(`index.${FILES[pos]}`)) {
      const [lemma = '', , count] = fields;
      senses.set(
        pos + lemma,
        fields
          .slice(-Number(count))
          .map((offset) => [pos + offset, counts.get(`${pos}${offset} ${lemma}`) ?? 0]),
      );
    }
  }
  return { synsets, senses };
}

function synsetOf(fields: readonly string[]): Synset {
  const count = Number.parseInt(fields[3]!, 16);
  const words = Array.from({ length: count }, (_, i) =>
    // An adjective may say where it stands: "galore(ip)".
    fields[4 + 2 * i]!.toLowerCase().replace(/\(.*\)$/, ''),
  );
  const start = 5 + 2 * count;
  const pointers = Array.from({ length: Number(fields[start - 1]) }, (_, i): Pointer => {
    const [symbol = '', offset, pos = '', ends = ''] = fields.slice(start + 4 * i, start + 4 * i + 4);
    return {
      symbol,
      to: (pos === 's' ? 'a' : pos) + offset,
      from: Number.parseInt(ends.slice(0, 2), 16),
    };
  });
  return { words, pointers };
}
