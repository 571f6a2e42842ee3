/** The YAML block at the head of a file, between two lines of three hyphens (the form Jekyll made common). */
import { parseDocument } from 'yaml';

/** Opening line, content, closing line. A byte order mark may stand before it. */
const BLOCK = /^\uFEFF?---[ \t]*\r?\n(?:([\s\S]*?)\r?\n)??---[ \t]*(?:\r?\n|$)/;
/** An opening line followed by a `key: value` line: a front matter block was meant. */
const OPENED = /^\uFEFF?---[ \t]*\r?\n[A-Za-z][\w-]*[ \t]*:(?:[ \t]|\r?\n|$)/;

/** Characters of a block at most. Metadata takes a few hundred; the YAML parser takes long over much more. */
const LONGEST_BLOCK = 20_000;

export interface FrontMatter {
  /** The keys in lower case with their values as YAML reads them; dates stay strings. */
  readonly fields: ReadonlyMap<string, unknown>;
  /** Where the body begins in the file's text. */
  readonly bodyStart: number;
  /** What is wrong with the block, where it could not be used; then `fields` is empty. */
  readonly broken: string | null;
}

/** The block was opened and never closed, so that nobody can tell where the article begins. */
export type Unclosed = 'unclosed';

/**
 * Reads the front matter of a file's text.
 *
 * @returns the fields and where the body begins; a block that is closed but is no YAML mapping is stepped over and
 *   named in `broken`; `'unclosed'` where the closing line is missing.
 * @example readFrontMatter('---\ntitle: A\n---\nText') // fields {title → 'A'}, bodyStart 17
 */
export function readFrontMatter(text: string): FrontMatter | Unclosed {
  const match = BLOCK.exec(text);
  if (!match) return OPENED.test(text) ? 'unclosed' : { fields: new Map(), bodyStart: 0, broken: null };
  const bodyStart = match[0].length;
  const { fields, broken } = parseFields(match[1] ?? '');
  return { fields, bodyStart, broken };
}

function parseFields(yaml: string): Pick<FrontMatter, 'fields' | 'broken'> {
  const none = new Map<string, unknown>();
  if (yaml.length > LONGEST_BLOCK) {
    return { fields: none, broken: `it is longer than ${LONGEST_BLOCK} characters` };
  }
  // YAML's core schema keeps dates as strings; aliases are off limits, as they can be made to explode.
  const document = parseDocument(yaml, { schema: 'core', logLevel: 'silent' });
  const error = document.errors[0];
  if (error) return { fields: none, broken: firstLine(error.message) };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 0 });
  } catch {
    return { fields: none, broken: 'it uses YAML aliases' };
  }
  if (value === null || value === undefined) return { fields: none, broken: null };
  if (typeof value !== 'object' || Array.isArray(value)) {
    return { fields: none, broken: 'it holds no "key: value" lines' };
  }
  const entries = Object.entries(value).map(([key, field]) => [key.toLowerCase(), field] as const);
  return { fields: new Map(entries), broken: null };
}

function firstLine(message: string): string {
  return (message.split('\n')[0] ?? message).replace(/:$/, '');
}
