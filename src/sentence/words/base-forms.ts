/** The base forms of irregular verbs: "sank" is a form of "sink", and no rule for endings tells. */
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
/** WordNet's own list of exceptions, which wink-nlp's model carries. */
const LISTED: Readonly<
  Record<string, string | undefined>
> = require('wink-eng-lite-web-model/dist/wn-verb-exceptions.js');

/** Forms that are words of their own as often, or base forms of other verbs: "a wound", "to found". */
const OWN_WORDS = new Set(
  'wound ground bound found fell felt saw lay bit bore born lit rose dove wove bade abode spat lent bent'.split(
    ' ',
  ),
);
/** Of the doubled and the dropped letters of regular verbs ("admitted", "carried") stems take care. */
const REGULAR = /(?:ed|ing|s)$/;

/** Verbs whose past is as their base form. */
export const UNCHANGED =
  /^(?:beat|bet|burst|bid|cast|cost|cut|hit|hurt|let|put|quit|read|rid|set|shed|shut|split|spread|thrust)$/;

/** What somebody is who did it, where no ending tells: those who died are dead. */
const STATES: ReadonlyMap<string, string> = new Map([['dead', 'die']]);

/** The base form of an irregular form of a verb, both in lower case; the word itself where it is none. */
export function baseFormOf(word: string): string {
  return REGULAR.test(word) || OWN_WORDS.has(word) ? word : (LISTED[word] ?? STATES.get(word) ?? word);
}

/** The same of every form listed, be it a word of its own as often: for words that are known to be verbs. Null where it is none. */
export function irregularBase(verb: string): string | null {
  const base = REGULAR.test(verb) ? undefined : LISTED[verb];
  return base === undefined || base === verb ? null : base;
}

let forms: ReadonlyMap<string, readonly string[]> | undefined;

/** The forms listed of a verb, "sank" and "sunk" of "sink": those that no rule for endings gives. */
export function irregularForms(verb: string): readonly string[] {
  forms ??= new Map(
    [...Map.groupBy(Object.entries(LISTED), ([, base]) => base ?? '')].map(([base, entries]) => [
      base,
      entries.map(([form]) => form),
    ]),
  );
  return forms.get(verb) ?? [];
}
