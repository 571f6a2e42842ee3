/** Small typing errors: "Sadi" for "Saidi", "Rasoul" for "Rasool". */

/** Shorter words differ by a letter too often. */
const SHORTEST = 5;
/** From this length two slips are forgiven. */
const LONG = 8;

/** Is one a misspelling of the other? Same first letter, one edit apart; two for long words. */
export function soundsLike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST || a[0] !== b[0] || /\d/.test(a) || /\d/.test(b)) return false;
  const allowed = shorter >= LONG ? 2 : 1;
  return Math.abs(a.length - b.length) <= allowed && editDistance(a, b, allowed) <= allowed;
}

/** Optimal string alignment distance (Damerau, CACM 1964); anything above `limit` comes back as more than it. */
export function editDistance(a: string, b: string, limit: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, before[j - 2]! + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    before = last;
    last = row;
  }
  return last[b.length]!;
}
