/** The terms of a segment in sorted order, as UTF-16 code units in one typed array: opened without building anything. */
export interface TermDictionary {
  /** All terms, one after the other, in ascending order of their code units. */
  readonly units: Uint16Array;
  /** Where each term begins in `units`; one more entry than there are terms. */
  readonly offsets: Uint32Array;
}

/** @param terms distinct, in ascending order of their UTF-16 code units, as `Array.sort` leaves them */
export function buildDictionary(terms: readonly string[]): TermDictionary {
  const offsets = new Uint32Array(terms.length + 1);
  terms.forEach((term, i) => {
    offsets[i + 1] = offsets[i]! + term.length;
  });
  const units = new Uint16Array(offsets[terms.length]!);
  terms.forEach((term, i) => {
    for (let at = 0; at < term.length; at += 1) units[offsets[i]! + at] = term.charCodeAt(at);
  });
  return { units, offsets };
}

/** The number of a term, or -1: binary search. */
export function findTerm({ units, offsets }: TermDictionary, term: string): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareAt(units, offsets[middle]!, offsets[middle + 1]!, term);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The term of a number from 0 to the dictionary's size. */
export function termAt({ units, offsets }: TermDictionary, number: number): string {
  return String.fromCharCode(...units.subarray(offsets[number]!, offsets[number + 1]!));
}

function compareAt(units: Uint16Array, start: number, end: number, term: string): number {
  const shared = Math.min(end - start, term.length);
  for (let i = 0; i < shared; i += 1) {
    const difference = units[start + i]! - term.charCodeAt(i);
    if (difference !== 0) return difference;
  }
  return end - start - term.length;
}
