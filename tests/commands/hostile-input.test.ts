/** Every command over the corpus that ships, with whatever a person may type: a reply within the limits, never a throw. */
import { resolve } from 'node:path';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANSWER_MIGRATIONS, createAnswerMemory } from '../../src/discord/answer-memory.ts';
import type { Desk } from '../../src/discord/desk.ts';
import { CLAIM_TEXT, QUESTION_TEXT } from '../../src/discord/limits.ts';
import { loadCommands } from '../../src/discord/loader.ts';
import { openDatabase } from '../../src/storage.ts';
import { anyLength, hostileText } from '../discord/hostile-text.ts';
import { expectWithinLimits, textsOf } from '../discord/within-limits.ts';
import { newsroomOverSeeds } from '../guild/stage.ts';

const commands = await loadCommands(resolve(import.meta.dirname, '../../commands'));

let desk: Desk;
beforeAll(async () => {
  const opened = openDatabase(':memory:', ANSWER_MIGRATIONS);
  if (opened.kind === 'refused') throw new Error(opened.message);
  const memory = createAnswerMemory(opened.database);
  const newsroom = await newsroomOverSeeds();
  desk = { newsroom, memory, commands, log: pino({ level: 'silent' }), deferAfter: 1_500 };
});
afterAll(() => desk.memory.close());

const typed = (longest: number): fc.Arbitrary<string> =>
  fc
    .oneof(hostileText, anyLength, fc.constantFrom('who', 'strike', '?', '.', 'the', 'al-Saidi', 'Rasool'))
    .map((text) => text.slice(0, longest));

const values: fc.Arbitrary<Record<string, string | number | boolean | undefined>> = fc.record({
  query: typed(QUESTION_TEXT),
  question: typed(QUESTION_TEXT),
  speaker: typed(QUESTION_TEXT),
  claim: typed(CLAIM_TEXT),
  about: fc.option(typed(QUESTION_TEXT), { nil: undefined }),
  topic: fc.option(typed(QUESTION_TEXT), { nil: undefined }),
  article: fc.option(typed(6000), { nil: undefined, freq: 1 }),
  outlet: fc.option(typed(6000), { nil: undefined, freq: 1 }),
  sentences: fc.option(fc.integer({ min: 1, max: 10 }), { nil: undefined }),
  private: fc.option(fc.boolean(), { nil: undefined }),
});

describe.each([...commands])('/%s', (_name, command) => {
  it('has a reply within Discord’s limits to whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(values, async (input) => {
        const article = input.article ?? stageArticle();
        const given: typeof input = {
          ...input,
          article: command.data.name === 'article' ? article : input.article,
        };
        const { message } = await command.execute({
          desk,
          circumstances: { asker: '1', conversation: null },
          read: (name) => given[name],
          target: String(input.claim),
        });
        expectWithinLimits(message);
        expect(textsOf(message).length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  it('proposes no more and nothing longer than Discord takes', () => {
    fc.assert(
      fc.property(typed(100), (text) => {
        for (const option of ['article', 'outlet', 'speaker']) {
          for (const { value } of command.autocomplete?.(desk.newsroom, option, text) ?? []) {
            expect(value.length).toBeGreaterThan(0);
            expect(value.length).toBeLessThanOrEqual(100);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

function stageArticle(): string {
  return desk.newsroom.articles()[0]!.from.article;
}
