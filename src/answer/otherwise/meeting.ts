/** Which words of a claim a sentence has: as they are, in a word for the same, or by whom it names. */
import type { AnnotatedArticle, Entity, Token } from '../../sentence/annotated.ts';
import { termsOf } from '../../sentence/terms.ts';
import { RELATIONS, wordRelations } from '../../sentence/words/word-relations.ts';
import { wordVectors } from '../../sentence/words/word-vectors.ts';
import { termsOfName } from '../words/entity-terms.ts';
import { countryNamed } from '../words/same-country.ts';
import { liesIn } from './lies-in.ts';
import { rootOf } from './opposites.ts';
import type { Told } from './told.ts';

/** Of many senses that a word has, two may share a rare one: such words are far apart in use. */
const ALIKE_IN_USE = 0.4;
const SAME: ReadonlySet<number> = new Set(
  (['synonym', 'derived'] as const).map((name) => RELATIONS.indexOf(name)),
);
const DEATH = /^(?:die[ds]?|dead|kill(?:ed|s|ing)?)$/;
/** Whom a pronoun or description means is as sure as this, or is not known. */
export const SURE = 0.6;

/** Whether another word says the same as `one`. */
export function saySame(one: Token, other: Token): boolean {
  if (areOneWord(one, other)) return true;
  if (DEATH.test(one.norm) && DEATH.test(other.norm)) return true;
  const country = countryNamed(one.norm);
  if (country !== null && country === countryNamed(other.norm)) return true;
  const vectors = wordVectors();
  const { row, relations } = meaningOf(one);
  if (row < 0) return false;
  const also = vectors.row(other.norm);
  return also >= 0 && vectors.cosine(row, also) >= ALIKE_IN_USE && SAME.has(relations()(also));
}

function areOneWord(one: Token, other: Token): boolean {
  return one.norm === other.norm || one.term === other.term || rootOf(one) === rootOf(other);
}

/** What a word is compared by: its row in the tables, and what other rows are to it. */
interface Meaning {
  readonly row: number;
  readonly relations: () => (other: number) => number;
}

/** A word of a claim is compared with those of many sentences, and its relations take longer to gather than to look up. */
const meanings = new WeakMap<Token, Meaning>();

function meaningOf(word: Token): Meaning {
  let known = meanings.get(word);
  if (known === undefined) {
    const row = wordVectors().row(word.norm);
    let relations: ((other: number) => number) | undefined;
    known = { row, relations: () => (relations ??= wordRelations().to(row)) };
    meanings.set(word, known);
  }
  return known;
}

/**
 * The token of the sentence that a word of the claim is met by; -1 where none is. A name is met by whatever means who bears it, and
 * an office by who holds it.
 */
export function metBy(told: Told, word: Token): number {
  const { tokens, mentions } = told;
  const same = tokens.findIndex((token) => token.term !== '' && areOneWord(word, token));
  if (same >= 0) return same;
  const here = tokens.findIndex((token) => token.term !== '' && !token.stop && saySame(word, token));
  if (here >= 0) return here;
  const meant = mentions.find(({ confidence, meant: { name, aliases, role } }) => {
    if (confidence < SURE) return false;
    if (word.pos === 'PROPN') return [name, ...aliases].some((one) => termsOfName(one).includes(word.term));
    return role !== null && termsOfName(role).includes(word.term);
  });
  return meant === undefined ? -1 : tokens.findLastIndex((token) => liesIn(token, meant));
}

/** Whether two tokens of the sentence stand for one person or thing: "Anna" and "Berg", "she"; or for who holds the office that a word is. */
export function areOne(told: Told, one: number, other: number): boolean {
  const { tokens } = told;
  const [meant, others] = [meantAt(told, one), meantAt(told, other)];
  if (meant.some((entity) => others.includes(entity))) return true;
  return others.some(({ role }) => role !== null && termsOfName(role).includes(tokens[one]!.term));
}

/** Whom or what the words at a token stand for, where that is sure. */
export function meantAt({ tokens, mentions }: Told, at: number): readonly Entity[] {
  return mentions.flatMap((mention) =>
    mention.confidence >= SURE && liesIn(tokens[at]!, mention) ? [mention.meant] : [],
  );
}

/** So many sentences before tell where and of whom a sentence is, and so many after it. */
const [BEFORE, AFTER] = [2, 1];

/** Whether the article names it right beside the sentence, or in its title: a sentence seldom says again where it is. */
export function isNamedNear({ annotated, sentence }: Told, { term }: Token): boolean {
  const { sentences } = annotated;
  const at = sentences.indexOf(sentence);
  return (
    titleTerms(annotated).has(term) ||
    sentences
      .slice(Math.max(0, at - BEFORE), at + 1 + AFTER)
      .some(({ tokens }) => tokens.some((token) => token.term === term))
  );
}

/** A claim's names are looked for in the titles of the same articles again and again. */
const titles = new WeakMap<AnnotatedArticle, ReadonlySet<string>>();

function titleTerms(annotated: AnnotatedArticle): ReadonlySet<string> {
  const known =
    titles.get(annotated) ?? new Set(termsOf(annotated.article.title.text).map(({ term }) => term));
  titles.set(annotated, known);
  return known;
}
