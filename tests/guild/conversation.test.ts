import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { SEEDS_DIR } from '../../src/config.ts';
import { ManualClock, type Message } from '../../src/testguild/index.ts';
import { quotesOf, replyOf, textOf } from './seen.ts';
import { openStage, type Stage } from './stage.ts';
import { newsroomOfTowns, town } from './towns.ts';

const THREADS = 200;

let stage: Stage;
afterEach(() => stage.close());

const ask = async (question: string): Promise<Message> =>
  replyOf(await stage.asker.command(stage.channel, 'ask', { question }));

const followUp = async (thread: string, text: string): Promise<Message> => {
  const message = await stage.asker.send(thread, `<@${stage.bot().client.user.id}> ${text}`);
  return stage.guild.waitFor(() =>
    stage.asker
      .messages(thread)
      .find((one) => one.author.bot && one.message_reference?.message_id === message.id),
  );
};

describe('a conversation over the corpus that ships', () => {
  it('goes on for a dozen turns, with each kind of follow-up', async () => {
    stage = await openStage({ guild: { rateLimits: false } });
    const body = await readFile(join(SEEDS_DIR, `${stage.newsroom.articles()[0]!.from.article}.txt`), 'utf8');
    const first = await ask('who was killed in the drone strike in Baghdad?');
    await stage.asker.click(first, 'Ask a follow-up');
    const turns: readonly (readonly [asked: string, answered: RegExp])[] = [
      // A bare kind: the day stands in the caption and in the lead.
      ['when?', /January 04, 2024|Thursday/],
      // The attribution of the last quotation itself.
      ['who said so?', /killed/],
      // A new thing of the same subject.
      ['and the wounded?', /Six others were wounded/],
      // Other accounts of it.
      ['are you sure?', /./],
      ['context', /Six others were wounded/],
      // A full question starts a new subject, and the next leans on it.
      ['how many times have U.S. forces been attacked since October?', /at least 115 times/],
      ['who said that?', /115 times/],
      ['more', /./],
      // Another name in the last question's place.
      ['what about the PMF?', /PMF/],
      // A subject of its own, and what points back to it.
      ['where was the drone shot down?', /Erbil/],
      ['when was that?', /On Tuesday, Iraqi forces shot down/],
    ];
    for (const [asked, answered] of turns) {
      const answer = await followUp(first.id, asked);
      const quotes = quotesOf(answer);
      expect(`${asked}: ${quotes.join(' ')}`).toMatch(answered);
      for (const quote of quotes.join('\n').split('\n')) expect(body).toContain(quote);
    }
    expect(stage.logged.filter((line) => line.level >= 40)).toEqual([]);
  });
});

describe(`${THREADS} threads at once, each with a subject of its own`, () => {
  it('are never mixed', async () => {
    stage = await openStage({
      newsroom: newsroomOfTowns(THREADS),
      // The guild's time stands still: what is tested is that nothing is mixed, not how fast this machine is.
      guild: { rateLimits: false, globalRateLimit: 100_000, clock: new ManualClock() },
    });
    const numbers = Array.from({ length: THREADS }, (_, i) => i);
    const answers = await Promise.all(
      numbers.map((i) => ask(`how many people were injured in the fire in ${town(i)}?`)),
    );
    await Promise.all(answers.map((answer) => stage.asker.click(answer, 'Ask a follow-up')));
    for (const text of ['when?', 'who said so?', 'where did it begin?']) {
      const replies = await Promise.all(answers.map((answer) => followUp(answer.id, text)));
      for (const [i, reply] of replies.entries()) {
        // The first quotation under every follow-up is of the thread's own town, by its own paper.
        expect(quotesOf(reply).length).toBeGreaterThan(0);
        expect(
          textOf(reply)
            .split('\n')
            .find((line) => line.startsWith('-# —')),
        ).toContain(`The ${town(i)} Herald`);
      }
    }
    expect(stage.logged.filter((line) => line.level >= 40)).toEqual([]);
  }, 180_000);
});
