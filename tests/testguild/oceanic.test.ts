import { Client } from 'oceanic.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestGuild, type TestGuild } from '../../src/testguild/index.ts';

describe('a second client library in the test guild', () => {
  let guild: TestGuild;
  let client: Client;

  beforeAll(async () => {
    guild = await startTestGuild();
    client = new Client({
      auth: `Bot ${guild.token}`,
      gateway: { intents: ['GUILDS', 'GUILD_MESSAGES', 'DIRECT_MESSAGES'], compress: false },
      rest: { baseURL: `${guild.restUrl}/v10` },
    });
    client.on('interactionCreate', async (interaction) => {
      if (interaction.isCommandInteraction()) {
        await interaction.defer();
        const text = interaction.data.options.getString('text', true);
        const button = { type: 2, style: 1, label: 'Again', customID: 'again' } as const;
        await interaction.editOriginal({ content: text, components: [{ type: 1, components: [button] }] });
      } else if (interaction.isComponentInteraction()) {
        await interaction.createMessage({ content: 'and again', flags: 64 });
      }
    });
    const ready = new Promise<void>((resolve) => client.once('ready', resolve));
    await client.connect();
    await ready;
    await client.application.bulkEditGlobalCommands([
      {
        type: 1,
        name: 'echo',
        description: 'Says it',
        options: [{ type: 3, name: 'text', description: 'What', required: true }],
      },
    ]);
  });

  afterAll(async () => {
    client?.disconnect(false);
    await guild?.close();
  });

  test('logs in and knows the guild', () => {
    expect(client.guilds.get(guild.guildId)?.name).toBe('Newsroom');
    expect(client.user.id).toBe(guild.applicationId);
  });

  test('answers a command, deferred and edited, and a click', async () => {
    const [, teo] = guild.people;
    const { reply } = await teo.command(guild.channels.general!, 'echo', { text: 'hear, hear' });
    expect(reply?.content).toBe('hear, hear');
    const clicked = await teo.click(reply!, 'Again');
    expect(clicked.reply?.content).toBe('and again');
  });

  test('sends messages, replies and threads', async () => {
    const channel = guild.channels.general!;
    const theirs = await guild.people[0].send(channel, 'a question');
    const reply = await client.rest.channels.createMessage(channel, {
      content: 'an answer',
      messageReference: { messageID: theirs.id },
    });
    const thread = await client.rest.channels.startThreadFromMessage(channel, reply.id, { name: 'Answers' });
    await client.rest.channels.createMessage(thread.id, { content: 'in the thread' });
    expect(guild.people[1].messages(thread.id).at(-1)?.content).toBe('in the thread');
  });
});
