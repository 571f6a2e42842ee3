/** What front matter may say of an article, read with patience: one bad value spoils no other. */
import { z } from 'zod';
import { readByline, unshout, wireName } from './names.ts';
import { readDay } from './publication-day.ts';

export interface Metadata {
  readonly title: string | null;
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly url: string | null;
  readonly wire: string | null;
  /** What could not be used, each as the end of a sentence that begins with the path. */
  readonly wrong: readonly string[];
}

/** Letters of a value at most. A longer one is text that slipped into the block. */
const LONGEST_VALUE = 1_000;
/** "Not applicable", as databases write it. */
const NOTHING = /^(?:n\/?a|none|null|nil|unknown|-+)?$/i;

const text = z
  .union([z.string(), z.number()])
  // YAML can write half a character ("\ud800"), which no UTF-8 file could hold.
  .transform((value) => String(value).toWellFormed().replace(/\s+/g, ' ').trim())
  .refine((value) => value.length <= LONGEST_VALUE, `is longer than ${LONGEST_VALUE} characters`);
const names = z.union([text.transform((value) => [value]), z.array(text)]);
const link = text.refine(
  (value) => /^https?:\/\/\S+$/i.test(value) && URL.canParse(value),
  'is no http address',
);

/** The first of several keys that is there; outlets name the same thing differently. */
const KEYS = {
  title: ['title', 'headline'],
  outlet: ['outlet', 'publisher', 'publication'],
  author: ['author', 'authors', 'byline'],
  published: ['published', 'date'],
  url: ['url', 'link'],
  wire: ['wire', 'agency'],
} as const;

export function readMetadata(fields: ReadonlyMap<string, unknown>): Metadata {
  const wrong: string[] = [];
  const take = <T>(field: keyof typeof KEYS, schema: z.ZodType<T>): T | null => {
    const key = KEYS[field].find((name) => fields.get(name) !== undefined && fields.get(name) !== null);
    if (key === undefined) return null;
    const value = fields.get(key);
    if (typeof value === 'string' && NOTHING.test(value.trim())) return null;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    wrong.push(
      `has a value of "${key}" that ${parsed.error.issues[0]?.message.startsWith('is ') ? parsed.error.issues[0].message : 'is no text'}`,
    );
    return null;
  };
  const outlet = take('outlet', text);
  const bylines = take('author', names) ?? [];
  const wire = take('wire', text);
  const published = take('published', text);
  const day = published === null ? null : readDay(published);
  if (published !== null && day === null)
    wrong.push('has a value of "published" that is no day (write 2024-01-31)');
  // A byline that is a wire's name credits the wire.
  const wireByline = bylines.map(wireName).find((name) => name !== null) ?? null;
  return {
    title: take('title', text),
    outlet,
    authors: [...new Set(bylines.flatMap((byline) => readByline(byline, outlet)).map(unshout))],
    published: day,
    url: take('url', link),
    wire: wire === null ? wireByline : (wireName(wire) ?? wire),
    wrong,
  };
}
