/** The terms of the names that articles have for persons, bodies and places: many articles name the same ones. */
import { termsOf } from '../../sentence/terms.ts';

/** So many names are remembered, and then forgotten all at once: some megabytes. */
const MEMORY = 50_000;
const memory = new Map<string, readonly string[]>();

/** The terms of a name's words, without those that hold a phrase together. */
export function termsOfName(name: string): readonly string[] {
  const known = memory.get(name);
  if (known !== undefined) return known;
  if (memory.size >= MEMORY) memory.clear();
  const terms = termsOf(name)
    .filter(({ stop }) => !stop)
    .map(({ term }) => term);
  memory.set(name, terms);
  return terms;
}
