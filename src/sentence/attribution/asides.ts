/**
 * What stands between a subject and its verb: "Ines Roth, who proposed the measure, said". The verb next to a word is
 * then not the one that it goes with; these are, and both labellers are told them.
 */
import type { Range } from './draft.ts';
import { hashText, Part, type Passage } from './passage.ts';
import { Quote } from './quote-marks.ts';
import { SAYING } from './surroundings.ts';

/** A clause that parts a subject from its verb. */
export interface Aside {
  /** The subject's first token, and one past its last. */
  readonly subject: number;
  readonly subjectEnd: number;
  /** Its first token, a comma that opens it too, and one past its last, with the comma that closes it. */
  readonly from: number;
  readonly to: number;
  /** The verb that the subject goes with; `to`, or after an adverb. */
  readonly verb: number;
}

const COMMA = hashText(',');
export const BY: number = hashText('by');
const RELATIVE: ReadonlySet<number> = new Set(
  ['who', 'whose', 'whom', 'which', 'where', 'when'].map(hashText),
);
const WHO: ReadonlySet<number> = new Set(['who', 'that', 'which'].map(hashText));
/** An aside of more tokens is none: it is a sentence of a list, or a text without stops. */
const LONGEST = 45;
const LONGEST_SUBJECT = 14;
/** Tokens between a verb of saying and "that": whom it was told. */
const HEARER = 4;

const known = new WeakMap<Passage, readonly Aside[]>();

/** The asides of a passage, by where they begin; none lies in another. */
export function asidesOf(p: Passage): readonly Aside[] {
  let asides = known.get(p);
  if (!asides) {
    asides = findAsides(p);
    known.set(p, asides);
  }
  return asides;
}

function findAsides(p: Passage): Aside[] {
  const found: Aside[] = [];
  for (let i = 1; i < p.length - 2; i++) {
    const aside = asideAt(p, i);
    if (!aside) continue;
    found.push(aside);
    i = aside.to;
  }
  return found;
}

function asideAt(p: Passage, from: number): Aside | null {
  if (p.quote[from] !== Quote.outside || !isNominal(p, from - 1)) return null;
  const comma = p.word[from] === COMMA;
  if (comma ? !opensAside(p, from + 1) : !WHO.has(p.word[from]!) || opensContent(p, from)) return null;
  const to = comma ? closeOf(p, from) : saidAfter(p, from);
  if (to < 0) return null;
  let verb = to;
  while (verb < p.length - 1 && p.pos[verb] === Part.adv) verb++;
  return { subject: subjectOf(p, from - 1), subjectEnd: from, from, to, verb };
}

/** "told reporters that …": what follows is what was said, no clause of the reporters. */
function opensContent(p: Passage, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - HEARER); i--) if (SAYING.has(p.word[i]!)) return true;
  return false;
}

function opensAside(p: Passage, i: number): boolean {
  if (p.quote[i] !== Quote.outside) return false;
  return RELATIVE.has(p.word[i]!) || (p.pos[i] === Part.verb && isParticiple(p, i)) || hasRelativeSoon(p, i);
}

/** "speaking on condition …", "written by …", "held since May". */
export function isParticiple(p: Passage, i: number): boolean {
  const end = p.suffix[i]!;
  return end === ING || PAST.has(end) || IRREGULAR.has(p.word[i]!);
}

/** Participles alone: the list that base forms are read from has pasts beside them ("ran", "took") and tells none apart. */
const IRREGULAR: ReadonlySet<number> = new Set(
  'born sworn worn torn held led fed met made paid laid said built sent spent lent left lost kept felt dealt meant found bound brought bought caught taught thought sought fought set put cut hit hurt shut won hung struck stuck seen been given driven risen taken shaken broken spoken chosen frozen stolen drawn'
    .split(' ')
    .map(hashText),
);

export const ING: number = hashText('ing');
const PAST: ReadonlySet<number> = new Set(
  ['ten', 'own', ...Array.from('abcdefghijklmnopqrstuvwxyz', (letter) => `${letter}ed`)].map(hashText),
);

/** "…, some of whom were hurt, said": the relative comes after a preposition or two. */
function hasRelativeSoon(p: Passage, i: number): boolean {
  for (let k = i; k < Math.min(i + 3, p.length); k++) {
    if (RELATIVE.has(p.word[k]!)) return true;
    if (p.pos[k] === Part.punct || p.pos[k] === Part.verb) return false;
  }
  return false;
}

/** One past the comma that closes the aside which a comma opens: the first one that a finite verb follows; -1 where none does. */
function closeOf(p: Passage, from: number): number {
  const last = Math.min(p.length - 1, from + LONGEST);
  for (let i = from + 2; i < last && p.sentence[i] === p.sentence[from]; i++) {
    if (p.quote[i] !== Quote.outside) return -1;
    if (p.word[i] !== COMMA) continue;
    let verb = i + 1;
    while (verb < last && p.pos[verb] === Part.adv) verb++;
    if (mayBeFinite(p, verb) && p.sentence[verb] === p.sentence[from]) return i + 1;
  }
  return -1;
}

function mayBeFinite(p: Passage, i: number): boolean {
  if (p.suffix[i] === ING) return false;
  return SAYING.has(p.word[i]!) || p.pos[i] === Part.aux || p.pos[i] === Part.verb;
}

/** "An official who was not allowed to talk said": the verb of saying after the clause's own; -1 where none follows. */
function saidAfter(p: Passage, from: number): number {
  let verbs = 0;
  const last = Math.min(p.length, from + LONGEST);
  for (let i = from + 1; i < last && p.sentence[i] === p.sentence[from]; i++) {
    if (p.quote[i] !== Quote.outside || p.word[i] === COMMA) return -1;
    if (verbs > 0 && SAYING.has(p.word[i]!) && p.suffix[i] !== ING && !isSubjectPronoun(p, i - 1)) return i;
    if (p.pos[i] === Part.verb || p.pos[i] === Part.aux) verbs++;
  }
  return -1;
}

const SUBJECT_PRONOUNS: ReadonlySet<number> = new Set(
  ['he', 'she', 'they', 'i', 'we', 'it', 'who', 'you'].map(hashText),
);

function isSubjectPronoun(p: Passage, i: number): boolean {
  return SUBJECT_PRONOUNS.has(p.word[i]!) || p.pos[i] === Part.aux;
}

export function isNominal(p: Passage, i: number): boolean {
  const pos = p.pos[i];
  return (
    (pos === Part.noun || pos === Part.propn || pos === Part.pron || pos === Part.num) &&
    p.quote[i] === Quote.outside
  );
}

/** What links a phrase to the words before it: "But Roth, who …". */
const LINKS: ReadonlySet<number> = new Set([Part.cconj, Part.adp, Part.adv]);

/** The first token of the phrase that ends with `last`: back to a verb, a conjunction or a stop. */
function subjectOf(p: Passage, last: number): number {
  // "Ines Roth, 58, who": the age is no subject.
  const age = p.pos[last] === Part.num && last > 1 && p.word[last - 1] === COMMA && isNominal(p, last - 2);
  let from = age ? last - 2 : last;
  while (
    from > 0 &&
    last - from < LONGEST_SUBJECT &&
    p.sentence[from - 1] === p.sentence[last] &&
    p.pos[from - 1] !== Part.punct &&
    p.pos[from - 1] !== Part.verb &&
    p.pos[from - 1] !== Part.aux &&
    p.pos[from - 1] !== Part.sconj &&
    p.quote[from - 1] === Quote.outside
  )
    from--;
  while (from < last && LINKS.has(p.pos[from]!)) from++;
  return from;
}

/**
 * The phrase that ends before `end`, where it can be the subject of what follows: not the object of a verb or of a
 * preposition. Null where it cannot.
 */
export function phraseBefore(p: Passage, end: number): Range | null {
  if (end < 1 || !isNominal(p, end - 1)) return null;
  const from = subjectOf(p, end - 1);
  const before = from - 1;
  if (before >= 0 && p.sentence[before] === p.sentence[from]) {
    const pos = p.pos[before];
    if (pos === Part.verb || pos === Part.aux || pos === Part.adp || end - from >= LONGEST_SUBJECT)
      return null;
  }
  return [from, end];
}

/** Where a token stands towards an aside: in the subject, in the aside itself, or the verb after it. */
export const Place = { none: 0, subject: 1, aside: 2, verb: 3 } as const;

/** For each token the number of its aside, from 1, and its {@link Place}; null where a passage has no aside. */
export function placesIn(p: Passage, asides: readonly Aside[]) {
  if (asides.length === 0) return null;
  const aside = new Uint16Array(p.length);
  const place = new Uint8Array(p.length);
  asides.forEach(({ subject, from, to, verb }, at) => {
    aside.fill(at + 1, subject, verb + 1);
    place.fill(Place.subject, subject, from);
    place.fill(Place.aside, from, to);
    place.fill(Place.verb, to, verb + 1);
  });
  return { aside, place };
}
