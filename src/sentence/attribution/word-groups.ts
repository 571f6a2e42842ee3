/** Groups of like words, by which a word that training never saw is known by its company. */

export interface WordGroup {
  /** Cluster of some forty words, from 1. */
  readonly fine: number;
  /** Group of clusters, from 1. */
  readonly coarse: number;
  /** How like a cue, and how like a source, the word is by its neighbours in meaning: 0 to 7 each. */
  readonly cueLevel: number;
  readonly sourceLevel: number;
}

export type WordGroups = ReadonlyMap<string, WordGroup>;

/** Reads the text of a group file: a line a cluster, its coarse group and then its words ("argue/71" with their levels), parted by spaces. */
export function readWordGroups(text: string): WordGroups {
  const groups = new Map<string, WordGroup>();
  for (const [i, line] of text.split('\n').entries()) {
    const [coarse, ...words] = line.split(' ');
    for (const entry of words) {
      const [word, levels = '00'] = entry.split('/');
      groups.set(word!, {
        fine: i + 1,
        coarse: Number(coarse) + 1,
        cueLevel: Number(levels[0]),
        sourceLevel: Number(levels[1]),
      });
    }
  }
  return groups;
}
