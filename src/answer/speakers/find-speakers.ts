/** Whom a person means by a name that they type. */
import { termsOf } from '../../sentence/terms.ts';
import { nameTerms } from './speaker-names.ts';
import { type SpeakerEntry, toldApartBy } from './speakers.ts';

/** The keys of those who are described and not named, and of bare surnames that may be anybody's. */
const OF_ONE_ARTICLE = /^[a-z]*#/;

/** The one norm that is not a part of what it is the norm of: "US" and "USA" have it too. */
const UNITED_STATES = 'u.s.';

/**
 * Was the speaker picked from the list, or typed just as the list has them? Answers given before have the key, or the whole name of
 * an article that the value has cut short.
 */
export function isPicked(
  entry: Pick<SpeakerEntry, 'name' | 'key' | 'value' | 'statements'>,
  typed: string,
): boolean {
  const { name, key, value } = entry;
  if (key === typed || value.toLowerCase() === typed.toLowerCase()) return true;
  if (!/\(in .*\)$/i.test(typed)) return false;
  const article = toldApartBy(entry);
  return article !== null && `${name} (in ${article.id})`.toLowerCase() === typed.toLowerCase();
}

/** The speakers that a person means by what they typed, the likeliest first. */
export function findSpeakers(speakers: readonly SpeakerEntry[], typed: string): readonly SpeakerEntry[] {
  const exact = speakers.filter(
    (entry) => isPicked(entry, typed) && (entry.key !== typed || OF_ONE_ARTICLE.test(typed)),
  );
  // A bare surname is the best known one's, whoever has nothing but it for a name.
  if (exact.length > 0 && /[\s#]/.test(typed)) return exact;
  const wanted = nameTerms(typed);
  if (wanted.length === 0) return [];
  return speakers
    .filter(({ text }) => wanted.every((term) => term === UNITED_STATES || text.includes(term)))
    .map((entry) => {
      const terms = new Set(nameTerms(`${entry.name} ${entry.role ?? ''}`));
      const own = nameTerms(entry.name);
      const whole = [entry.name, ...entry.aliases].some(
        (name) => nameTerms(name).join(' ') === wanted.join(' '),
      );
      const met = wanted.filter((term) => terms.has(term)).length;
      const byName = whole ? wanted.length : wanted.filter((term) => own.includes(term)).length;
      // "a spokesman for Roe" is no Roe, however often one speaks.
      const named = whole || !OF_ONE_ARTICLE.test(entry.key);
      return { entry, fits: whole || met === wanted.length, byName, named, whole };
    })
    .filter(({ fits }) => fits)
    .sort(
      (a, b) =>
        b.byName - a.byName ||
        Number(b.named) - Number(a.named) ||
        // "Police" is not the Kalvo Police, however often they speak.
        Number(b.whole && b.entry.described) - Number(a.whole && a.entry.described) ||
        b.entry.statements.length - a.entry.statements.length,
    )
    .map(({ entry }) => entry);
}

/**
 * Of sources without a name, all whose description has the words typed, in the singular or plural, those of just these words first:
 * "officials" are "two officials" and "a U.S. official" too.
 */
export function describedAs(speakers: readonly SpeakerEntry[], typed: string): readonly SpeakerEntry[] {
  const wanted = stemsOf(typed);
  if (wanted.length === 0) return [];
  return speakers
    .filter(
      ({ described, text }) => described && wanted.every((stem) => text.includes(stem.slice(0, LOOKED_AT))),
    )
    .map((entry) => ({ entry, stems: stemsOf(entry.name) }))
    .filter(({ stems }) => wanted.every((stem) => stems.includes(stem)))
    .sort((a, b) => a.stems.length - b.stems.length)
    .map(({ entry }) => entry);
}

/** A stem's first letters are its word's. */
const LOOKED_AT = 4;

function stemsOf(description: string): readonly string[] {
  return termsOf(nameTerms(description).join(' ')).map(({ term }) => term);
}
