/** What front matter may say of an article, read with patience: one bad value spoils no other. */
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

/** What a value says, or what is wrong with it, as the end of a sentence. */
type Read<T> = { readonly value: T } | { readonly wrong: string };

/** By hand: to load a library for it takes each thread that annotates longer than its first articles. */
function readText(value: unknown): Read<string> {
  if (typeof value !== 'string' && !Number.isFinite(value)) return { wrong: 'is no text' };
  // YAML can write half a character ("\ud800"), which no UTF-8 file could hold.
  const text = String(value).toWellFormed().replace(/\s+/g, ' ').trim();
  return text.length <= LONGEST_VALUE
    ? { value: text }
    : { wrong: `is longer than ${LONGEST_VALUE} characters` };
}

function readTexts(value: unknown): Read<readonly string[]> {
  const read = (Array.isArray(value) ? value : [value]).map(readText);
  const wrong = read.find((one) => 'wrong' in one);
  return wrong ?? { value: read.flatMap((one) => ('value' in one ? [one.value] : [])) };
}

function readLink(value: unknown): Read<string> {
  const read = readText(value);
  if ('wrong' in read || (/^https?:\/\/\S+$/i.test(read.value) && URL.canParse(read.value))) return read;
  return { wrong: 'is no http address' };
}

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
  const take = <T>(field: keyof typeof KEYS, read: (value: unknown) => Read<T>): T | null => {
    const key = KEYS[field].find((name) => fields.get(name) !== undefined && fields.get(name) !== null);
    if (key === undefined) return null;
    const value = fields.get(key);
    if (typeof value === 'string' && NOTHING.test(value.trim())) return null;
    const said = read(value);
    if ('value' in said) return said.value;
    wrong.push(`has a value of "${key}" that ${said.wrong}`);
    return null;
  };
  const outlet = take('outlet', readText);
  const bylines = take('author', readTexts) ?? [];
  const wire = take('wire', readText);
  const published = take('published', readText);
  const day = published === null ? null : readDay(published);
  if (published !== null && day === null)
    wrong.push('has a value of "published" that is no day (write 2024-01-31)');
  // A byline that is a wire's name credits the wire.
  const wireByline = bylines.map(wireName).find((name) => name !== null) ?? null;
  return {
    title: take('title', readText),
    outlet,
    authors: [...new Set(bylines.flatMap((byline) => readByline(byline, outlet)).map(unshout))],
    published: day,
    url: take('url', readLink),
    wire: wire === null ? wireByline : (wireName(wire) ?? wire),
    wrong,
  };
}
