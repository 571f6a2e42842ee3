/** In what the corpus contradicts a claim, in words. */
import type { Quotation } from '../../answer/quoted.ts';
import type { Differs } from '../../answer/verification.ts';
import { escapeLineWithin } from '../markdown.ts';
import { whatIsDone } from './said-by.ts';

/** Of words that differ: a number with its unit, a day, a verb. */
const LONGEST_WORDS = 60;

/** In what the corpus has it otherwise; with the words that differ where no comparison shows them. */
export function differing(
  { in: what, isNotSo, given, corpus }: Differs,
  { chain }: Quotation,
  withWords: boolean,
): readonly string[] {
  const [theirs, ours] = [corpus, given].map((words) => escapeLineWithin(words, LONGEST_WORDS));
  // Of characters that nobody sees nothing is left.
  const words = withWords && theirs && ours ? `: **${theirs}**, not ~~${ours}~~` : '';
  switch (what) {
    case 'number':
      return [`It has another number${words}.`];
    case 'day':
      return [`It has another day or time${words}.`];
    case 'opposite':
      return [`It has the opposite${words}.`];
    case 'negation':
      return [
        isNotSo
          ? `${sayerIn(chain)} says that this is not so.`
          : `${sayerIn(chain)} says that it is so; the claim says that it is not.`,
      ];
    case 'denial':
      return [
        isNotSo
          ? `In the corpus it is ${whatIsDone({ by: denierIn(chain), force: 'denial' })}.`
          : 'It has what the claim says was denied as said.',
      ];
  }
}

/** Who has it otherwise, to open a sentence; "It", the corpus, where the article says so itself or there are several. */
function sayerIn([link]: Quotation['chain']): string {
  if (link?.force !== 'assertion') return 'It';
  const name = (link.source ?? link.sourceText ?? '').trim();
  if (name === '' || MANY.test(name)) return 'It';
  const shown = escapeLineWithin(name, LONGEST_WORDS);
  if (shown === '') return 'It';
  return shown.charAt(0).toUpperCase() + shown.slice(1);
}

/** They "say", and are better left to the quotation than told by the wrong verb. */
const MANY = /(?:s|people|police|men|women|children)$|\sand\s/i;

function denierIn(chain: Quotation['chain']): string | null {
  const link = chain.find(({ force }) => force === 'denial');
  return link?.source ?? link?.sourceText ?? null;
}
