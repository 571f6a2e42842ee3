/** The directions that all word vectors share (Mu & Viswanath, "All-but-the-top", ICLR 2018). */

export interface CommonDirections {
  readonly mean: Float64Array;
  /** Orthonormal, strongest first. */
  readonly directions: readonly Float64Array[];
}

/** Enough for the leading eigenvectors of a covariance of a hundred dimensions to settle. */
const ITERATIONS = 60;

/** The mean and the `count` principal components, by power iteration with deflation. */
export function commonDirections(vectors: readonly Float64Array[], count: number): CommonDirections {
  const size = vectors[0]!.length;
  const mean = new Float64Array(size);
  for (const vector of vectors) for (let i = 0; i < size; i++) mean[i]! += vector[i]! / vectors.length;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors) {
    const centred = vector.map((x, i) => x - mean[i]!);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) covariance[i]![j]! += centred[i]! * centred[j]!;
  }
  const directions: Float64Array[] = [];
  for (let k = 0; k < count; k++) {
    let direction = Float64Array.from({ length: size }, (_, i) => 1 + i / size);
    for (let step = 0; step < ITERATIONS; step++) {
      let next = Float64Array.from(covariance, (row) => dot(row, direction));
      for (const found of directions) {
        const along = dot(next, found);
        next = next.map((x, i) => x - along * found[i]!);
      }
      const length = Math.sqrt(dot(next, next));
      direction = next.map((x) => x / length);
    }
    directions.push(direction);
  }
  return { mean, directions };
}

/** The vectors without their mean and without what lies along the directions. */
export function subtractDirections(
  vectors: readonly Float64Array[],
  { mean, directions }: CommonDirections,
): readonly Float64Array[] {
  return vectors.map((vector) => {
    let out = vector.map((x, i) => x - mean[i]!);
    for (const direction of directions) {
      const along = dot(out, direction);
      out = out.map((x, i) => x - along * direction[i]!);
    }
    return out;
  });
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
