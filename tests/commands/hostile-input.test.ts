/** Every command over the corpus that ships, with whatever a person may type: a reply within the limits, never a throw. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Circumstances } from '../../src/discord/command.ts';
import { type Desk, openDesk } from '../../src/discord/desk.ts';
import { CLAIM_TEXT, QUESTION_TEXT } from '../../src/discord/limits.ts';
import { loadCommands, payloadsOf } from '../../src/discord/loader.ts';
import { anyLength, hostileText } from '../discord/hostile-text.ts';
import { expectWithinLimits, textsOf } from '../discord/within-limits.ts';
import { newsroomOverSeeds, SETTINGS } from '../guild/stage.ts';

const commands = await loadCommands(resolve(import.meta.dirname, '../../commands'));

let desk: Desk;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hostile-'));
  const newsroom = await newsroomOverSeeds();
  const log = pino({ level: 'silent' });
  const opened = openDesk({
    newsroom,
    registered: payloadsOf(commands),
    log,
    dataDir: folder,
    settings: SETTINGS,
  });
  if (opened.kind === 'refused') throw new Error(opened.message);
  desk = opened.desk;
});
afterAll(async () => {
  desk.close();
  await rm(folder, { recursive: true });
});

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

/** In a channel, and as one more turn of a thread. */
const anywhere: fc.Arbitrary<Circumstances> = fc.record({
  id: fc.uuid(),
  asker: fc.constant('1'),
  place: fc.constant('thread' as const),
  conversation: fc.constantFrom(null, 'thread'),
  threads: fc.boolean(),
});

describe.each([...commands])('/%s', (_name, command) => {
  it('has a reply within Discord’s limits to whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(values, anywhere, async (input, circumstances) => {
        const article = input.article ?? stageArticle();
        const given: typeof input = {
          ...input,
          article: command.data.name === 'article' ? article : input.article,
        };
        const { message } = await command.execute({
          desk,
          circumstances,
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
