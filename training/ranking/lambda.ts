/** What the trees follow: LambdaMART (Burges, "From RankNet to LambdaRank to LambdaMART", MSR-TR-2010-82). */
import type { Group } from './extract.ts';

/** Swaps below this rank change nothing that a reader sees. */
const SEEN = 10;

/**
 * First and second derivatives for each row of the groups laid end to end. A pair of a right and a wrong candidate
 * counts as much as their swap would change the reciprocal-log discount of the first right answer.
 */
export function lambdas(
  groups: readonly Group[],
  weights: readonly number[],
  scores: Float64Array,
): { readonly gradients: Float64Array; readonly hessians: Float64Array } {
  const gradients = new Float64Array(scores.length);
  const hessians = new Float64Array(scores.length);
  let offset = 0;
  groups.forEach(({ labels }, g) => {
    const n = labels.length;
    const order = Array.from({ length: n }, (_, i) => i).sort(
      (a, b) => scores[offset + b]! - scores[offset + a]!,
    );
    const rank = new Int32Array(n);
    order.forEach((i, r) => {
      rank[i] = r;
    });
    const right = order.filter((i) => labels[i] === 1);
    // Several sentences may answer, and one suffices: the best-placed pulls with full force, the others with less.
    right.forEach((i, place) => {
      const share = weights[g]! / (1 + place);
      for (let j = 0; j < n; j++) {
        if (labels[j] === 1) continue;
        const change = Math.abs(discount(rank[i]!) - discount(rank[j]!));
        if (change === 0) continue;
        const rho = 1 / (1 + Math.exp(scores[offset + i]! - scores[offset + j]!));
        const force = share * change * rho;
        const curve = share * change * rho * (1 - rho);
        gradients[offset + i]! -= force;
        gradients[offset + j]! += force;
        hessians[offset + i]! += curve;
        hessians[offset + j]! += curve;
      }
    });
    offset += n;
  });
  return { gradients, hessians };
}

function discount(rank: number): number {
  return rank < SEEN ? 1 / Math.log2(rank + 2) : (0.3 * SEEN) / (rank + SEEN);
}
