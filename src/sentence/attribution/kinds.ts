/**
 * What sort of thing each token names: the labellers tell by it who can speak. A name's sort is its entity's; a common noun's
 * is known by lists: for what a person is, for bodies, for texts.
 */
import type { Entity, EntityType, Mention } from '../annotated.ts';
import { BODY_NOUNS, PERSON_NOUNS } from '../entities/words.ts';

/** The sorts that are told apart; 0 is none. */
export const Kind = {
  none: 0,
  person: 1,
  organization: 2,
  group: 3,
  place: 4,
  event: 5,
  other: 6,
  pronoun: 7,
  office: 8,
  body: 9,
  text: 10,
  people: 11,
} as const;

const OF_TYPE: Readonly<Record<EntityType, number>> = {
  person: Kind.person,
  organization: Kind.organization,
  group: Kind.group,
  place: Kind.place,
  event: Kind.event,
  other: Kind.other,
};

const PRONOUNS = /^(?:i|he|she|they|we|you|who|him|her|them|us|me|someone|everyone|anyone|nobody)$/;
const TEXTS =
  /^(?:reports?|statements?|letters?|posts?|tweets?|e-?mails?|memos?|filings?|releases?|articles?|accounts?|remarks|comments?|messages?|testimony|speech|speeches|notes?|data|polls?|surveys?|stud(?:y|ies)|analysis|research|estimates?|investigations?|documents?|records?|lawsuits?|complaints?|affidavits?|books?|ads?|videos?|headlines?|editorials?)$/;
const PEOPLE =
  /^(?:people|police|authorities|critics|women|men|americans|families|media|press|public|crowd|audience|team|staff|department|sources)$/;

/** The sort of a common noun or pronoun by its norm. */
export function kindOfWord(norm: string): number {
  if (PRONOUNS.test(norm)) return Kind.pronoun;
  const single = norm.endsWith('s') ? norm.slice(0, -1) : norm;
  if (PERSON_NOUNS.has(norm) || PERSON_NOUNS.has(single)) return Kind.office;
  if (TEXTS.test(norm)) return Kind.text;
  if (PEOPLE.test(norm)) return Kind.people;
  return BODY_NOUNS.has(norm) ? Kind.body : Kind.none;
}

/** Where an article's names stand, and of what sort each is. */
export interface NameKinds {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly kinds: Uint8Array;
}

/** The names among the mentions, which are in the text's order. */
export function nameKinds(entities: readonly Entity[], mentions: readonly Mention[]): NameKinds {
  const names = mentions.filter(({ form }) => form === 'name');
  return {
    starts: Int32Array.from(names, ({ start }) => start),
    ends: Int32Array.from(names, ({ end }) => end),
    kinds: Uint8Array.from(names, ({ entity }) => OF_TYPE[entities[entity]!.type]),
  };
}

/** Index of the first name that ends after the offset. */
export function firstName({ ends }: NameKinds, offset: number): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
