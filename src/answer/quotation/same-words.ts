/** Accounts in the very same words, such as an agency's story in several outlets: quoted once, and each named. */
import type { Quotation } from '../quoted.ts';
import { attributionLine } from './attribution-line.ts';

/** In order, in groups of equal texts. */
export function inSameWords<Q extends Quotation>(accounts: readonly Q[]): readonly (readonly [Q, ...Q[]])[] {
  // A group has the one that it was made for.
  return [...Map.groupBy(accounts, ({ text }) => text).values()] as [Q, ...Q[]][];
}

/**
 * Stands under the quotation of the first of a group: to whom, and where, the others attribute its words. Plain text, not
 * escaped for any medium; null where there are none.
 */
export function sameWordsLine([, ...others]: readonly Quotation[]): string | null {
  if (others.length === 0) return null;
  return `in the same words: ${others.map((other) => attributionLine({ ...other, notes: [] })).join('; ')}`;
}
