/** Persons whose surnames outlets have as well. */
import { genderOfFirstName } from './first-names.ts';

const SURNAME = /^(\p{Lu}\p{Ll}+)(?: \p{Lu}\.)? (?:post|herald|leader|star|press|guardian|standard)$/iu;
/** First names that are places as well, which have papers: "Denver Post". */
const PLACE =
  /^(?:adelaide|austin|carolina|charlotte|chester|dallas|denver|florence|georgia|houston|jackson|jordan|kent|lancaster|lincoln|london|madison|milan|montana|orlando|oxford|paris|phoenix|savannah|sydney|victoria|virginia|washington)$/i;

/** A person whose surname outlets have as well: "Emily Post". */
export function isNamesake(name: string): boolean {
  const first = SURNAME.exec(name.trim())?.[1];
  return first !== undefined && !PLACE.test(first) && genderOfFirstName(first.toLowerCase()) !== null;
}
