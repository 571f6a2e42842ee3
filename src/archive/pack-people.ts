/** Who is named in an article and who says things in it, as bytes of their own: lists of speakers read nothing else. */
import type {
  Attribution,
  AttributionForce,
  AttributionKind,
  Entity,
  EntityType,
  Speaker,
} from '../sentence/annotated.ts';
import { Packing, Unpacking } from './packing.ts';

/** Who is named in an article, and who says things in it. */
export interface People {
  readonly entities: readonly Entity[];
  /** Of each attribution, in their order. */
  readonly statements: readonly Pick<Attribution, 'kind' | 'force' | 'speaker'>[];
}

const ENTITY_TYPES: readonly EntityType[] = ['person', 'organization', 'group', 'place', 'event', 'other'];
const KINDS: readonly AttributionKind[] = ['direct', 'mixed', 'indirect'];
const FORCES: readonly AttributionForce[] = ['assertion', 'denial', 'refusal', 'negated', 'attitude'];

export function unpackPeople(people: Uint8Array): People {
  const from = new Unpacking(people);
  const entities = from.list((): Entity => {
    const type = from.choice(ENTITY_TYPES);
    const entity = { type, name: from.text(), aliases: from.texts(), role: from.textOrNull() };
    return from.byte() === 1 ? { ...entity, anonymous: true } : entity;
  });
  const statements = from.list(() => {
    const [kind, force] = [from.choice(KINDS), from.choice(FORCES)];
    return { kind, force, speaker: unpackSpeaker(from) };
  });
  return { entities, statements };
}

export function packPeople({ entities, statements }: People): Uint8Array {
  const to = new Packing();
  to.count(entities.length);
  for (const { type, name, aliases, role, anonymous } of entities) {
    to.choice(ENTITY_TYPES, type);
    to.text(name);
    to.texts(aliases);
    to.text(role);
    to.byte(anonymous ? 1 : 0);
  }
  to.count(statements.length);
  for (const { kind, force, speaker } of statements) {
    to.choice(KINDS, kind);
    to.choice(FORCES, force);
    to.text(speaker?.name ?? null);
    if (speaker === null) continue;
    to.count(speaker.entity === null ? 0 : speaker.entity + 1);
    to.text(speaker.role);
    to.fraction(speaker.confidence);
  }
  return to.packed();
}

function unpackSpeaker(from: Unpacking): Speaker | null {
  const name = from.textOrNull();
  if (name === null) return null;
  const entity = from.count();
  const role = from.textOrNull();
  return { name, entity: entity === 0 ? null : entity - 1, role, confidence: from.fraction() };
}
