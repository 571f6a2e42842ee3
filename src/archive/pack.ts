/**
 * An annotated article as bytes, and back without loss. Places are written as differences to the place before; of a token,
 * what the normaliser makes of its form is not written at all: most tokens take two bytes. Of an article that is unpacked
 * whatever is in its sentences is unpacked when it is first read: most is not.
 */
import type { Article } from '../article/article.ts';
import type {
  AnnotatedArticle,
  Attribution,
  Entity,
  Mention,
  Quantity,
  Sentence,
  TimeExpression,
} from '../sentence/annotated.ts';
import { readContentWordsBy } from './content-words.ts';
import type { Indexable } from './indexed.ts';
import { packPeople, readAttributions, readEntities } from './pack-people.ts';
import { ROLES } from './pack-roles.ts';
import { packSentences, unpackSentences } from './pack-sentences.ts';
import { Packing, Unpacking } from './packing.ts';

/** An article in three parts, so that who is quoted in many articles is read without the rest of them. */
export interface PackedArticle {
  readonly body: string;
  /** All that is neither in the body nor in `people`. */
  readonly annotation: Uint8Array;
  /** The entities and the attributions. */
  readonly people: Uint8Array;
}

const FORMS: readonly Mention['form'][] = ['name', 'pronoun', 'description'];

/** @throws RangeError where the annotation holds what no annotation can, such as an unknown part of speech */
export function pack(annotated: AnnotatedArticle): PackedArticle {
  const { article } = annotated;
  const to = new Packing();
  packArticle(to, article);
  packSentences(to, article.body, annotated.sentences);
  packPlaces(to, annotated.mentions, ({ entity, form, confidence }) => {
    to.count(entity);
    to.choice(FORMS, form);
    to.fraction(confidence);
  });
  packPlaces(to, annotated.times, (time) => {
    to.text(time.from);
    to.text(time.to);
  });
  packPlaces(to, annotated.quantities, ({ value, unit }) => {
    to.fraction(value);
    to.text(unit);
  });
  return {
    body: article.body,
    annotation: to.packed(),
    people: packPeople(annotated),
  };
}

/**
 * All is compared with its checksum at once, though most of it is unpacked later.
 * @throws RangeError where the bytes are not what {@link pack} wrote
 */
export function unpack({ body, annotation, people }: PackedArticle): AnnotatedArticle {
  const from = Unpacking.of(annotation);
  const atPeople = Unpacking.of(people);
  const article = unpackArticle(from, body);
  const { sentences, words } = unpackSentences(from, body);
  const annotated = new UnpackedArticle(article, sentences, from, atPeople);
  readContentWordsBy(annotated, words);
  return annotated;
}

type Places = Pick<AnnotatedArticle, 'mentions' | 'times' | 'quantities'>;

class UnpackedArticle implements AnnotatedArticle {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  /** Where these are read from, until they are. */
  #places: Unpacking | Places;
  readonly #people: Unpacking;
  #entities: readonly Entity[] | undefined;
  #attributions: readonly Attribution[] | undefined;

  constructor(article: Article, sentences: readonly Sentence[], places: Unpacking, people: Unpacking) {
    this.article = article;
    this.sentences = sentences;
    this.#places = places;
    this.#people = people;
  }

  get mentions(): readonly Mention[] {
    return this.#placesRead().mentions;
  }

  get times(): readonly TimeExpression[] {
    return this.#placesRead().times;
  }

  get quantities(): readonly Quantity[] {
    return this.#placesRead().quantities;
  }

  get entities(): readonly Entity[] {
    this.#entities ??= readEntities(this.#people);
    return this.#entities;
  }

  get attributions(): readonly Attribution[] {
    if (this.#attributions === undefined) {
      // They stand behind the entities.
      this.#entities ??= readEntities(this.#people);
      this.#attributions = readAttributions(this.#people);
    }
    return this.#attributions;
  }

  #placesRead(): Places {
    if (this.#places instanceof Unpacking) this.#places = unpackPlaces(this.#places);
    return this.#places;
  }
}

/** {@link unpack}; null where the bytes are damaged: on a disk they may be. */
export function tryToUnpack(packed: PackedArticle): AnnotatedArticle | null {
  return nullIfDamaged(() => unpack(packed));
}

/** As much as the index is given; null where the bytes are damaged. */
export function tryToUnpackForIndex({ body, annotation }: Omit<PackedArticle, 'people'>): Indexable | null {
  return nullIfDamaged(() => {
    const from = Unpacking.of(annotation);
    const article = unpackArticle(from, body);
    const { sentences, words } = unpackSentences(from, body);
    const indexable = { article, sentences };
    readContentWordsBy(indexable, words);
    return indexable;
  });
}

function nullIfDamaged<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function packArticle(to: Packing, article: Article): void {
  to.text(article.id);
  to.text(article.title.text);
  to.byte(article.title.made ? 1 : 0);
  to.text(article.outlet);
  to.texts(article.authors);
  to.texts(article.contributors);
  to.texts(article.photoCredits);
  to.text(article.published);
  to.text(article.url);
  to.text(article.wire);
  to.count(article.blocks.length);
  let last = 0;
  for (const { role, start, end } of article.blocks) {
    to.choice(ROLES, role);
    to.difference(start - last);
    to.difference(end - start);
    last = end;
  }
}

function unpackArticle(from: Unpacking, body: string): Article {
  const id = from.text();
  const title = { text: from.text(), made: from.byte() === 1 };
  const outlet = from.textOrNull();
  const [authors, contributors, photoCredits] = [from.texts(), from.texts(), from.texts()] as const;
  const [published, url, wire] = [from.textOrNull(), from.textOrNull(), from.textOrNull()] as const;
  let last = 0;
  const blocks = from.list(() => {
    const role = from.choice(ROLES);
    const start = last + from.difference();
    last = start + from.difference();
    return { role, start, end: last };
  });
  return { id, body, blocks, title, outlet, authors, contributors, photoCredits, published, url, wire };
}

interface Place {
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

function packPlaces<T extends Place>(to: Packing, items: readonly T[], rest: (item: T) => void): void {
  to.count(items.length);
  let [last, lastSentence] = [0, 0];
  for (const item of items) {
    to.difference(item.start - last);
    to.difference(item.end - item.start);
    to.difference(item.sentence - lastSentence);
    [last, lastSentence] = [item.start, item.sentence];
    rest(item);
  }
}

function unpackPlaces(from: Unpacking): Places {
  const mentions = unpackEach(from, (start, end, sentence): Mention => {
    const entity = from.count();
    return { start, end, sentence, entity, form: from.choice(FORMS), confidence: from.fraction() };
  });
  const times = unpackEach(from, (start, end, sentence): TimeExpression => {
    return { start, end, sentence, from: from.textOrNull(), to: from.textOrNull() };
  });
  const quantities = unpackEach(from, (start, end, sentence): Quantity => {
    return { start, end, sentence, value: from.fraction(), unit: from.textOrNull() };
  });
  return { mentions, times, quantities };
}

function unpackEach<T>(
  from: Unpacking,
  whole: (start: number, end: number, sentence: number) => T,
): readonly T[] {
  let [last, lastSentence] = [0, 0];
  return from.list(() => {
    const start = last + from.difference();
    const end = start + from.difference();
    const sentence = lastSentence + from.difference();
    [last, lastSentence] = [start, sentence];
    return whole(start, end, sentence);
  });
}
