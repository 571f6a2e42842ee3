/** Who is named in an article and who says things in it, as bytes of their own: lists of speakers read nothing else. */
import type { Span } from '../article/article.ts';
import type {
  AnnotatedArticle,
  Attribution,
  AttributionForce,
  AttributionKind,
  Entity,
  EntityType,
  Speaker,
} from '../sentence/annotated.ts';
import { Packing, Unpacking } from './packing.ts';

/** Who is named in an article, and who says what in it. */
export type People = Pick<AnnotatedArticle, 'entities' | 'attributions'>;

const ENTITY_TYPES: readonly EntityType[] = ['person', 'organization', 'group', 'place', 'event', 'other'];
const KINDS: readonly AttributionKind[] = ['direct', 'mixed', 'indirect'];
const FORCES: readonly AttributionForce[] = [
  'assertion',
  'denial',
  'refusal',
  'negated',
  'attitude',
  'deed',
  'question',
];

/** @throws RangeError where the bytes are not what {@link packPeople} wrote */
export function unpackPeople(people: Uint8Array): People {
  const from = Unpacking.of(people);
  return { entities: readEntities(from), attributions: readAttributions(from) };
}

/** @param from at the beginning of what {@link packPeople} wrote; the attributions are what it reads next */
export function readEntities(from: Unpacking): readonly Entity[] {
  return from.list((): Entity => {
    const type = from.choice(ENTITY_TYPES);
    const entity = { type, name: from.text(), aliases: from.texts(), role: from.textOrNull() };
    return from.byte() === 1 ? { ...entity, anonymous: true } : entity;
  });
}

export function readAttributions(from: Unpacking): readonly Attribution[] {
  return from.list((): Attribution => {
    const [source, cue, content] = [unpackSpans(from), unpackSpans(from), unpackSpans(from)] as const;
    const [kind, force] = [from.choice(KINDS), from.choice(FORCES)] as const;
    const medium = unpackSpans(from);
    const holder = from.count();
    const within = holder === 0 ? null : holder - 1;
    const speaker = unpackSpeaker(from);
    const confidence = from.fraction();
    return { source, cue, content, kind, force, medium, within, speaker, confidence };
  });
}

/** {@link unpackPeople}; null where the bytes are damaged. */
export function tryToUnpackPeople(people: Uint8Array): People | null {
  try {
    return unpackPeople(people);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

export function packPeople({ entities, attributions }: People): Uint8Array {
  const to = new Packing();
  to.count(entities.length);
  for (const { type, name, aliases, role, anonymous } of entities) {
    to.choice(ENTITY_TYPES, type);
    to.text(name);
    to.texts(aliases);
    to.text(role);
    to.byte(anonymous ? 1 : 0);
  }
  to.count(attributions.length);
  for (const { source, cue, content, kind, force, medium, within, speaker, confidence } of attributions) {
    for (const spans of [source, cue, content]) packSpans(to, spans);
    to.choice(KINDS, kind);
    to.choice(FORCES, force);
    packSpans(to, medium);
    to.count(within === null ? 0 : within + 1);
    packSpeaker(to, speaker);
    to.fraction(confidence);
  }
  return to.packed();
}

function packSpeaker(to: Packing, speaker: Speaker | null): void {
  to.text(speaker?.name ?? null);
  if (speaker === null) return;
  to.count(speaker.entity === null ? 0 : speaker.entity + 1);
  to.text(speaker.role);
  to.fraction(speaker.confidence);
}

function unpackSpeaker(from: Unpacking): Speaker | null {
  const name = from.textOrNull();
  if (name === null) return null;
  const entity = from.count();
  const role = from.textOrNull();
  return { name, entity: entity === 0 ? null : entity - 1, role, confidence: from.fraction() };
}

function packSpans(to: Packing, spans: readonly Span[]): void {
  to.count(spans.length);
  let last = 0;
  for (const [start, end] of spans) {
    to.difference(start - last);
    to.difference(end - start);
    last = end;
  }
}

function unpackSpans(from: Unpacking): readonly Span[] {
  let last = 0;
  return from.list((): Span => {
    const start = last + from.difference();
    last = start + from.difference();
    return [start, last];
  });
}
