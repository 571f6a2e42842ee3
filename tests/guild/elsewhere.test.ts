/** Servers that the bot is not in: people who installed it for themselves use it there. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { buttonsOf, isEphemeral, quotesOf, replyOf, textOf } from './seen.ts';
import { openStage, type Stage } from './stage.ts';

const QUESTION = { question: 'who was killed in the drone strike in Baghdad?' };

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
afterEach(() => stage.close());

/** Takes the bot out, and waits until it knows. */
async function removeBot(): Promise<void> {
  const { guilds } = stage.bot().client;
  const known = new Promise<unknown>((resolve) => void stage.bot().client.once('guildDelete', resolve));
  stage.guild.removeBot();
  await known;
  expect(guilds.cache.size).toBe(0);
}

const wentWrong = () => stage.logged.filter(({ level }) => level >= 40);

describe('in a server that the bot is not in', () => {
  it('a person’s own commands are answered, with buttons that work', async () => {
    await removeBot();
    const answer = replyOf(await stage.asker.command(stage.channel, 'ask', QUESTION));
    expect(quotesOf(answer).length).toBeGreaterThan(0);
    expect(isEphemeral(answer)).toBe(false);
    for (const button of ['Context', 'Sources', 'Why this answer']) {
      const shown = replyOf(await stage.other.click(answer, button));
      expect(isEphemeral(shown), button).toBe(true);
    }
    expect(quotesOf(replyOf(await stage.asker.click(answer, 'More'))).length).toBeGreaterThan(0);
    expect(wentWrong()).toEqual([]);
  });

  it('a follow-up is asked by a modal, as no thread can be opened', async () => {
    await removeBot();
    const answer = replyOf(await stage.asker.command(stage.channel, 'ask', QUESTION));
    const [ask] = buttonsOf(answer).filter((label) => /^Ask/.test(label));
    const exchange = await stage.asker.click(answer, ask!);
    const [input] = Object.values(exchange.modal!.components).flatMap((label) => label.component ?? []);
    const asked = await stage.asker.submitModal(exchange, { [input!.custom_id!]: 'and where?' });
    expect(textOf(replyOf(asked))).toContain('understood as');
    expect(wentWrong()).toEqual([]);
  });

  it('the words of a message are looked for', async () => {
    const message = await stage.other.send(
      stage.channel,
      'Six others were wounded in the strike, according to Reuters.',
    );
    await removeBot();
    const reply = replyOf(await stage.asker.menu(stage.channel, 'Find in corpus', message));
    expect(textOf(reply)).toContain('### Verbatim in the corpus');
    expect(wentWrong()).toEqual([]);
  });

  it('pages of /sources are turned in place, and proposals are made', async () => {
    await removeBot();
    const sources = replyOf(await stage.asker.command(stage.channel, 'sources'));
    expect(textOf(sources)).toContain('in the corpus');
    expect(
      (await stage.asker.autocomplete(stage.channel, 'article', 'article', { article: '' })).length,
    ).toBe(1);
    expect(wentWrong()).toEqual([]);
  });

  it('the button of an answer from before still works, but opens no thread', async () => {
    const answer = replyOf(await stage.asker.command(stage.channel, 'ask', QUESTION));
    await removeBot();
    expect(quotesOf(replyOf(await stage.asker.click(answer, 'Context'))).length).toBeGreaterThan(0);
    const refused = replyOf(await stage.asker.click(answer, 'Ask a follow-up'));
    expect(textOf(refused)).toContain('There can be no threads');
    expect(wentWrong()).toEqual([]);
  });

  it('what was asked in its threads is forgotten', async () => {
    const answer = replyOf(await stage.asker.command(stage.channel, 'ask', QUESTION));
    await stage.asker.click(answer, 'Ask a follow-up');
    expect(stage.desk().conversations.turns(answer.id).length).toBe(1);
    await removeBot();
    expect(stage.desk().conversations.turns(answer.id)).toEqual([]);
  });

  it('a bot that starts anew is ready all the same', async () => {
    await removeBot();
    await stage.restart();
    expect(
      quotesOf(replyOf(await stage.asker.command(stage.channel, 'ask', QUESTION))).length,
    ).toBeGreaterThan(0);
    expect(wentWrong()).toEqual([]);
  });
});
