/** Groups of like words, by which a word that training never saw is known by its company. */

export interface WordGroup {
  /** Cluster of some forty words, from 1. */
  readonly fine: number;
  /** Group of clusters, from 1. */
  readonly coarse: number;
}

export type WordGroups = ReadonlyMap<string, WordGroup>;

/** Reads the text of a group file: a line a cluster, its coarse group and then its words, parted by spaces. */
export function readWordGroups(text: string): WordGroups {
  const groups = new Map<string, WordGroup>();
  for (const [i, line] of text.split('\n').entries()) {
    const [coarse, ...words] = line.split(' ');
    const group = { fine: i + 1, coarse: Number(coarse) + 1 };
    for (const word of words) groups.set(word, group);
  }
  return groups;
}
