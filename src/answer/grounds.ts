/** What ground a sentence gives to be taken for an answer at all: how much of what the question tells is told there, or in its article. */
import { type Evidence, near } from './candidates/evidence.ts';
import { wordsMet } from './reasons.ts';

/** A word of the question is met by one so alike. */
const MET = 0.6;

/** Of a question of which the sentence has no word, so much has to be there in other words: one word that is alike may be chance. Where no sentence has any of its words as it is, all of them. */
const IN_OTHER_WORDS = 0.5;

/**
 * An article that has less than this of what the question names and asks about is on something else: of our own questions, asked of five
 * articles on others, one in seven that are not refused otherwise is so far off, and of those that are answered there, one in three hundred.
 */
const ON_SOMETHING_ELSE = 0.3;
/** Under this much of it in the article, or so much in the sentence, four in five are wrong, most of them for want of any answer. */
const HALF_IN_ARTICLE = 0.5;
const LITTLE_IN_SENTENCE = 0.3;
/** Things that the article has nothing more like than this are not spoken of there. */
const NOT_THERE = 0.45;

/** Does it answer another question? */
export function isGroundless(evidence: Evidence): boolean {
  const isHeardOf = evidence.asked.words.some(({ inCorpus }) => inCorpus);
  if (sharedOf(evidence) < (isHeardOf ? IN_OTHER_WORDS : 1)) return true;
  if (!judged(evidence)) return false;
  const there = inArticle(evidence);
  const unmet = telling(evidence).filter((q) => there(q) < MET);
  return unmet.length > 1 && worthMet(evidence, there) < ON_SOMETHING_ELSE;
}

/**
 * Is there so little ground that it may not look sure? Too little of the question, or nothing of the things that it asks about in the
 * article, or nobody whom it names in the sentence or beside it.
 */
export function isFaint(evidence: Evidence): boolean {
  if (!judged(evidence)) return false;
  const { parts } = evidence.asked;
  const named = new Set(parts.names.flat());
  const things = parts.things.filter((q) => !named.has(q));
  const none = (places: readonly number[], met: (q: number) => number, least: number): boolean =>
    places.length > 0 && places.every((q) => met(q) < least);
  const there = inArticle(evidence);
  return (
    worthMet(evidence, there) < HALF_IN_ARTICLE ||
    worthMet(evidence, (q) => evidence.meant(q)) < LITTLE_IN_SENTENCE ||
    none(things, there, NOT_THERE) ||
    none([...named], (q) => near(evidence, q), MET)
  );
}

/**
 * The share of the question's words that the sentence has in other words alone; 1 where it has one as it is, or by name, or tells it
 * in the words in which such things are told ("killing 12" of "how many dead").
 */
export function sharedOf(evidence: Evidence): number {
  const { matched, alike, names } = wordsMet(evidence);
  const { words } = evidence.asked;
  return matched.length + names.length > 0 || isTold(evidence) ? 1 : alike.length / (words.length || 1);
}

const isTold = (evidence: Evidence): boolean =>
  evidence.asked.parts.formulas.some((tells) => tells.test(evidence.text(0)));

/** What is asked of somebody's words is judged by whose they are. */
const judged = ({ asked }: Evidence): boolean => asked.question.kind !== 'said';
const inArticle =
  ({ match }: Evidence) =>
  (q: number): number =>
    match.anywhere[q]!;

/** The question's names, figures, deeds and things; of what it asks for, an answer has another word. */
function telling({ asked }: Evidence): readonly number[] {
  const { names, others } = asked.parts;
  const named = names.flat();
  return asked.words.flatMap(({ inFocus, norm }, q) =>
    !inFocus && (others.includes(q) || named.includes(q) || /\d/.test(norm)) ? [q] : [],
  );
}

/** The share of them, by what they are worth. */
function worthMet(evidence: Evidence, met: (q: number) => number): number {
  const words = telling(evidence);
  const worth = (places: readonly number[]): number =>
    places.reduce((sum, q) => sum + evidence.asked.words[q]!.worth, 0);
  return words.length === 0 ? 1 : worth(words.filter((q) => met(q) >= MET)) / worth(words);
}
