import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SEEDS_DIR } from '../../src/config.ts';
import type { Message } from '../../src/testguild/index.ts';
import { buttonsOf, isEphemeral, quotesOf, replyOf, textOf } from './seen.ts';
import { openStage, type Stage } from './stage.ts';

const READ_MESSAGE_HISTORY = 1n << 16n;
const CREATE_PUBLIC_THREADS = 1n << 35n;
const SEND_MESSAGES_IN_THREADS = 1n << 38n;

let stage: Stage;
let body: string;
beforeEach(async () => {
  stage = await openStage();
  body = await readFile(join(SEEDS_DIR, `${stage.newsroom.articles()[0]!.from.article}.txt`), 'utf8');
});
afterEach(() => stage.close());

const askInChannel = async (question = 'who was killed in the drone strike in Baghdad?'): Promise<Message> =>
  replyOf(await stage.asker.command(stage.channel, 'ask', { question }));

/** The answer to a message: the bot's reply to it. */
const answerTo = (message: Message): Promise<Message> =>
  stage.guild.waitFor(() =>
    stage.asker
      .messages(message.channel_id)
      .find((one) => one.author.bot && one.message_reference?.message_id === message.id),
  );

/** Opens the thread by the button; its id. */
async function openThread(answer: Message): Promise<string> {
  const exchange = await stage.asker.click(answer, 'Ask a follow-up');
  expect(isEphemeral(replyOf(exchange))).toBe(true);
  return answer.id;
}

const mention = (text: string): string => `<@${stage.bot().client.user.id}> ${text}`;

describe('Ask a follow-up', () => {
  it('opens a thread named after the question, with a line on how to ask there', async () => {
    const thread = await openThread(await askInChannel());
    expect(stage.guild.state.channels.get(thread)?.name).toBe(
      'Who was killed in the drone strike in Baghdad?',
    );
    const first = stage.asker.messages(thread).find((one) => one.author.bot && textOf(one) !== '');
    expect(textOf(first!)).toMatch(/Ask here/);
  });

  it('leads to the thread that is there where somebody opened it before', async () => {
    const answer = await askInChannel();
    const thread = await openThread(answer);
    const again = replyOf(await stage.other.click(answer, 'Ask a follow-up'));
    expect(textOf(again)).toContain(`<#${thread}>`);
  });

  it('says what to do where it may not open threads, to the presser alone', async () => {
    const answer = await askInChannel();
    stage.guild.misbehave.deny(stage.channel, CREATE_PUBLIC_THREADS);
    const refusal = replyOf(await stage.asker.click(answer, 'Ask a follow-up'));
    expect(textOf(refusal)).toContain('Create Public Threads');
    expect(isEphemeral(refusal)).toBe(true);
  });
});

describe('a message in the thread', () => {
  it('that mentions the bot is answered, understood by what was asked before', async () => {
    const thread = await openThread(await askInChannel());
    const answer = await answerTo(await stage.asker.send(thread, mention('when?')));
    expect(textOf(answer)).toMatch(/understood as: .*when/i);
    for (const quote of quotesOf(answer)) expect(body).toContain(quote);
    expect(quotesOf(answer).length).toBeGreaterThan(0);
    expect(buttonsOf(answer)).toContain('Ask here');
    expect(answer.mentions).toEqual([]);
  });

  it('has its understanding explained by “Why this answer”', async () => {
    const thread = await openThread(await askInChannel());
    const answer = await answerTo(await stage.asker.send(thread, mention('when?')));
    const why = replyOf(await stage.asker.click(answer, 'Why this answer'));
    expect(textOf(why)).toMatch(/\*\*Your question\*\*\n- \S/);
  });

  it('that replies to the bot with a ping is answered', async () => {
    const thread = await openThread(await askInChannel());
    const first = await answerTo(await stage.asker.send(thread, mention('when?')));
    const second = await answerTo(await stage.other.send(thread, 'and the wounded?', { replyTo: first }));
    expect(textOf(second)).toMatch(/understood as/);
    expect(quotesOf(second).join('\n')).toContain('Six others were wounded');
  });

  it('that does not address the bot is left alone', async () => {
    const thread = await openThread(await askInChannel());
    const before = stage.asker.messages(thread).length;
    await stage.asker.send(thread, 'I read that somewhere else, too');
    const question = await stage.asker.send(thread, mention('who said so?'));
    await answerTo(question);
    // The message, the question and its answer.
    expect(stage.asker.messages(thread).length).toBe(before + 3);
  });

  it('by a modal is answered too', async () => {
    const thread = await openThread(await askInChannel());
    const answer = await answerTo(await stage.asker.send(thread, mention('when?')));
    const opened = await stage.asker.click(answer, 'Ask here');
    const reply = replyOf(await stage.asker.submitModal(opened, { question: 'and the wounded?' }));
    expect(textOf(reply)).toMatch(/understood as/);
    expect(isEphemeral(reply)).toBe(false);
  });

  it('by /ask is understood by what was asked before', async () => {
    const thread = await openThread(await askInChannel());
    const reply = replyOf(await stage.asker.command(thread, 'ask', { question: 'when?' }));
    expect(textOf(reply)).toMatch(/understood as: .*when/i);
  });

  it('in a thread that a person opened on an answer works the same', async () => {
    const answer = await askInChannel();
    const thread = await stage.other.openThread(stage.channel, 'About that', answer);
    const reply = await answerTo(await stage.other.send(thread, mention('when?')));
    expect(textOf(reply)).toMatch(/understood as: .*when/i);
  });

  it('by /ask in such a thread, too', async () => {
    const answer = await askInChannel();
    const thread = await stage.other.openThread(stage.channel, 'About that', answer);
    const reply = replyOf(await stage.other.command(thread, 'ask', { question: 'when?' }));
    expect(textOf(reply)).toMatch(/understood as: .*when/i);
  });

  it('in one thread knows nothing of another', async () => {
    const first = await openThread(await askInChannel());
    const second = await openThread(await askInChannel('how many attacks were there on U.S. forces?'));
    const one = await answerTo(await stage.asker.send(first, mention('when?')));
    const two = await answerTo(await stage.asker.send(second, mention('when?')));
    expect(textOf(one)).not.toMatch(/understood as: .*attack/i);
    expect(textOf(two)).toMatch(/understood as: .*attack/i);
  });

  it('is remembered after a restart', async () => {
    const thread = await openThread(await askInChannel());
    await answerTo(await stage.asker.send(thread, mention('when?')));
    await stage.restart();
    const answer = await answerTo(await stage.asker.send(thread, mention('who said so?')));
    expect(quotesOf(answer).length).toBeGreaterThan(0);
  });
});

describe('elsewhere', () => {
  it('a private answer is asked on by a modal, and stays private', async () => {
    const question = 'who was killed in the drone strike in Baghdad?';
    const answer = replyOf(await stage.asker.command(stage.channel, 'ask', { question, private: true }));
    expect(buttonsOf(answer)).not.toContain('Ask a follow-up');
    const opened = await stage.asker.click(answer, 'Ask here');
    const reply = replyOf(await stage.asker.submitModal(opened, { question: 'when?' }));
    expect(textOf(reply)).toMatch(/understood as: .*when/i);
    expect(isEphemeral(reply)).toBe(true);
  });

  it('a mention in a channel is answered there', async () => {
    const answer = await answerTo(
      await stage.asker.send(stage.channel, mention('who was killed in the strike?')),
    );
    expect(quotesOf(answer).length).toBeGreaterThan(0);
    expect(buttonsOf(answer)).toContain('Ask a follow-up');
  });

  it('a reply to an answer in a channel follows that answer up', async () => {
    const first = await askInChannel();
    const answer = await answerTo(await stage.asker.send(stage.channel, 'when?', { replyTo: first }));
    expect(textOf(answer)).toMatch(/understood as: .*when/i);
  });

  it('direct messages are a conversation', async () => {
    const { dmChannelId } = stage.asker;
    await answerTo(await stage.asker.send(dmChannelId, 'who was killed in the drone strike in Baghdad?'));
    const answer = await answerTo(await stage.asker.send(dmChannelId, 'when?'));
    expect(textOf(answer)).toMatch(/understood as: .*when/i);
  });
});

describe('a channel whose history the bot may not read', () => {
  it('gets its answer as a message that replies to none', async () => {
    stage.guild.misbehave.deny(stage.channel, READ_MESSAGE_HISTORY);
    await stage.asker.send(stage.channel, mention('who was killed in the strike?'));
    const answer = await stage.guild.waitFor(() =>
      stage.asker.messages(stage.channel).find((one) => one.author.bot),
    );
    expect(quotesOf(answer).length).toBeGreaterThan(0);
    expect(answer.message_reference).toBeUndefined();
  });
});

describe('a thread that cannot be written in', () => {
  it('is said to the asker, in their direct messages', async () => {
    const thread = await openThread(await askInChannel());
    stage.guild.misbehave.deny(stage.channel, SEND_MESSAGES_IN_THREADS);
    await stage.asker.send(thread, mention('when?'));
    const told = await stage.guild.waitFor(() =>
      stage.asker.messages(stage.asker.dmChannelId).find((one) => one.author.bot),
    );
    expect(textOf(told)).toContain('Send Messages in Threads');
  });

  it('because it is locked is said, too', async () => {
    const thread = await openThread(await askInChannel());
    const held = stage.guild.misbehave.stall({ count: 1, route: /POST \/channels\/\d+\/messages/ });
    await stage.asker.send(thread, mention('when?'));
    stage.guild.moderate(thread, { locked: true });
    held.release();
    const told = await stage.guild.waitFor(() =>
      stage.asker.messages(stage.asker.dmChannelId).find((one) => one.author.bot),
    );
    expect(textOf(told)).toContain('locked');
  });

  it('because it is archived is opened again', async () => {
    const thread = await openThread(await askInChannel());
    stage.guild.moderate(thread, { archived: true });
    const answer = await answerTo(await stage.asker.send(thread, mention('when?')));
    expect(quotesOf(answer).length).toBeGreaterThan(0);
  });

  it('because of slow mode holds for people alone', async () => {
    const thread = await openThread(await askInChannel());
    stage.guild.moderate(thread, { rate_limit_per_user: 3600 });
    for (const text of ['when?', 'where?']) {
      // The guild's owner writes as they like, and the bot answers as often.
      expect(quotesOf(await answerTo(await stage.asker.send(thread, mention(text)))).length).toBeGreaterThan(
        0,
      );
    }
    await answerTo(await stage.other.send(thread, mention('when?')));
    await expect(stage.other.send(thread, mention('where?'))).rejects.toThrow(/slowmode/);
  });

  it('because it was deleted midway is forgotten, without an error', async () => {
    const thread = await openThread(await askInChannel());
    const held = stage.guild.misbehave.stall({ count: 1, route: /POST \/channels\/\d+\/messages/ });
    await stage.asker.send(thread, mention('when?'));
    stage.guild.deleteChannel(thread);
    held.release();
    await askInChannel();
    expect(stage.desk().conversations.turns(thread)).toEqual([]);
    expect(stage.logged.filter((line) => line.level >= 50)).toEqual([]);
  });
});

describe('a thread that is gone is forgotten', () => {
  const turns = (thread: string) => stage.desk().conversations.turns(thread);

  it('with its channel, of which alone Discord tells', async () => {
    const thread = await openThread(await askInChannel());
    const events: string[] = [];
    stage.bot().client.on('threadDelete', ({ id }) => events.push(id));
    expect(turns(thread).length).toBe(1);
    const gone = new Promise<unknown>((resolve) => void stage.bot().client.once('channelDelete', resolve));
    stage.guild.deleteChannel(stage.channel);
    await gone;
    expect(turns(thread)).toEqual([]);
    expect(events).toEqual([]);
  });

  it('where it was archived, and the bot has not seen it since it started', async () => {
    const thread = await openThread(await askInChannel());
    stage.guild.moderate(thread, { archived: true });
    await stage.restart();
    expect(stage.bot().client.channels.cache.has(thread)).toBe(false);
    expect(turns(thread).length).toBe(1);
    stage.guild.deleteChannel(thread);
    await stage.asker.command(stage.guild.channels.general!, 'help');
    expect(turns(thread)).toEqual([]);
  });
});

describe('/forget', () => {
  it('in a thread forgets it: a follow-up is no longer understood', async () => {
    const thread = await openThread(await askInChannel());
    await answerTo(await stage.asker.send(thread, mention('when?')));
    expect(textOf(replyOf(await stage.other.command(thread, 'forget')))).toContain('forgotten this thread');
    const answer = await answerTo(await stage.asker.send(thread, mention('when?')));
    expect(textOf(answer)).not.toMatch(/understood as/);
    expect(textOf(replyOf(await stage.asker.command(thread, 'forget')))).toContain('forgotten');
  });

  it('elsewhere forgets all of the asker’s, and nothing of another’s', async () => {
    const mine = await askInChannel();
    const theirs = replyOf(await stage.other.command(stage.channel, 'who', { query: 'was wounded' }));
    expect(textOf(replyOf(await stage.asker.command(stage.channel, 'forget')))).toContain('forgotten all');
    expect(textOf(replyOf(await stage.asker.click(mine, 'Context')))).toContain('no longer work');
    expect(textOf(replyOf(await stage.other.click(theirs, 'Context')))).toContain('In context');
  });

  it('/privacy says what is kept, to the asker alone', async () => {
    const reply = replyOf(await stage.asker.command(stage.channel, 'privacy'));
    expect(textOf(reply)).toMatch(/30 days/);
    expect(isEphemeral(reply)).toBe(true);
  });
});
