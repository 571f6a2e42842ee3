import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ManualClock, startTestGuild, type TestGuild } from '../../src/testguild/index.ts';
import { hasBrowser, openBrowser, type Visit, visit } from './browser.ts';

const COMMANDS = [
  { name: 'form', description: 'Opens a form' },
  { name: 'silent', description: 'Never answers' },
  { name: 'menu', description: 'Shows a menu and a button' },
  {
    name: 'count',
    description: 'Counts',
    options: [{ type: 4, name: 'to', description: 'How far', min_value: 1, max_value: 10 }],
  },
  {
    name: 'pick',
    description: 'Takes a person, a channel and a fruit',
    options: [
      { type: 6, name: 'person', description: 'Whom', required: true },
      { type: 7, name: 'channel', description: 'Where', required: true, channel_types: [0] },
      {
        type: 3,
        name: 'fruit',
        description: 'Which',
        required: true,
        choices: [
          { name: 'Red apple', value: 'apple' },
          { name: 'Pear', value: 'pear' },
        ],
      },
    ],
  },
  { name: 'Repeat it', type: 3 },
  { name: 'Greet', type: 2 },
];

const MENU = {
  content: 'Choose:',
  components: [
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'menu',
          placeholder: 'A colour',
          options: [
            { label: 'Red', value: 'r', description: 'As a rose' },
            { label: 'Blue', value: 'b' },
          ],
        },
      ],
    },
    {
      type: 1,
      components: [
        {
          type: 3,
          custom_id: 'several',
          placeholder: 'Up to two',
          min_values: 1,
          max_values: 2,
          options: ['x', 'y', 'z'].map((value) => ({ label: value.toUpperCase(), value })),
        },
      ],
    },
    { type: 1, components: [{ type: 2, style: 1, label: 'Silence', custom_id: 'silent' }] },
  ],
};

const FORM = {
  custom_id: 'form',
  title: 'A form',
  components: [
    { type: 1, components: [{ type: 4, custom_id: 'text', label: 'Your words', style: 2, min_length: 3 }] },
  ],
};

/** A bot with what the page must show and the real one may not use. */
async function answer(interaction: Interaction): Promise<unknown> {
  if (interaction.isMessageContextMenuCommand())
    return interaction.reply(`Again: ${interaction.targetMessage.id}`);
  if (interaction.isUserContextMenuCommand()) return interaction.reply(`Hello ${interaction.targetUser.id}`);
  if (interaction.isModalSubmit())
    return interaction.reply(`You wrote: ${interaction.fields.getTextInputValue('text')}`);
  if (interaction.isStringSelectMenu()) return interaction.reply(`You chose ${interaction.values.join()}`);
  if (!interaction.isChatInputCommand()) return undefined;
  if (interaction.commandName === 'form') return interaction.showModal(FORM);
  if (interaction.commandName === 'menu') return interaction.reply(MENU);
  if (interaction.commandName === 'count')
    return interaction.reply(`Up to ${interaction.options.getInteger('to')}`);
  if (interaction.commandName === 'pick') {
    const { options } = interaction;
    const fruit = options.getString('fruit');
    return interaction.reply(
      `${options.getUser('person')?.username}, ${options.getChannel('channel')?.name}, ${fruit}`,
    );
  }
  return undefined;
}

describe.skipIf(!hasBrowser)('the page, with a bot made for it', () => {
  let browser: Browser;
  let clock: ManualClock;
  let guild: TestGuild;
  let client: Client;
  let here: Visit;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  beforeEach(async () => {
    clock = new ManualClock();
    guild = await startTestGuild({ clock });
    client = new Client({ intents: [GatewayIntentBits.Guilds], rest: { api: guild.restUrl } });
    client.on(Events.InteractionCreate, (interaction) => void answer(interaction));
    await client.login(guild.token);
    await guild.botReady();
    await client.rest.put(`/applications/${guild.applicationId}/commands`, { body: COMMANDS });
    here = await visit(browser, guild.url);
  });
  afterEach(async () => {
    await here.page.context().close();
    await client.destroy();
    await guild.close();
  });
  afterAll(() => browser.close());

  const run = async (line: string): Promise<void> => {
    await here.page.keyboard.type(line);
    await here.page.keyboard.press('Enter');
  };

  it('shows hostile text as text', async () => {
    const hostile = [
      '<img src=x onerror="window.broken = true"><script>window.broken = true</script>',
      '[press](javascript:window.broken=true) <a href="javascript:window.broken=true">x</a>',
      '<style>body{display:none}</style><iframe src="javascript:parent.broken=true"></iframe> {{7*7}}',
    ];
    for (const text of hostile) await guild.people[1].send(guild.channels['ask-the-record']!, text);
    await here.messages.nth(2).waitFor();
    expect((await here.messages.locator('.markup').allInnerTexts()).map((text) => text.trim())).toEqual(
      hostile,
    );
    expect(await here.page.locator('.messages :is(img, script, style, iframe, a)').count()).toBe(0);
    expect(await here.page.evaluate(`'broken' in globalThis`)).toBe(false);
    expect(here.problems).toEqual([]);
  });

  it('forbids scripts within the page', async () => {
    const response = await here.page.request.get(guild.url);
    const policy = response.headers()['content-security-policy'] ?? '';
    expect(policy).toMatch(/(?:script|default)-src 'self'/);
    expect(policy).not.toContain('unsafe');
    expect(await response.text()).not.toMatch(/<script>|<style|\son\w+=/);
    await here.page.evaluate(
      `document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.broken = true' }))`,
    );
    expect(await here.page.evaluate(`'broken' in globalThis`)).toBe(false);
  });

  it('opens a form, holds it to its limits, and sends it', async () => {
    await run('/form ');
    const form = here.page.getByRole('dialog', { name: 'A form' });
    await form.waitFor();
    await here.page.keyboard.type('ab');
    await form.getByRole('button', { name: 'Submit' }).click();
    expect(await form.getByRole('alert').textContent()).toContain('at least 3');
    await here.page.keyboard.type('c');
    await form.getByRole('button', { name: 'Submit' }).click();
    await here.messages.getByText('You wrote: abc').waitFor();
    expect(await form.count()).toBe(0);
  });

  it('puts a form away with Escape, and the focus back', async () => {
    await run('/form ');
    await here.page.getByRole('dialog').waitFor();
    await here.page.keyboard.press('Escape');
    await here.page.getByRole('dialog').waitFor({ state: 'detached' });
    await here.page.keyboard.type('on');
    expect(await here.composer.inputValue()).toBe('on');
  });

  it('chooses from a menu by keyboard', async () => {
    await run('/menu ');
    const field = here.page.getByRole('button', { name: 'A colour' });
    await field.focus();
    await here.page.keyboard.press('Enter');
    await here.page.getByRole('option', { name: /Red/ }).waitFor();
    await here.page.keyboard.press('ArrowDown');
    await here.page.keyboard.press('Enter');
    await here.messages.getByText('You chose b').waitFor();
    expect((await field.textContent())?.trim()).toBe('Blue');
  });

  it('sends several choices of a menu when it is left', async () => {
    await run('/menu ');
    await here.page.getByRole('button', { name: 'Up to two' }).click();
    for (const label of ['X', 'Z', 'Y']) await here.page.getByRole('option', { name: label }).click();
    await here.page.keyboard.press('Escape');
    await here.messages.getByText('You chose x,z').waitFor();
  });

  it('offers people, channels and choices by name, and sends their ids and values', async () => {
    await here.page.keyboard.type('/pick te');
    await here.page.getByRole('option', { name: /Teo Okafor/ }).waitFor();
    await here.page.keyboard.press('Enter');
    await here.page.getByRole('option', { name: '#general' }).waitFor();
    await here.page.keyboard.type('gen');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.type('red');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.press('Enter');
    await here.messages.getByText('teo, general, apple').waitFor();
  });

  it('runs a person’s command from the member list', async () => {
    await here.page
      .getByRole('button', { name: /^TO Teo Okafor|Teo Okafor/ })
      .last()
      .click();
    await here.page.getByRole('menuitem', { name: /Greet/ }).click();
    await here.messages.getByText(`Hello ${guild.people[1].user.id}`).waitFor();
  });

  it('reads older messages when one scrolls up', async () => {
    const channel = guild.channels.general!;
    for (let i = 0; i < 120; i++) await guild.people[1].send(channel, `Line ${i}`);
    await here.page.reload();
    await here.page.getByRole('button', { name: 'general', exact: true }).click();
    await here.messages.getByText('Line 119', { exact: true }).waitFor();
    expect(await here.messages.getByText('Line 60', { exact: true }).count()).toBe(0);
    await here.page.locator('.scroller').evaluate((box: { scrollTop: number }) => {
      box.scrollTop = 0;
    });
    await here.messages.getByText('Line 60', { exact: true }).waitFor({ state: 'attached' });
    // What the reader was looking at stays in view.
    expect(await here.messages.getByText('Line 70', { exact: true }).isVisible()).toBe(true);
    await here.page.getByRole('button', { name: 'Jump To Present' }).click();
    await here.page.getByRole('button', { name: 'Jump To Present' }).waitFor({ state: 'detached' });
    const below = await here.page
      .locator('.scroller')
      .evaluate(
        (box: { scrollHeight: number; scrollTop: number; clientHeight: number }) =>
          box.scrollHeight - box.scrollTop - box.clientHeight,
      );
    expect(below).toBeLessThan(2);
  });

  it('says where an application does not answer a command or a click', async () => {
    await run('/silent ');
    await here.page.getByText('Sending command').waitFor();
    clock.advance(3001);
    await here.page.getByText('The application did not respond').waitFor();
    await here.page.getByRole('button', { name: 'Dismiss message' }).click();
    expect(await here.messages.count()).toBe(0);
    await run('/menu ');
    const button = here.page.getByRole('button', { name: 'Silence' });
    await button.click();
    await here.page.locator('[aria-busy="true"]').waitFor();
    clock.advance(3001);
    await here.page.getByText('This interaction failed').waitFor();
    expect(await button.isEnabled()).toBe(true);
  });

  it('checks a number before it is sent', async () => {
    await run('/count 99');
    expect(await here.page.getByRole('alert').textContent()).toBe('Input a number that is at most 10.');
    await here.page.keyboard.press('Backspace');
    await here.page.keyboard.press('Enter');
    await here.messages.getByText('Up to 9').waitFor();
  });

  it('runs a message’s command from its menu, by keyboard', async () => {
    await run('a line');
    await here.messages.first().waitFor();
    await here.page.keyboard.press('Shift+Tab');
    await here.page.keyboard.press('Enter');
    await here.page.getByRole('menu').waitFor();
    const items = await here.page.getByRole('menuitem').allInnerTexts();
    const steps = items.findIndex((item) => item.includes('Repeat it'));
    for (let i = 0; i < steps; i++) await here.page.keyboard.press('ArrowDown');
    await here.page.keyboard.press('Enter');
    await here.messages.getByText(/Again: \d+/).waitFor();
  });

  it('replies, edits and deletes', async () => {
    const other = await guild.people[1].send(guild.channels['ask-the-record']!, 'How many were there?');
    await here.messages.first().hover();
    await here.messages.first().getByRole('button', { name: 'Reply' }).click();
    await run('Four');
    await here.messages.nth(1).locator('.origin', { hasText: 'How many were there?' }).waitFor();
    const sent = guild.people[0].messages(guild.channels['ask-the-record']!).at(-1);
    expect(sent?.message_reference?.message_id).toBe(other.id);
    await here.page.keyboard.press('ArrowUp');
    await here.page.keyboard.press('Control+A');
    await run('Five');
    await here.messages.nth(1).getByText('(edited)').waitFor();
    await here.page.keyboard.press('ArrowUp');
    await here.page.keyboard.press('Control+A');
    await here.page.keyboard.press('Delete');
    await here.page.keyboard.press('Enter');
    await here.page
      .getByRole('dialog', { name: 'Delete Message' })
      .getByRole('button', { name: 'Delete' })
      .click();
    await here.messages.nth(1).waitFor({ state: 'detached' });
    expect(await here.messages.count()).toBe(1);
  });

  it('keeps what slow mode refused, and says why', async () => {
    guild.moderate(guild.channels['ask-the-record']!, { rate_limit_per_user: 60 });
    await here.page.getByRole('button', { name: /^Switch user/ }).click();
    await here.page.getByRole('menuitem', { name: 'Teo Okafor' }).click();
    await here.page.getByRole('button', { name: 'Switch user: you are Teo Okafor' }).waitFor();
    await here.page.waitForFunction(`document.activeElement.matches('textarea')`);
    await run('first');
    await here.messages.getByText('first').waitFor();
    await run('second');
    await here.page.getByRole('alert').waitFor();
    expect(await here.page.getByRole('alert').textContent()).toContain('slowmode');
    expect(await here.composer.inputValue()).toBe('second');
  });

  it('follows a thread through locking and deletion', async () => {
    const thread = await guild.people[1].openThread(guild.channels.general!, 'A thread');
    await here.page.getByRole('button', { name: 'A thread' }).click();
    await here.page.getByRole('heading', { name: 'A thread' }).first().waitFor();
    guild.moderate(thread, { archived: true, locked: true });
    await here.page.getByText('This thread is locked').waitFor();
    guild.deleteChannel(thread);
    await here.page.getByRole('heading', { name: 'Welcome to #general!' }).waitFor();
    expect(await here.page.getByRole('button', { name: 'A thread' }).count()).toBe(0);
  });

  it('goes from channel to channel with Alt and the arrows', async () => {
    await here.page.keyboard.press('Alt+ArrowDown');
    await here.page.getByRole('heading', { name: 'Welcome to #general!' }).waitFor();
    await here.page.keyboard.press('Alt+ArrowUp');
    await here.page.getByRole('heading', { name: 'Welcome to #ask-the-record!' }).waitFor();
  });

  it('mentions whom one picks after "@"', async () => {
    await here.page.keyboard.type('@On');
    await here.page.getByRole('option', { name: /On the Record/ }).waitFor();
    await here.page.keyboard.press('Enter');
    await run('who was it?');
    await here.messages.first().locator('.mention').waitFor();
    const sent = guild.people[0].messages(guild.channels['ask-the-record']!).at(-1);
    expect(sent?.content).toBe(`<@${guild.applicationId}> who was it?`);
  });

  it('says that the guild is gone, and comes back when it is', async () => {
    const { port } = new URL(guild.url);
    await client.destroy();
    await guild.close();
    await here.page.getByText('The connection to the guild was lost').waitFor();
    guild = await startTestGuild({ port: Number(port) });
    await here.page.getByText('The connection to the guild was lost').waitFor({ state: 'detached' });
    await guild.people[1].send(guild.channels['ask-the-record']!, 'Back again');
    await here.messages.getByText('Back again').waitFor();
  });
});
