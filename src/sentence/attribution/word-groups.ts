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
  let fine = 0;
  for (const line of text.split('\n')) {
    fine += 1;
    const words = line.split(' ');
    const coarse = Number(words[0]) + 1;
    const plain = { fine, coarse, cueLevel: 0, sourceLevel: 0 };
    // Each thread that annotates reads forty thousand words before its first article: no objects are made on the way.
    for (let i = 1; i < words.length; i += 1) {
      const entry = words[i]!;
      const slash = entry.indexOf('/');
      if (slash < 0) groups.set(entry, plain);
      else {
        const [cueLevel, sourceLevel] = [Number(entry[slash + 1]), Number(entry[slash + 2])];
        groups.set(entry.slice(0, slash), { fine, coarse, cueLevel, sourceLevel });
      }
    }
  }
  return groups;
}
