/**
 * Front matter that is nothing but lines of a key with a text in quotes or a day, as most is: read without the YAML parser, which
 * takes a hundredth of all work on an article, and before the first one longer to load than some articles take.
 */

/** `key: "text"` with nothing in the text that YAML reads as anything else, or `key: 2024-01-31`. */
const LINE = /^([A-Za-z]+): (?:"([^"\\\p{Cc}\p{Cs}\u2028\u2029\uFEFF]*)"|(\d{4}-\d\d-\d\d))$/u;
/** A key that YAML takes for no word. */
const NOTHING = 'null';

/** The fields of a block, their keys in lower case, as the YAML parser would give them; null where it has to be asked. */
export function readPlainFields(block: string): Map<string, string> | null {
  const fields = new Map<string, string>();
  for (const line of block.split(/\r?\n/)) {
    const match = LINE.exec(line);
    if (match === null) return null;
    const key = match[1]!.toLowerCase();
    // What to make of a key that is there twice is the parser's to say.
    if (key === NOTHING || fields.has(key)) return null;
    fields.set(key, match[2] ?? match[3]!);
  }
  return fields;
}
