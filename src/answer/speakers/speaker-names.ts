/** Names of speakers: what in them tells who is meant, and which of several to show. */
import { termsOf } from '../../sentence/terms.ts';

/** Words before a name that are no part of it. */
const TITLE = /^(?:mr|mrs|ms|miss|dr|sen|rep|gov|president|senator|secretary)\.?$/;

/** The words of a name that tell people apart, normalised: no title, no article. */
export function nameTerms(name: string): string[] {
  return termsOf(name)
    .filter(({ norm, stop }) => !stop && !TITLE.test(norm) && norm !== "'s")
    .map(({ norm }) => norm);
}

/** The name that most statements come with; one of several words where there is one. */
export function fullName(names: ReadonlyMap<string, number>): string {
  const words = (name: string) => Math.min(2, name.split(/\s+/).length);
  const [best] = [...names].sort(
    ([a, often], [b, other]) => words(b) - words(a) || other - often || b.length - a.length,
  );
  return best![0];
}

/** "the Brandt campaign", "Brandt's office": bodies by somebody's name are the same in every article. */
const NAMED_BODY =
  /^(?:the )?(?:\p{Lu}[\p{L}.-]+ )?\p{Lu}[\p{L}.-]+(?:['’]s?)? (?:campaign|camp|administration|office|team|government|organization|foundation|company|family)$/u;

export function isNamedBody(name: string): boolean {
  return NAMED_BODY.test(name);
}
