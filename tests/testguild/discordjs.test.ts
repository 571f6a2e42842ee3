import {
  ActionRowBuilder,
  ButtonBuilder,
  ButtonStyle,
  Client,
  type Interaction,
  MessageFlags,
  ModalBuilder,
  SlashCommandBuilder,
  StringSelectMenuBuilder,
  TextDisplayBuilder,
  TextInputBuilder,
  TextInputStyle,
} from 'discord.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { InteractionFailed, startTestGuild, type TestGuild } from '../../src/testguild/index.ts';

const commands = [
  new SlashCommandBuilder()
    .setName('echo')
    .setDescription('Says it again')
    .addStringOption((option) => option.setName('text').setDescription('What to say').setRequired(true))
    .addStringOption((option) => option.setName('tone').setDescription('How').setAutocomplete(true)),
  new SlashCommandBuilder().setName('slow').setDescription('Thinks first'),
  new SlashCommandBuilder().setName('panel').setDescription('Shows components'),
  new SlashCommandBuilder().setName('mute').setDescription('Never answers'),
];

async function handle(interaction: Interaction): Promise<void> {
  if (interaction.isAutocomplete()) {
    const typed = interaction.options.getFocused();
    await interaction.respond([{ name: `${typed}, loudly`, value: 'loud' }]);
  } else if (interaction.isChatInputCommand() && interaction.commandName === 'echo') {
    await interaction.reply(interaction.options.getString('text', true));
  } else if (interaction.isChatInputCommand() && interaction.commandName === 'slow') {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply({
      flags: MessageFlags.IsComponentsV2,
      components: [new TextDisplayBuilder().setContent('Thought.')],
    });
  } else if (interaction.isChatInputCommand() && interaction.commandName === 'panel') {
    const buttons = new ActionRowBuilder<ButtonBuilder>().addComponents(
      new ButtonBuilder().setCustomId('more').setLabel('More').setStyle(ButtonStyle.Primary),
      new ButtonBuilder().setCustomId('ask').setLabel('Ask').setStyle(ButtonStyle.Secondary),
    );
    const menu = new ActionRowBuilder<StringSelectMenuBuilder>().addComponents(
      new StringSelectMenuBuilder()
        .setCustomId('pick')
        .addOptions({ label: 'One', value: '1' }, { label: 'Two', value: '2' }),
    );
    await interaction.reply({ content: 'Choose', components: [buttons, menu] });
  } else if (interaction.isButton() && interaction.customId === 'more') {
    await interaction.deferUpdate();
    await interaction.followUp({ content: 'More of it', flags: MessageFlags.Ephemeral });
  } else if (interaction.isButton()) {
    const input = new TextInputBuilder()
      .setCustomId('question')
      .setLabel('Question')
      .setStyle(TextInputStyle.Short);
    const modal = new ModalBuilder().setCustomId('form').setTitle('Ask');
    await interaction.showModal(
      modal.addComponents(new ActionRowBuilder<TextInputBuilder>().addComponents(input)),
    );
  } else if (interaction.isStringSelectMenu()) {
    await interaction.update({ content: `Chosen: ${interaction.values.join()}`, components: [] });
  } else if (interaction.isModalSubmit()) {
    await interaction.reply(`Asked: ${interaction.fields.getTextInputValue('question')}`);
  }
}

describe('discord.js in the test guild', () => {
  let guild: TestGuild;
  let client: Client;
  let channel: string;

  beforeAll(async () => {
    guild = await startTestGuild();
    channel = guild.channels.general!;
    client = new Client({
      intents: ['Guilds', 'GuildMessages', 'DirectMessages'],
      rest: { api: guild.restUrl },
    });
    client.on('interactionCreate', (interaction) => void handle(interaction));
    const ready = new Promise((resolve) => client.once('clientReady', resolve));
    await client.login(guild.token);
    await ready;
    await client.application!.commands.set(commands);
  });

  afterAll(async () => {
    await client?.destroy();
    await guild?.close();
  });

  test('knows the guild, its channels and its own member after login', () => {
    const known = client.guilds.cache.get(guild.guildId)!;
    expect(known.name).toBe('Newsroom');
    expect(known.channels.cache.map((one) => one.name)).toEqual(
      expect.arrayContaining(['general', 'ask-the-record']),
    );
    expect(known.members.me?.id).toBe(guild.applicationId);
  });

  test('answers a slash command', async () => {
    const { reply } = await guild.people[1].command(channel, 'echo', { text: 'hear, hear' });
    expect(reply?.content).toBe('hear, hear');
    expect(reply?.author.id).toBe(guild.applicationId);
    expect(reply?.interaction_metadata?.user.id).toBe(guild.people[1].user.id);
  });

  test('proposes choices for the option that is typed', async () => {
    const choices = await guild.people[0].autocomplete(channel, 'echo', 'tone', { text: 'x', tone: 'Say' });
    expect(choices).toEqual([{ name: 'Say, loudly', value: 'loud' }]);
  });

  test('defers, then edits with Components V2; only the asker sees it', async () => {
    const { reply } = await guild.people[0].command(channel, 'slow');
    expect(reply?.components[0]?.content).toBe('Thought.');
    expect(guild.people[0].messages(channel).some((one) => one.id === reply!.id)).toBe(true);
    expect(guild.people[1].messages(channel).some((one) => one.id === reply!.id)).toBe(false);
  });

  test('takes clicks, choices and a modal', async () => {
    const [mara] = guild.people;
    const { reply } = await mara.command(channel, 'panel');
    const more = await mara.click(reply!, 'More');
    expect((await more.followup()).content).toBe('More of it');
    const opened = await mara.click(reply!, 'ask');
    expect(opened.modal?.title).toBe('Ask');
    const asked = await mara.submitModal(opened, { question: 'Where?' });
    expect(asked.reply?.content).toBe('Asked: Where?');
    const chosen = await mara.select(reply!, 'pick', ['2']);
    expect(chosen.reply?.content).toBe('Chosen: 2');
  });

  test('opens a thread on its answer and writes in it', async () => {
    const { reply } = await guild.people[1].command(channel, 'echo', { text: 'a thread' });
    const textChannel = await client.channels.fetch(channel);
    if (!textChannel?.isTextBased()) throw new Error('not a text channel');
    const message = await textChannel.messages.fetch(reply!.id);
    const thread = await message.startThread({ name: 'Follow-up', autoArchiveDuration: 1440 });
    await thread.send('Ask here.');
    expect(thread.id).toBe(reply!.id);
    expect(guild.people[0].messages(thread.id).map((one) => one.content)).toEqual(['', 'Ask here.']);
  });

  test('answers in a direct message', async () => {
    const [, teo] = guild.people;
    const { reply } = await teo.command(teo.dmChannelId, 'echo', { text: 'quietly' });
    expect(reply?.content).toBe('quietly');
    expect(guild.people[0].messages(channel).some((one) => one.content === 'quietly')).toBe(false);
  });
});

describe('an interaction without an answer', () => {
  test('fails after three seconds of the guild’s clock', async () => {
    const { ManualClock } = await import('../../src/testguild/index.ts');
    const clock = new ManualClock();
    const guild = await startTestGuild({ clock });
    const client = new Client({ intents: ['Guilds'], rest: { api: guild.restUrl } });
    try {
      await client.login(guild.token);
      await guild.botReady();
      await client.rest.put(`/applications/${guild.applicationId}/commands`, { body: commands });
      const failed = guild.people[0].command(guild.channels.general!, 'mute');
      clock.advance(2_999);
      expect([...guild.state.interactions.values()].map((one) => one.state)).toEqual(['pending']);
      clock.advance(1);
      await expect(failed).rejects.toBeInstanceOf(InteractionFailed);
    } finally {
      await client.destroy();
      await guild.close();
    }
  });
});
