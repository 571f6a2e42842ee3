import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readPlainFields } from '../../src/article/plain-fields.ts';

/** As the YAML parser reads a block; undefined where it refuses. */
function inYaml(block: string): unknown {
  try {
    const value: unknown = parse(block, { schema: 'core', logLevel: 'silent' });
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.entries(value).map(([key, field]) => [key.toLowerCase(), field])
      : value;
  } catch {
    return undefined;
  }
}

it('reads lines of quoted texts and days', () => {
  const block = 'Title: "A “bridge”: 50% #closed"\r\npublished: 2024-01-31\nauthor: ""';
  expect([...readPlainFields(block)!]).toEqual([
    ['title', 'A “bridge”: 50% #closed'],
    ['published', '2024-01-31'],
    ['author', ''],
  ]);
});

it.each([
  '',
  'title: plain words',
  'title: "a \\"quoted\\" word"',
  'title: "a"b"',
  "title: 'single'",
  'title: "a" # why',
  'title: "first\n  second"',
  'authors:\n  - "Ann Lee"',
  'title: "a"\n\nwire: "AP"',
  'title: "a"\ntitle: "b"',
  'null: "a"',
  'published: 2024',
])('leaves to the YAML parser what is more: %j', (block) => {
  expect(readPlainFields(block)).toBeNull();
});

it('reads nothing otherwise than the YAML parser does', () => {
  const character = fc.oneof(
    fc.constantFrom(...' :#-"\'\\&*!|>%@`{}[],?~\t\r\n\u0085\u00a0\u2028\ufeff\u200b'),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
  );
  const text = fc.array(character, { maxLength: 8 }).map((list) => list.join(''));
  const key = fc.constantFrom('title', 'Title', 'date', 'null', 'true', 'y', 'No', 'a');
  const value = fc.oneof(
    text.map((said) => `"${said}"`),
    fc.constantFrom('2024-01-31', '0000-99-99', '2024', 'AP'),
  );
  const line = fc.tuple(key, value).map((parts) => parts.join(': '));
  const block = fc.tuple(fc.array(line, { minLength: 1, maxLength: 4 }), fc.constantFrom('\n', '\r\n'));
  let plain = 0;
  fc.assert(
    fc.property(block, ([lines, end]) => {
      const fields = readPlainFields(lines.join(end));
      if (fields === null) return;
      plain += 1;
      expect([...fields]).toEqual(inYaml(lines.join(end)));
    }),
    { numRuns: 5_000 },
  );
  expect(plain).toBeGreaterThan(500);
});
