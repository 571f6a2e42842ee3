import { afterEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/testguild/index.ts';
import { isEphemeral, quotesOf, replyOf, textOf } from './seen.ts';
import { openStage, type Stage, type StageOptions } from './stage.ts';

let stage: Stage;
afterEach(() => stage.close());

/** A stage with a thread on an answer; the thread's id. */
async function openThread(options: StageOptions = {}): Promise<string> {
  stage = await openStage(options);
  const question = 'who was killed in the drone strike in Baghdad?';
  const answer = replyOf(await stage.asker.command(stage.channel, 'ask', { question }));
  await stage.asker.click(answer, 'Ask a follow-up');
  return answer.id;
}

const mention = (text: string): string => `<@${stage.bot().client.user.id}> ${text}`;

const repliesTo = (message: Message): readonly Message[] =>
  stage.asker
    .messages(message.channel_id)
    .filter((one) => one.author.bot && one.message_reference?.message_id === message.id);

const answerTo = (message: Message): Promise<Message> => stage.guild.waitFor(() => repliesTo(message)[0]);

/** Resolves when the bot has answered a question that was sent last, and so has heard all that was sent before it. */
async function allHeard(thread: string): Promise<void> {
  await answerTo(await stage.asker.send(thread, mention('how many were wounded?')));
}

describe('with MESSAGE_CONTENT=true', () => {
  const readsAll = { settings: { readsAll: true } };

  it.each(['when?', 'and the wounded?', 'where', 'Abu Taqwa', 'who said so', 'tell me about the PMF'])(
    'answers a message in a thread of its own that addresses nobody: %s',
    async (text) => {
      const thread = await openThread(readsAll);
      expect(textOf(await answerTo(await stage.other.send(thread, text)))).toContain('understood as');
    },
  );

  it('leaves talk between people alone', async () => {
    const thread = await openThread(readsAll);
    const first = await stage.asker.send(thread, 'lunch at noon, then');
    const talk = [
      first,
      await stage.other.send(thread, `<@${stage.asker.user.id}> what do you think?`),
      await stage.other.send(thread, 'when?', { replyTo: first }),
      await stage.other.send(thread, 'when?', { replyTo: first, ping: false }),
      await stage.other.send(thread, 'thanks, see you'),
    ];
    await allHeard(thread);
    for (const message of talk) expect(repliesTo(message)).toEqual([]);
  });

  it('answers a reply to its own message without a ping', async () => {
    const thread = await openThread(readsAll);
    const first = await answerTo(await stage.asker.send(thread, 'when?'));
    const reply = await stage.asker.send(thread, 'so it was confirmed', { replyTo: first, ping: false });
    expect(await answerTo(reply)).toBeDefined();
  });

  it('leaves alone what is said in a channel, and in threads that have nothing to do with it', async () => {
    const thread = await openThread(readsAll);
    const elsewhere = await stage.asker.openThread(stage.channel, 'Lunch');
    const talk = [
      await stage.asker.send(stage.channel, 'who was killed in the strike?'),
      await stage.asker.send(elsewhere, 'where?'),
    ];
    await allHeard(thread);
    for (const message of talk) expect(repliesTo(message)).toEqual([]);
  });

  it('answers in a thread of others once it was asked there', async () => {
    await openThread(readsAll);
    const elsewhere = await stage.asker.openThread(stage.channel, 'Lunch');
    await answerTo(await stage.asker.send(elsewhere, mention('who was killed in the strike?')));
    expect(await answerTo(await stage.asker.send(elsewhere, 'where?'))).toBeDefined();
  });
});

describe('questions of one thread', () => {
  it('are answered in their order', async () => {
    const thread = await openThread();
    const held = stage.guild.misbehave.stall({ count: 1, route: /POST \/channels\/\d+\/messages/ });
    const questions = [];
    for (const text of ['when?', 'where?', 'who said so?', 'how many were wounded?']) {
      questions.push(await stage.asker.send(thread, mention(text)));
    }
    held.release();
    const answers = await Promise.all(questions.map(answerTo));
    const ids = answers.map((answer) => BigInt(answer.id));
    expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
  });

  it('are answered in their order where of the first it takes longer to tell whether it is one', async () => {
    const thread = await openThread({ settings: { readsAll: true } });
    // A name alone is looked up in the corpus before it counts as a question.
    const first = await stage.asker.send(thread, 'Mushtaq Taleb al-Saidi and Yehia Rasool');
    const second = await stage.asker.send(thread, 'when?');
    const [one, two] = [await answerTo(first), await answerTo(second)];
    expect(BigInt(one.id)).toBeLessThan(BigInt(two.id));
  });

  it('are shown to be worked on where it takes a while', async () => {
    const thread = await openThread();
    const held = stage.guild.misbehave.stall({ count: 1, route: /POST \/channels\/\d+\/messages/ });
    const first = await stage.asker.send(thread, mention('when?'));
    const second = await stage.asker.send(thread, mention('where?'));
    await stage.guild.waitFor(() =>
      stage.guild.requests.some(({ path }) => path.endsWith(`/${thread}/typing`)),
    );
    held.release();
    await Promise.all([first, second].map(answerTo));
  });
});

describe('a mention of the role that the bot has of Discord', () => {
  const mentionRole = (text: string): string => {
    const role = [...stage.guild.state.roles.values()].find(({ tags }) => tags !== undefined);
    return `<@&${role!.id}> ${text}`;
  };

  it('is told that its words are not seen, and pings nobody', async () => {
    stage = await openStage();
    const message = await stage.other.send(stage.channel, mentionRole('who was killed in the strike?'));
    const answer = await answerTo(message);
    expect(textOf(answer)).toMatch(/^That mentions my role, .* mention me myself, <@\d+>, or use \/ask\.$/);
    expect(answer.mentions).toEqual([]);
  });

  it('is answered like one of the bot where messages are read', async () => {
    stage = await openStage({ settings: { readsAll: true } });
    const message = await stage.other.send(stage.channel, mentionRole('who was killed in the strike?'));
    expect(quotesOf(await answerTo(message)).length).toBeGreaterThan(0);
  });
});

describe('a question of more characters than a command takes', () => {
  const long = `who was killed ${'in the drone strike '.repeat(30)}?`;

  it('is not cut, and its length is told', async () => {
    const thread = await openThread();
    const answer = textOf(await answerTo(await stage.asker.send(thread, mention(long))));
    expect(answer).toBe(
      'A question can have up to 400 characters, and that one has 616. Please ask it in fewer.',
    );
    await allHeard(thread);
  });

  it('is answered where it was shortened in time', async () => {
    const thread = await openThread();
    const held = stage.guild.misbehave.stall({ count: 1, route: /POST \/channels\/\d+\/messages/ });
    await stage.asker.send(thread, mention('when?'));
    const second = await stage.asker.send(thread, mention(long));
    await stage.asker.edit(second, mention('how many were wounded?'));
    held.release();
    expect(quotesOf(await answerTo(second)).join('\n')).toContain('Six others were wounded');
  });
});

describe('an edit', () => {
  it('counts where the question was not answered yet, and not afterwards', async () => {
    const thread = await openThread();
    const held = stage.guild.misbehave.stall({ count: 1, route: /POST \/channels\/\d+\/messages/ });
    const first = await stage.asker.send(thread, mention('when?'));
    const second = await stage.asker.send(thread, mention('where?'));
    await stage.asker.edit(second, mention('how many were wounded?'));
    held.release();
    expect(quotesOf(await answerTo(second)).join('\n')).toContain('Six others were wounded');
    await stage.asker.edit(first, mention('how many were wounded?'));
    await allHeard(thread);
    expect(repliesTo(first).length).toBe(1);
  });

  it('that deletes an unanswered question takes it back', async () => {
    const thread = await openThread();
    const held = stage.guild.misbehave.stall({ count: 1, route: /POST \/channels\/\d+\/messages/ });
    await stage.asker.send(thread, mention('when?'));
    const second = await stage.asker.send(thread, mention('where?'));
    await stage.asker.delete(second);
    held.release();
    await allHeard(thread);
    expect(repliesTo(second)).toEqual([]);
  });
});

describe('a question that cannot be recorded', () => {
  it('is not met with silence', async () => {
    stage = await openStage();
    // As where the disk is full: whatever is written fails.
    stage.desk().conversations.close();
    const answer = await answerTo(await stage.asker.send(stage.channel, mention('who died in the strike?')));
    const id = /\*\*([0-9a-f]{8})\*\*/.exec(textOf(answer))?.[1];
    expect(stage.logged.filter((line) => line.level === 50).map((line) => line.errorId)).toContain(id);
  });
});

describe('too many questions', () => {
  const few = { settings: { questionsPerMinute: 2 } };

  it('by commands get a friendly line, to the asker alone', async () => {
    stage = await openStage(few);
    const ask = async (person = stage.asker) =>
      replyOf(await person.command(stage.channel, 'who', { query: 'died in the strike' }));
    await ask();
    await ask();
    const third = await ask();
    expect(textOf(third)).toContain('2 questions within a minute');
    expect(isEphemeral(third)).toBe(true);
    expect(quotesOf(await ask(stage.other)).length).toBeGreaterThan(0);
    expect(textOf(replyOf(await stage.asker.command(stage.channel, 'help')))).toContain('/ask');
  });

  it('by messages get it in direct messages, once', async () => {
    stage = await openStage(few);
    const first = await answerTo(await stage.asker.send(stage.channel, mention('who died in the strike?')));
    const second = await answerTo(await stage.asker.send(stage.channel, mention('when was the strike?')));
    const third = await stage.asker.send(stage.channel, mention('where was the strike?'));
    const told = await stage.guild.waitFor(() =>
      stage.asker.messages(stage.asker.dmChannelId).find((one) => one.author.bot),
    );
    expect(textOf(told)).toContain('2 questions within a minute');
    expect([first, second].every((answer) => quotesOf(answer).length > 0)).toBe(true);
    expect(repliesTo(third)).toEqual([]);
  });
});
