/** Forms of English verbs, as a statement needs them where a question has "did" or "does". */
import { irregularForms, UNCHANGED } from './base-forms.ts';
import { wordVectors } from './word-vectors.ts';

/** Forms that go with "have": "written", "gone", "done". */
const PARTICIPLE = /(?:n|ne)$/;

/** "sink" to "sank", "rule" to "ruled"; null where no such word is known. */
export function pastOf(verb: string): string | null {
  if (UNCHANGED.test(verb)) return verb;
  const irregular = irregularForms(verb).filter((form) => !/ing$|s$/.test(form) && isKnown(form));
  const pasts = irregular.filter((form) => !PARTICIPLE.test(form));
  const choices = pasts.length > 0 ? pasts : irregular;
  // "Sang" and "sung", "began" and "begun".
  const irregularPast = choices.find((form) => /a[mn]/.test(form)) ?? commonest(choices);
  return commonest([...(irregularPast === null ? [] : [irregularPast]), regularPast(verb)].filter(isKnown));
}

function regularPast(verb: string): string {
  if (verb.endsWith('e')) return `${verb}d`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`;
}

const THIRD: ReadonlyMap<string, string> = new Map([
  ['have', 'has'],
  ['do', 'does'],
  ['go', 'goes'],
]);

/** "live" to "lives", "carry" to "carries"; null where no such word is known. */
export function thirdPersonOf(verb: string): string | null {
  const regular = /(?:s|x|z|ch|sh)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
  const form = THIRD.get(verb) ?? regular;
  return isKnown(form) ? form : null;
}

const rowOf = (word: string): number => wordVectors().row(word);
const isKnown = (word: string): boolean => rowOf(word) >= 0;

/** The vectors' words are in the order of how often they are written. */
function commonest(words: readonly string[]): string | null {
  return words.length === 0 ? null : words.reduce((best, word) => (rowOf(word) < rowOf(best) ? word : best));
}
