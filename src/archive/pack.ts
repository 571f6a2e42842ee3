/**
 * An annotated article as bytes, and back without loss. Places are written as differences to the place before; of a token,
 * what the normaliser makes of its form is not written at all: most tokens take two bytes.
 */
import type { Article, Span } from '../article/article.ts';
import type {
  AnnotatedArticle,
  Attribution,
  Mention,
  Quantity,
  TimeExpression,
} from '../sentence/annotated.ts';
import { packPeople, unpackPeople } from './pack-people.ts';
import { packSentences, ROLES, unpackSentences } from './pack-sentences.ts';
import { Packing, Unpacking } from './packing.ts';

/** An article in three parts, so that who is quoted in many articles is read without the rest of them. */
export interface PackedArticle {
  readonly body: string;
  /** All that is neither in the body nor in `people`. */
  readonly annotation: Uint8Array;
  /** The entities, and who each attribution is by. */
  readonly people: Uint8Array;
}

const FORMS: readonly Mention['form'][] = ['name', 'pronoun', 'description'];
/** @throws RangeError where the annotation holds what no annotation can, such as an unknown part of speech */
export function pack({ article, ...annotation }: AnnotatedArticle): PackedArticle {
  const to = new Packing();
  packArticle(to, article);
  packSentences(to, article.body, annotation.sentences);
  packPlaces(to, annotation.mentions, ({ entity, form, confidence }) => {
    to.count(entity);
    to.choice(FORMS, form);
    to.fraction(confidence);
  });
  packPlaces(to, annotation.times, (time) => {
    to.text(time.from);
    to.text(time.to);
  });
  packPlaces(to, annotation.quantities, ({ value, unit }) => {
    to.fraction(value);
    to.text(unit);
  });
  to.count(annotation.attributions.length);
  for (const { source, cue, content, medium, within, confidence } of annotation.attributions) {
    for (const spans of [source, cue, content, medium]) packSpans(to, spans);
    to.count(within === null ? 0 : within + 1);
    to.fraction(confidence);
  }
  return {
    body: article.body,
    annotation: to.packed(),
    people: packPeople({ entities: annotation.entities, statements: annotation.attributions }),
  };
}

/** @throws RangeError where the bytes are not what {@link pack} wrote */
export function unpack({ body, annotation, people }: PackedArticle): AnnotatedArticle {
  const from = new Unpacking(annotation);
  const { entities, statements } = unpackPeople(people);
  const article = unpackArticle(from, body);
  const sentences = unpackSentences(from, body);
  const mentions = unpackPlaces(from, (place): Mention => {
    const entity = from.count();
    return { ...place, entity, form: from.choice(FORMS), confidence: from.fraction() };
  });
  const times = unpackPlaces(
    from,
    (place): TimeExpression => ({ ...place, from: from.textOrNull(), to: from.textOrNull() }),
  );
  const quantities = unpackPlaces(
    from,
    (place): Quantity => ({ ...place, value: from.fraction(), unit: from.textOrNull() }),
  );
  let number = 0;
  const attributions = from.list((): Attribution => {
    const [source, cue, content, medium] = [
      unpackSpans(from),
      unpackSpans(from),
      unpackSpans(from),
      unpackSpans(from),
    ] as const;
    const within = from.count();
    const confidence = from.fraction();
    const statement = statements[number];
    if (statement === undefined) throw new RangeError(`attribution ${number} has no statement`);
    number += 1;
    return {
      source,
      cue,
      content,
      ...statement,
      medium,
      within: within === 0 ? null : within - 1,
      confidence,
    };
  });
  return { article, sentences, entities, mentions, times, quantities, attributions };
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

function unpackPlaces<T>(from: Unpacking, whole: (place: Place) => T): T[] {
  let [last, lastSentence] = [0, 0];
  return from.list(() => {
    const start = last + from.difference();
    const end = start + from.difference();
    const sentence = lastSentence + from.difference();
    [last, lastSentence] = [start, sentence];
    return whole({ start, end, sentence });
  });
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

function unpackSpans(from: Unpacking): Span[] {
  let last = 0;
  return from.list((): Span => {
    const start = last + from.difference();
    last = start + from.difference();
    return [start, last];
  });
}
