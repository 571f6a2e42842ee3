/** Whether a noun stands for people, so that a number of them is a number of people. */
import { RELATIONS, wordRelations } from '../../sentence/words/word-relations.ts';
import { wordVectors } from '../../sentence/words/word-vectors.ts';

/** Words for people, whoever they are. */
export const ANYONE: readonly string[] = 'people persons victims dead casualties'.split(' ');

/** Further words of the news for people that WordNet has as bodies, states or deaths, or far down under what they are. */
const OTHERS = new Set(
  `attendees bodies climbers contractors crew customers deaths delegates doctors fans fatalities firefighters forces graduates guards guests
   hikers homeless immigrants injured lives militants miners others personnel pilgrims police rebels recruits refugees schoolchildren
   survivors teachers tenants troops voters wounded`.split(/\s+/),
);

/** What people are kinds of: WordNet's relation reaches two steps down. */
const KINDS = 'person adult man worker professional leader prisoner criminal'.split(' ');
/** Nouns that are people in one of their seldom senses. */
const SELDOM = /^(?:cases?|chairs?|education|figures?|hands?|heads?|sources?)$/;
/** And the noun is as near as this to one of these by its vector: "stars" and "polls" are people by a sense that the news does not use. */
const LEAST_NEAR = 0.25;
const NEAR = [...ANYONE, ...'passengers workers soldiers students guests'.split(' ')];

export function isPeople(word: string): boolean {
  if (ANYONE.includes(word) || OTHERS.has(word)) return true;
  const row = wordVectors().row(word);
  if (row < 0 || SELDOM.test(word)) return false;
  const known = found.get(row);
  if (known !== undefined) return known;
  const people = isKind(row) && isNear(row);
  found.set(row, people);
  return people;
}

/** By the row of its vector, so that there are no more of them than the table has. */
const found = new Map<number, boolean>();

let kinds: readonly ((row: number) => number)[] | undefined;

function isKind(row: number): boolean {
  kinds ??= KINDS.map((kind) => wordRelations().to(wordVectors().row(kind)));
  return kinds.some((relationOf) => /^(?:narrow|synonym)$/.test(RELATIONS[relationOf(row)]!));
}

function isNear(row: number): boolean {
  const vectors = wordVectors();
  return NEAR.some((word) => vectors.cosine(vectors.row(word), row) >= LEAST_NEAR);
}
