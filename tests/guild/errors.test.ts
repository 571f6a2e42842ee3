import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { InteractionFailed, ManualClock } from '../../src/testguild/index.ts';
import { isEphemeral, replyOf, textOf } from './seen.ts';
import { openStage, type Stage } from './stage.ts';

/** Commands with bugs, as files of a folder like the bot's own. They open their gate through `globalThis`. */
const FILES: Readonly<Record<string, string>> = {
  'broken.ts': command('broken', `() => { throw new Error('the secret of the archive'); }`),
  'rejecting.ts': command('rejecting', `async () => { throw 'a bare string'; }`),
  'slow.ts': command(
    'slow',
    `async () => { await globalThis.slowGate; return ${reply('At last.', false)}; }`,
  ),
  'shy.ts': command('shy', `async () => { await globalThis.slowGate; return ${reply('To you.', true)}; }`),
  'gone.ts': command('gone', `() => (${reply('Still here.', false)})`),
  'buttons.ts': command(
    'buttons',
    `() => (${JSON.stringify({
      message: {
        components: [
          {
            type: 1,
            components: [
              'nonsense',
              'not:one:of:ours!',
              'context',
              'context:AAAAAAAAAAAAAAAA:0',
              'more:AAAAAAAAAAAAAAAA',
            ].map(button),
          },
          { type: 1, components: ['sources:x', 'why:'].map(button) },
        ],
      },
      private: false,
    })})`,
  ),
};

function button(id: string): object {
  return { type: 2, style: 2, custom_id: id, label: id };
}

function command(name: string, execute: string): string {
  const word = { type: 3, name: 'word', description: 'A word', autocomplete: true };
  const data = JSON.stringify({ name, description: 'A test', options: [word] });
  const autocomplete = `autocomplete() { throw new Error('the secret list'); }`;
  return `export default { data: ${data}, isPrivate: () => false, execute: ${execute}, ${autocomplete} };`;
}

function reply(text: string, forAskerAlone: boolean): string {
  return JSON.stringify({ message: { components: [{ type: 10, content: text }] }, private: forAskerAlone });
}

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'commands-'));
  for (const [file, source] of Object.entries(FILES)) await writeFile(join(folder, file), source);
});
afterAll(() => rm(folder, { recursive: true }));

let stage: Stage | undefined;
afterEach(() => stage?.close());

let openGate: () => void;
beforeEach(() => {
  const { promise, resolve } = Promise.withResolvers<void>();
  openGate = resolve;
  Object.assign(globalThis, { slowGate: promise });
});

const open = async (options: Parameters<typeof openStage>[0] = {}): Promise<Stage> => {
  stage = await openStage({ commandsDir: folder, ...options });
  return stage;
};

describe('the error policy', () => {
  it.each(['broken', 'rejecting'])(
    '/%s: the asker gets a sentence with an id that the log has, and no exception',
    async (name) => {
      const { asker, channel, logged } = await open();
      const answer = replyOf(await asker.command(channel, name));
      expect(isEphemeral(answer)).toBe(true);
      const id = /\*\*([0-9a-f]{8})\*\*/.exec(textOf(answer))?.[1];
      expect(id).toBeDefined();
      expect(textOf(answer)).not.toMatch(/secret|bare string|Error/);
      const errors = logged.filter((line) => line.level === 50);
      expect(errors.map((line) => line.errorId)).toEqual([id]);
    },
  );

  it('a command that this version does not have is answered with what to do', async () => {
    const { asker, channel, logged, commands } = await open();
    commands().delete('gone');
    const answer = replyOf(await asker.command(channel, 'gone'));
    expect(textOf(answer)).toContain('/help');
    expect(isEphemeral(answer)).toBe(true);
    expect(logged.filter((line) => line.level >= 40)).toEqual([]);
  });

  it('buttons that are damaged, unknown or forgotten are answered with what to do', async () => {
    const { asker, channel, logged } = await open();
    const message = replyOf(await asker.command(channel, 'buttons'));
    const labels = [
      'nonsense',
      'not:one:of:ours!',
      'context',
      'context:AAAAAAAAAAAAAAAA:0',
      'more:AAAAAAAAAAAAAAAA',
      'sources:x',
      'why:',
    ];
    for (const label of labels) {
      const answer = replyOf(await asker.click(message, label));
      expect(textOf(answer)).toMatch(/Ask the question again/);
      expect(isEphemeral(answer)).toBe(true);
    }
    expect(logged.filter((line) => line.level >= 40)).toEqual([]);
  });

  it('an interaction that Discord no longer waits for is a warning, and the bot goes on', async () => {
    const clock = new ManualClock();
    const { asker, channel, logged } = await open({ guild: { clock }, settings: { deferAfter: 60_000 } });
    const waiting = asker.command(channel, 'slow');
    clock.advance(3_001);
    await expect(waiting).rejects.toThrow(InteractionFailed);
    openGate();
    expect(textOf(replyOf(await asker.command(channel, 'gone')))).toBe('Still here.');
    await expect.poll(() => logged.filter((line) => line.level === 40).length).toBe(1);
    expect(logged.filter((line) => line.level === 50)).toEqual([]);
  });

  it('comes through a Discord that fails now and then', async () => {
    const { asker, channel, guild, logged } = await open();
    guild.misbehave.fail(500, { count: 1, route: /callback/ });
    expect(textOf(replyOf(await asker.command(channel, 'gone')))).toBe('Still here.');
    guild.misbehave.fail(429, { count: 1, route: /callback/, retryAfter: 0.01 });
    expect(textOf(replyOf(await asker.command(channel, 'gone')))).toBe('Still here.');
    expect(logged.filter((line) => line.level >= 50)).toEqual([]);
  });

  it('logs under one id what went wrong and that nobody could be told, and goes on', async () => {
    const clock = new ManualClock();
    const { asker, channel, guild, logged } = await open({ guild: { clock } });
    // Four tries of the answer, and four of the sentence that it failed.
    guild.misbehave.fail(500, { count: 8, route: /callback/ });
    const waiting = asker.command(channel, 'gone');
    waiting.catch(() => undefined);
    await expect.poll(() => logged.filter((line) => line.level === 50).length).toBe(2);
    const [first, second] = logged.filter((line) => line.level === 50);
    expect(first?.errorId).toBe(second?.errorId);
    clock.advance(3_001);
    await expect(waiting).rejects.toThrow(InteractionFailed);
    expect(textOf(replyOf(await asker.command(channel, 'gone')))).toBe('Still here.');
  });
});

describe('autocomplete that goes wrong', () => {
  it('proposes nothing, and is logged', async () => {
    const { asker, channel, logged } = await open();
    expect(await asker.autocomplete(channel, 'broken', 'word', { word: 'x' })).toEqual([]);
    expect(logged.filter((line) => line.level === 50 && line.errorId !== undefined).length).toBe(1);
  });
});

describe('a slow answer', () => {
  it('is announced with “thinking…”, and then takes its place', async () => {
    const { asker, channel, guild } = await open({ settings: { deferAfter: 1 } });
    const waiting = asker.command(channel, 'slow');
    await guild.waitFor(() => asker.messages(channel).some((message) => (message.flags & 128) !== 0));
    openGate();
    const answer = replyOf(await waiting);
    expect(textOf(answer)).toBe('At last.');
    expect(isEphemeral(answer)).toBe(false);
  });

  it('goes to the asker alone where it turns out to be for them, though it was announced to all', async () => {
    const { asker, other, channel, guild } = await open({ settings: { deferAfter: 1 } });
    const waiting = asker.command(channel, 'shy');
    await guild.waitFor(() => asker.messages(channel).some((message) => (message.flags & 128) !== 0));
    openGate();
    const exchange = await waiting;
    const answer = await exchange.followup();
    expect(textOf(answer)).toBe('To you.');
    expect(isEphemeral(answer)).toBe(true);
    expect(other.messages(channel)).toEqual([]);
  });
});

describe('a slow answer for which nobody waits any more', () => {
  it.each(['put away', 'gone with its channel', 'later than its token'])('is %s: a warning', async (how) => {
    const clock = new ManualClock();
    const { asker, channel, guild, logged } = await open({
      settings: { deferAfter: 1 },
      guild: { clock },
      commandsDir: folder,
    });
    // It never comes to more than "thinking…".
    asker.command(channel, 'slow').catch(() => undefined);
    const thinking = await guild.waitFor(() =>
      asker.messages(channel).find((message) => (message.flags & 128) !== 0),
    );
    if (how === 'put away') guild.state.removeMessage(thinking);
    else if (how === 'gone with its channel') guild.deleteChannel(channel);
    else clock.advance(15 * 60_000);
    openGate();
    await expect.poll(() => logged.some(({ msg }) => msg.includes('no longer waits'))).toBe(true);
    expect(logged.filter(({ level }) => level >= 50)).toEqual([]);
  });
});

describe('the gateway', () => {
  it('may drop, close, ask for a reconnect or end the session: the bot comes back and answers', async () => {
    const { asker, channel, guild } = await open();
    const misbehaviours = [
      () => guild.misbehave.dropSockets(),
      () => guild.misbehave.closeSockets(4000),
      () => guild.misbehave.askForReconnect(),
      () => guild.misbehave.invalidateSession(true),
    ];
    for (const misbehave of misbehaviours) {
      misbehave();
      await guild.botReady();
      const answer = await asker.command(channel, 'gone').catch(() => asker.command(channel, 'gone'));
      expect(textOf(replyOf(answer))).toBe('Still here.');
    }
  });
});
