/** The archive's articles as a shelf: short listings of all, and of the last ones used all that was found in them. */
import type { AnnotatedArticle } from '../sentence/annotated.ts';
import { finish, type Steps } from '../steps.ts';
import type { Archive } from './archive.ts';
import type { Held } from './held.ts';
import type { Indexable } from './indexed.ts';
import { tryToUnpack, tryToUnpackForIndex } from './pack.ts';
import { createRecent } from './recent.ts';
import type { Shelf } from './shelf.ts';

/**
 * So many sentences are kept unpacked: a conversation comes back to the same articles. More is not worth its room, two
 * kilobytes a sentence in dozens of objects that every collection visits: unpacking takes some milliseconds a question.
 */
const UNPACKED_SENTENCES = 2_000;

export interface Changes {
  readonly added: readonly Held[];
  /** Ids of articles that are gone, or have another number now. */
  readonly removed: readonly string[];
}

export interface ArchiveShelf extends Shelf {
  /**
   * What the archive has changed since the shelf was last told, by this process or another. The shelf itself stays as it
   * is, so that whoever keeps an index over it takes in one article after the other.
   */
  changes(): Changes;
  /**
   * As much of an article as the index is given; undefined where it is not there, or not any more. It is not kept unpacked:
   * a thousand that come in are not to displace what answers are made from.
   */
  toIndex(id: string): Indexable | undefined;
  /** Takes in a change; in place of an article of the same id. */
  put(held: Held): void;
  drop(id: string): void;
}

export interface ArchiveShelfOptions {
  /** So many sentences are kept unpacked. */
  readonly most?: number | undefined;
  /** Told, once, of an article that cannot be unpacked: it is left out from then on. */
  readonly onDamaged?: ((id: string) => void) | undefined;
}

export function createArchiveShelf(
  archive: Archive,
  { most = UNPACKED_SENTENCES, onDamaged }: ArchiveShelfOptions = {},
): ArchiveShelf {
  const listings = new Map(archive.list().map((held) => [held.id, held]));
  const unpacked = createRecent<AnnotatedArticle>(most, ({ sentences }) => sentences.length);
  /** Their numbers, so that they are not taken in again. */
  const damaged = new Set<number>();

  function leaveOut(id: string, number: number): void {
    // Left out already, or another version by now.
    if (listings.get(id)?.number !== number) return;
    damaged.add(number);
    listings.delete(id);
    unpacked.delete(id);
    onDamaged?.(id);
  }

  function* getAll(ids: readonly string[]): Steps<ReadonlyMap<string, AnnotatedArticle>> {
    const found = new Map<string, AnnotatedArticle>();
    const wanted = new Map<number, string>();
    for (const id of ids) {
      const known = unpacked.get(id);
      const held = listings.get(id);
      if (known !== undefined) found.set(id, known);
      else if (held !== undefined) wanted.set(held.number, id);
    }
    if (wanted.size === 0) return found;
    for (const [number, packed] of archive.read([...wanted.keys()])) {
      const id = wanted.get(number)!;
      const annotated = tryToUnpack(packed);
      if (annotated === null) {
        leaveOut(id, number);
        continue;
      }
      found.set(id, annotated);
      // By now there may be another version, or none.
      if (listings.get(id)?.number === number) unpacked.set(id, annotated);
      yield;
    }
    return found;
  }

  return {
    listings,
    get: (id) => unpacked.get(id) ?? finish(getAll([id])).get(id),
    getAll,
    toIndex(id) {
      const held = listings.get(id);
      const content = held && archive.contentOf(held.number);
      if (content === undefined) return undefined;
      const indexable = tryToUnpackForIndex(content);
      if (indexable === null) leaveOut(id, held!.number);
      return indexable ?? undefined;
    },
    *people() {
      // One query each: one for all would hold the archive as it was for whoever takes long over them.
      for (const { id, number } of [...listings.values()]) {
        const people = archive.peopleOf(number);
        if (people === null) leaveOut(id, number);
        else if (people !== undefined) yield [id, people];
      }
    },
    revisionOf: (id) => listings.get(id)?.number ?? 0,
    changes() {
      const now = new Set(archive.numbers());
      const removed: string[] = [];
      for (const { number, id } of listings.values()) if (!now.delete(number)) removed.push(id);
      for (const number of damaged) if (!now.delete(number)) damaged.delete(number);
      return { removed, added: now.size === 0 ? [] : archive.listThese([...now]) };
    },
    put(held) {
      listings.delete(held.id);
      unpacked.delete(held.id);
      listings.set(held.id, held);
    },
    drop(id) {
      listings.delete(id);
      unpacked.delete(id);
    },
  };
}
