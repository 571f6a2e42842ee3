/** Whom "the official" or "the senator from Ohio" means: those spoken of before who hold that office. */
import { type Description, officeOf, sameOffice } from './descriptions.ts';
import type { Discourse } from './discourse.ts';
import { placeKind } from './gazetteer.ts';

/** A description means someone named at most so many sentences ago. */
const DESCRIPTION_REACH = 25;
/** Offices of which each place has its own. */
const OF_A_PLACE = /^(?:senator|governor|mayor|congressman|congresswoman|representative)$/;

/** Those who hold the described office, the one last spoken of first. `index` is the description's sentence in the article. */
export function holdersOf(
  { head, modifiers, tail }: Description,
  index: number,
  discourse: Discourse,
): number[] {
  const exact = holdersWith(head, [...modifiers, ...tail], index, discourse);
  if (exact.length > 0 || tail.length === 0) return exact;
  // "The senator from Ohio" where the text has named one senator: whence, it need not have said.
  const holders = holdersWith(head, modifiers, index, discourse);
  const elsewhere = (entity: number) =>
    discourse.known[entity]!.roles.some(({ words }) => words.some((word) => placeKind(word) !== null));
  return OF_A_PLACE.test(head) && holders.length === 1 && !elsewhere(holders[0]!) ? holders : [];
}

function holdersWith(head: string, wanted: readonly string[], index: number, discourse: Discourse): number[] {
  const seen = new Set<number>();
  discourse.lookBack(({ entity, sentence }) => {
    if (seen.has(entity)) return true;
    if (index - sentence > DESCRIPTION_REACH) return false;
    const holds = discourse.known[entity]!.roles.some(
      (role) => sameOffice(officeOf(role.head), head) && wanted.every((word) => role.words.includes(word)),
    );
    if (holds) seen.add(entity);
    return true;
  });
  return [...seen];
}
