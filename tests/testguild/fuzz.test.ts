import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/testguild/index.ts';
import { compareIds, snowflakes, timeOf } from '../../src/testguild/state/snowflake.ts';
import { checkCommand } from '../../src/testguild/validate/commands.ts';
import { Form } from '../../src/testguild/validate/form.ts';
import { checkMessage } from '../../src/testguild/validate/message.ts';
import { checkModal } from '../../src/testguild/validate/modal.ts';
import { openApiFile, readOpenApi } from '../guild/openapi.ts';

const V2 = 1 << 15;
const RULES = { flags: V2 };

/** Whether a check passes. Throws on any error but a refusal. */
function passes(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
}

/** Objects with the field names that the checks read, and values of every kind in them. */
const shaped = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, '', 'a', 'https://a.example', 0, 1, 2, 3, 9, 10, 17, -1, 1.5, V2),
    fc.string(),
    fc.array(tie('value'), { maxLength: 4 }),
    tie('object'),
  ),
  object: fc.dictionary(
    fc.constantFrom(
      ...'type id content components accessory custom_id label style url emoji options value name description choices flags embeds title allowed_mentions parse users required component autocomplete min_value nonce contexts toString'.split(
        ' ',
      ),
    ),
    tie('value'),
    { maxKeys: 8, noNullPrototype: true },
  ),
}));

/** Texts about as long as this limit allows. */
const near = (limit: number) =>
  fc
    .integer({ min: 0, max: 2 })
    .chain((over) => fc.constantFrom('', 'a', 'a'.repeat(Math.max(limit - 1 + over, 0))));

const customId = fc.oneof(
  near(100),
  fc.nat().map((n) => `id-${n}`),
);
const button = fc.record(
  {
    type: fc.constant(2),
    style: fc.integer({ min: 0, max: 6 }),
    label: near(80),
    custom_id: customId,
    url: fc.constantFrom('https://a.example', 'ftp://a.example', 'nothing'),
    disabled: fc.boolean(),
  },
  { requiredKeys: ['type', 'style', 'label'] },
);
const menu = fc.record(
  {
    type: fc.constant(3),
    custom_id: customId,
    placeholder: near(150),
    min_values: fc.integer({ min: 0, max: 3 }),
    max_values: fc.integer({ min: 0, max: 3 }),
    options: fc
      .integer({ min: 0, max: 26 })
      .map((count) => Array.from({ length: count }, (_, n) => ({ label: `${n}`, value: `${n}` }))),
  },
  { requiredKeys: ['type', 'custom_id', 'options'] },
);
const row = fc.record({
  type: fc.constant(1),
  components: fc.oneof(fc.array(button, { maxLength: 6 }), fc.array(menu, { maxLength: 2 })),
});
const say = fc.record({ type: fc.constant(10), content: near(4000) });
const section = fc.record(
  { type: fc.constant(9), components: fc.array(say, { maxLength: 4 }), accessory: button },
  { requiredKeys: ['type', 'components'] },
);
const rule = fc.record(
  { type: fc.constant(14), divider: fc.boolean(), spacing: fc.integer({ min: 0, max: 3 }) },
  { requiredKeys: ['type'] },
);
const block = fc.oneof(row, say, section, rule);
const container = fc.record(
  {
    type: fc.constant(17),
    components: fc.array(block, { maxLength: 4 }),
    accent_color: fc.constantFrom(null, 0, 0xffffff, 0x1000000),
  },
  { requiredKeys: ['type', 'components'] },
);
const message = fc.record(
  {
    flags: fc.constantFrom(0, V2),
    content: near(2000),
    components: fc.array(fc.oneof(block, container), { maxLength: 4 }),
  },
  { requiredKeys: ['flags'] },
);

describe('whatever is sent', () => {
  test('is taken or refused, and nothing else', () => {
    fc.assert(
      fc.property(shaped.object, (body) => {
        passes(() => checkMessage(body as object as Record<string, unknown>, RULES));
        passes(() => checkModal(body));
        passes(() => {
          const form = new Form();
          checkCommand(form, body as object as Record<string, unknown>, false);
          form.throwIfInvalid();
        });
      }),
      { numRuns: 2000 },
    );
  });

  test('is within the limits of Components V2, where it is taken', () => {
    let taken = 0;
    fc.assert(
      fc.property(message, (body) => {
        if (!passes(() => checkMessage(body, RULES))) return;
        taken += 1;
        const text = JSON.stringify(body.components ?? []);
        const contents = [...text.matchAll(/"content":"(a*)"/g)].map((match) => match[1]!.length);
        expect(contents.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(4000);
        expect([...text.matchAll(/"type":/g)].length).toBeLessThanOrEqual(40);
        if (body.flags === V2) expect(body.content ?? '').toBe('');
      }),
      { numRuns: 2000 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  const file = openApiFile();
  test.skipIf(!file)('is allowed by Discord’s own description, where it is taken', () => {
    const api = readOpenApi(file!);
    const path = '/api/v10/channels/1/messages';
    fc.assert(
      fc.property(message, (body) => {
        if (!passes(() => checkMessage(body, RULES))) return;
        const request = { method: 'POST', path, query: '', body, status: 200, response: undefined };
        expect(api.requestProblems(request)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

test('ids grow, with time and within a millisecond, and tell their time', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 1, maxLength: 50 }), (steps) => {
      let now = 1_700_000_000_000;
      const next = snowflakes(() => now);
      let last = next();
      for (const step of steps) {
        now += step;
        const id = next();
        expect(compareIds(id, last)).toBeGreaterThan(0);
        last = id;
      }
      expect(timeOf(last)).toBeGreaterThanOrEqual(now);
    }),
  );
});
