/** The words as they were given beside those of the corpus, each marked. */
import type { Altered, Difference, Verbatim } from '../../answer/verification.ts';
import { escapeMarkdown, plainLine } from '../markdown.ts';
import { type Part, text } from './parts.ts';

/** Longest comparison in a message, as Markdown; past it, the words that both have are left out of it. */
const LONGEST_COMPARISON = 1200;

/** Nothing where they do not differ, or what is said of them names all that does. */
export function comparisonOf(found: Verbatim | Altered): readonly Part[] {
  const isTold = found.kind === 'altered' && (isToldInWords(found) || isToldInBold(found));
  return found.differences.length > 0 && !isTold ? [text(comparison(found.differences))] : [];
}

/** The text only leaves words out: the quotation shows them in bold. */
export function isToldInBold({ differences }: Altered): boolean {
  return differences.length > 0 && differences.every(({ in: whose }) => whose !== 'given');
}

/** A number, day or word is all that differs: "another number: 5, not 6" tells it, and the quotation shows it in bold. */
export function isToldInWords({ differs, differences }: Altered): boolean {
  if (differs === undefined || !/^(?:number|day|opposite)$/.test(differs.in)) return false;
  return differences.every(
    ({ in: whose, text: words }) => whose === 'both' || differs[whose].includes(words),
  );
}

/** The given words struck through where the corpus has others, and the corpus's in bold. */
function comparison(differences: Altered['differences']): string {
  const key = 'The two beside each other, ~~as given~~ and **as in the corpus**:';
  const whole = differences.map(marked).join(' ');
  if (whole.length <= LONGEST_COMPARISON) return `${key}\n${whole}`;
  const pieces: string[] = [];
  let room = LONGEST_COMPARISON;
  for (const difference of differences) {
    const piece = difference.in === 'both' ? '…' : marked(difference);
    if (piece.length + 1 > room) break;
    pieces.push(piece);
    room -= piece.length + 1;
  }
  return `${key}\n${pieces.join(' ') || 'They differ in too many words to show.'}`;
}

function marked(difference: Difference): string {
  const words = escapeMarkdown(plainLine(difference.text));
  if (words === '') return '';
  switch (difference.in) {
    case 'both':
      return words;
    case 'given':
      return `~~${words}~~`;
    case 'corpus':
      return `**${words}**`;
  }
}
