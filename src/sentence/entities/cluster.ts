/** A cluster of names that mean the same one, and the entity it makes. */

import type { Gender } from '../../article/first-names.ts';
import type { Entity, EntityType, Sentence } from '../annotated.ts';
import { firstNameGender } from './gazetteer.ts';
import type { NameSpan } from './name-span.ts';
import { bestRole, type Role } from './roles.ts';
import { FEMALE_WORDS, MALE_WORDS, SPEAKING } from './words.ts';

/** An entity with what only the resolution of pronouns and descriptions needs of it. */
export interface Known {
  readonly entity: Entity;
  readonly gender: Gender | null;
  readonly roles: readonly Role[];
  /** Known by the text's own description only, not by a name. */
  readonly anonymous: boolean;
}

export interface Cluster {
  type: EntityType;
  readonly spans: { readonly name: NameSpan; readonly confidence: number }[];
  /** The longest name's words. */
  words: readonly string[];
  gender: Gender | null;
  readonly roles: Role[];
  /** Offset of its first mention. */
  first: number;
}

/** Clusters by a word of their names; those that were absorbed by another are passed over. */
export class Buckets {
  readonly #clusters = new Map<string, Cluster[]>();

  add(word: string, cluster: Cluster): void {
    const bucket = this.#clusters.get(word);
    if (bucket === undefined) this.#clusters.set(word, [cluster]);
    else bucket.push(cluster);
  }

  of(word: string): Cluster[] {
    return (this.#clusters.get(word) ?? []).filter(({ spans }) => spans.length > 0);
  }
}

/** What a body is called after its name: "Acme, a small company". */
const BODY_KINDS =
  /^(?:group|coalition|company|firm|organization|organisation|agency|party|network|union|newspaper|magazine|website|site|nonprofit|charity|militia|alliance|association|bank|startup|outlet|broadcaster|publication|think-tank|committee|foundation|manufacturer|maker|retailer|airline|operator)$/;

/** Forms beyond so many letters are no fuller for it. */
const FULL_LENGTH = 60;
/** One more occurrence weighs as much as so many letters. */
const OFTEN = 2;

/** The person's gender as titles, roles or the first name tell it. */
export function genderIn({ gender, words, roles }: Cluster): Gender | null {
  if (gender !== null) return gender;
  for (const { head } of roles) {
    if (FEMALE_WORDS.has(head)) return 'female';
    if (MALE_WORDS.has(head)) return 'male';
  }
  return words.length > 1 ? firstNameGender(words[0]!) : null;
}

/** The entity that a cluster makes; its spans must not be empty. */
export function knownOf(body: string, sentences: readonly Sentence[], cluster: Cluster): Known {
  const fullnessOf = new Map<string, number>();
  for (const { name } of cluster.spans) {
    const text = textOf(body, sentences, name);
    // Of spellings as full, the one that comes more often.
    fullnessOf.set(text, (fullnessOf.get(text) ?? fullness(text, name)) + OFTEN);
  }
  const forms = [...fullnessOf.keys()];
  const name = forms.reduce((best, form) => (fullnessOf.get(form)! > fullnessOf.get(best)! ? form : best));
  const acts = cluster.type === 'other' && cluster.spans.some((span) => actsAsBody(sentences, span.name));
  const type = acts ? 'organization' : cluster.type;
  return {
    entity: { type, name, aliases: forms.filter((form) => form !== name), role: bestRole(cluster.roles) },
    gender: type === 'person' ? genderIn(cluster) : null,
    roles: cluster.roles,
    anonymous: false,
  };
}

function textOf(body: string, sentences: readonly Sentence[], { sentence, from, to }: NameSpan): string {
  const { tokens } = sentences[sentence]!;
  const text = body.slice(tokens[from]!.start, tokens[to - 1]!.end);
  return to - from > 1 ? text.replace(/\s+/g, ' ') : text;
}

/** More words are fuller; of as many, the longer one that is not all in capitals. */
function fullness(text: string, { words }: NameSpan): number {
  const shouted = text.length > 6 && text === text.toUpperCase();
  return words.length * 1000 + Math.min(text.length, FULL_LENGTH) - (shouted ? 10_000 : 0);
}

/** "Acme said", "according to Acme", "Acme, a company": what speaks or is called a body is one. */
function actsAsBody(sentences: readonly Sentence[], { sentence, from, to }: NameSpan): boolean {
  const { tokens } = sentences[sentence]!;
  const norm = (index: number) => tokens[index]?.norm ?? '';
  if (SPEAKING.has(norm(to)) && tokens[to]!.pos === 'VERB') return true;
  if (/^(?:to|by)$/.test(norm(from - 1)) && /^(?:according|reports?)$/.test(norm(from - 2))) return true;
  if (norm(from - 1) === 'the' && norm(from - 2) === 'to' && norm(from - 3) === 'according') return true;
  if (norm(to) !== ',' || !/^(?:a|an|the)$/.test(norm(to + 1))) return false;
  for (let index = to + 2; index < to + 8; index += 1) {
    if (BODY_KINDS.test(norm(index)) && tokens[index + 1]?.pos !== 'NOUN') return true;
    if (!/^(?:ADJ|NOUN|PROPN)$/.test(tokens[index]?.pos ?? '') && norm(index) !== '-') return false;
  }
  return false;
}
