import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ButtonStyle, Client, ComponentType } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ManualClock, startTestGuild, type TestGuild } from '../../src/testguild/index.ts';

let folder: string;
let file: string;
let guild: TestGuild;
let clock: ManualClock;
let problems: string[];
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'keeping-'));
  file = join(folder, 'guild.json');
  clock = new ManualClock();
  problems = [];
  guild = await start();
});
afterEach(async () => {
  await guild.close();
  rmSync(folder, { recursive: true });
});

const start = () =>
  startTestGuild({ clock, file, rateLimits: false, onProblem: (sentence) => problems.push(sentence) });

/** Stops the guild, and starts it again a minute later. */
async function restart(): Promise<void> {
  await guild.close();
  clock.advance(60_000);
  guild = await start();
}

describe('a guild with a file', () => {
  it('is the same after a restart: people, channels, messages, threads and who is in them', async () => {
    const [mara, teo] = guild.people;
    const asked = await mara.send(guild.channels.general!, 'Who is there? @everyone **now**');
    await teo.send(guild.channels.general!, 'I am.', { replyTo: asked });
    const thread = await teo.openThread(guild.channels.general!, 'Elsewhere', asked);
    await mara.send(thread, 'Here too.');
    await teo.send(teo.dmChannelId, 'Quietly.');
    const seen = () => {
      const [one, other] = guild.people;
      const { general } = guild.channels;
      return JSON.parse(
        JSON.stringify({
          ids: [guild.guildId, guild.applicationId, guild.channels, guild.state.guild],
          people: guild.people.map(({ user, dmChannelId }) => [user, dmChannelId]),
          messages: [one.messages(general!), one.messages(thread), other.messages(other.dmChannelId)],
          channels: [...guild.state.channels.values()],
          members: [...(guild.state.threadMembers.get(thread)?.values() ?? [])],
        }),
      );
    };
    const before = seen();
    await restart();
    expect(seen()).toEqual(before);
    expect(problems).toEqual([]);
    expect(readdirSync(folder)).toEqual(['guild.json']);
  });

  it('goes on from there: new messages are newer, threads go to sleep, and a button of an old one works', async () => {
    const bot = await login();
    const channel = await bot.channels.fetch(guild.channels.general!);
    if (!channel?.isSendable()) throw new Error('not sendable');
    const button = {
      type: ComponentType.Button,
      style: ButtonStyle.Primary,
      custom_id: 'more',
      label: 'More',
    };
    const sent = await channel.send({
      content: 'One.',
      components: [{ type: ComponentType.ActionRow, components: [button] }],
    });
    const thread = await guild.people[1].openThread(guild.channels.general!, 'On it');
    await guild.people[1].send(thread, 'Two.');
    await bot.destroy();
    await restart();
    const again = await login();
    again.on('interactionCreate', (interaction) => {
      if (interaction.isButton())
        void interaction.reply(`${interaction.customId} of ${interaction.message.id}`);
    });
    const { reply } = await guild.people[0].click(sent.id, 'More');
    expect(reply?.content).toBe(`more of ${sent.id}`);
    expect(BigInt(reply!.id)).toBeGreaterThan(BigInt(sent.id));
    const { auto_archive_duration } = guild.state.channels.get(thread)!.thread_metadata!;
    await again.destroy();
    clock.advance(auto_archive_duration * 60_000);
    expect(guild.state.channels.get(thread)!.thread_metadata!.archived).toBe(true);
  });

  it('is written a moment after something happened, without being stopped', async () => {
    await guild.people[0].send(guild.channels.general!, 'Remember this.');
    clock.advance(1_000);
    await expect.poll(() => readdirSync(folder), { timeout: 15_000 }).toEqual(['guild.json']);
    expect(readFileSync(file, 'utf8')).toContain('Remember this.');
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  it('is on the disk before it takes its place, and then has its name there too', async () => {
    const anyFile = await open(folder);
    const synced: (readonly string[])[] = [];
    const sync = vi
      .spyOn(Object.getPrototypeOf(anyFile) as FileHandle, 'sync')
      .mockImplementation(async () => {
        synced.push(readdirSync(folder));
      });
    await anyFile.close();
    await guild.people[0].send(guild.channels.general!, 'Remember this.');
    await guild.close();
    sync.mockRestore();
    expect(synced).toEqual([['guild.json.new'], ['guild.json']]);
    expect(problems).toEqual([]);
  });

  it('keeps the newest messages, and no thread without any', async () => {
    const [mara] = guild.people;
    const thread = await mara.openThread(guild.channels.general!, 'Old');
    await mara.send(thread, 'Long ago.');
    for (let i = 0; i < 600; i++) await mara.send(guild.channels.general!, `Message ${i}.`);
    await restart();
    const contents = guild.people[0].messages(guild.channels.general!).map(({ content }) => content);
    expect(contents.length).toBe(500);
    expect(contents.at(-1)).toBe('Message 599.');
    expect(guild.state.channels.has(thread)).toBe(false);
  });

  it.each([
    ['half of one', (text: string) => text.slice(0, text.length / 2)],
    ['of another version', (text: string) => text.replace('"version":1', '"version":2')],
    ['something else', () => '{"version":1,"users":[]}'],
    ['without members', (text: string) => without('members', text)],
    ['without roles', (text: string) => without('roles', text)],
    ['without channels', (text: string) => without('channels', text)],
  ])('begins anew where the file is %s, which it puts aside', async (_title, damaged) => {
    await guild.people[0].send(guild.channels.general!, 'Remember this.');
    await guild.close();
    const text = damaged(readFileSync(file, 'utf8'));
    writeFileSync(file, text);
    guild = await start();
    expect(guild.people[0].messages(guild.channels.general!)).toEqual([]);
    expect(readFileSync(`${file}.aside`, 'utf8')).toBe(text);
    expect(problems).toEqual([expect.stringMatching(/is damaged, or of another version: .* begins anew\.$/)]);
  });

  it('says once that it cannot be written, and goes on', async () => {
    const sealed = join(folder, 'not', 'there.json');
    const other = await startTestGuild({
      clock,
      file: sealed,
      onProblem: (sentence) => problems.push(sentence),
    });
    const [mara] = other.people;
    await mara.send(other.channels.general!, 'Is it kept?');
    clock.advance(1_000);
    await expect.poll(() => problems.length, { timeout: 15_000 }).toBe(1);
    await mara.send(other.channels.general!, 'It is not.');
    await other.close();
    expect(problems).toEqual([expect.stringMatching(/there\.json cannot be written \(ENOENT\): .* lost/)]);
  });
});

function without(part: string, text: string): string {
  return JSON.stringify({ ...JSON.parse(text), [part]: [] });
}

async function login(): Promise<Client> {
  const client = new Client({ intents: ['Guilds', 'GuildMessages'], rest: { api: guild.restUrl } });
  const ready = new Promise((resolve) => client.once('clientReady', resolve));
  await client.login(guild.token);
  await ready;
  return client;
}
