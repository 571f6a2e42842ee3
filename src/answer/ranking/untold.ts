/** Whether it is known, and not only not found, that the corpus does not tell of somebody what is asked. */
import type { Asked } from '../asked/asked.ts';
import type { Ranked } from './rank.ts';

/** A word met less well than this is not spoken of; a name met as well is the one asked for. */
const MET = 0.6;
/** Whom more sentences than this name, more articles may tell of than are read for an answer. */
const MOST_NAMING = 60;

/**
 * True where the articles that name them, all of which were read, lack a word that any answer would need: "born", be it in other
 * words. Where they have all such words, one sentence may have the name, and another, or one that the search passed over, the answer.
 * @param name one that the question gives and the corpus has
 * @param ranked all candidates
 */
export function isUntold(name: string, asked: Asked, ranked: readonly Pick<Ranked, 'evidence'>[]): boolean {
  const own = asked.parts.names.find((places) =>
    places.every((q) => name.toLowerCase().includes(asked.words[q]!.norm)),
  );
  if (own === undefined || own.length === 0) return false;
  const naming = ranked.filter(({ evidence }) => own.every((q) => evidence.match.anywhere[q]! >= MET));
  if (naming.length === 0 || own.every((q) => asked.words[q]!.sentences > MOST_NAMING)) return false;
  if (asked.parts.formulas.some((tells) => naming.some(({ evidence }) => tells.test(evidence.text(0)))))
    return false;
  return asked.parts.others.some((q) => naming.every(({ evidence }) => evidence.match.anywhere[q]! < MET));
}
