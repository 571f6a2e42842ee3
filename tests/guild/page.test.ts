import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SEEDS_DIR } from '../../src/config.ts';
import { becomeOther, hasBrowser, openBrowser, type Visit, visit } from './browser.ts';
import { newsroomOverSeeds, openStage, type Stage } from './stage.ts';

const QUESTION = 'died in the drone strike';

/** What has the focus, evaluated in the page. */
const FOCUSED = 'document.activeElement.textContent.trim()';

describe.skipIf(!hasBrowser)('the page, with the bot over the corpus that ships', () => {
  let browser: Browser;
  let stage: Stage;
  let here: Visit;
  let body: string;
  beforeAll(async () => {
    browser = await openBrowser();
    const newsroom = await newsroomOverSeeds();
    const { article } = newsroom.articles()[0]!.from;
    body = await readFile(join(SEEDS_DIR, `${article}.txt`), 'utf8');
  });
  beforeEach(async () => {
    stage = await openStage({ guild: { page: true, topic: 'Try `/who died in the drone strike`' } });
    here = await visit(browser, stage.guild.url);
  });
  afterEach(async () => {
    await here.page.context().close();
    await stage.close();
  });
  afterAll(() => browser.close());

  const ask = async (question = QUESTION): Promise<void> => {
    const before = await here.messages.count();
    await here.page.keyboard.type(`/who ${question}`);
    await here.page.keyboard.press('Enter');
    await here.messages.nth(before).locator('.container').waitFor();
  };

  it('answers a typed /who with the article’s own sentences', async () => {
    await ask();
    const answer = here.messages.last();
    expect(await answer.locator('.origin').textContent()).toContain('Mara Lind used /who');
    const quotes = await answer.locator('blockquote').allInnerTexts();
    expect(quotes, await answer.innerText()).not.toEqual([]);
    for (const line of quotes.join('\n').split('\n')) expect(body).toContain(line.trim());
    expect(await answer.locator('small').first().textContent()).toContain('Fox News Digital');
    expect(here.problems).toEqual([]);
  });

  it('sends a command that asks for nothing with the Enter that follows its name', async () => {
    await here.page.keyboard.type('/sources');
    await here.page.keyboard.press('Enter');
    await here.messages.locator('.container').waitFor();
    await here.page.keyboard.type('/sour');
    await here.page.keyboard.press('Enter');
    expect(await here.page.locator('.command-name').textContent()).toBe('/sources');
    expect(await here.messages.count()).toBe(1);
  });

  it('shows the whole of a topic that the header cuts, where it is clicked', async () => {
    await here.page.getByTitle('Show the whole topic').click();
    expect(await here.page.getByRole('dialog').innerText()).toContain('Try /who died in the drone strike');
    await here.page.keyboard.press('Enter');
    expect(await here.page.getByRole('dialog').count()).toBe(0);
    expect(here.problems).toEqual([]);
  });

  it('tells a newcomer what to type, and a click on it asks', async () => {
    await here.page.getByRole('button', { name: '/who died in the drone strike' }).click();
    expect(await here.page.locator('.command-name').textContent()).toBe('/who');
    expect(await here.page.locator('.pill-input').inputValue()).toBe(QUESTION);
    await here.page.keyboard.press('Enter');
    await here.messages.locator('.container').waitFor();
  });

  it('lists the commands after "/", narrows them while typing, and keeps required options required', async () => {
    const options = here.page.getByRole('option');
    await here.page.keyboard.type('/');
    expect(await options.count()).toBe(
      stage.asker.commands(stage.channel).filter(({ type }) => type === 1).length,
    );
    await here.page.keyboard.type('how');
    expect(await options.first().textContent()).toContain('/how-many');
    await here.page.keyboard.press('Tab');
    const field = here.page.getByRole('textbox', { name: /query \(required\)/ });
    await field.waitFor();
    await here.page.keyboard.press('Enter');
    expect(await here.page.getByRole('alert').textContent()).toContain('This option is required');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    expect(await here.messages.count()).toBe(0);
  });

  it('suggests speakers while one types, and sends the one that is picked', async () => {
    await here.page.keyboard.type('/said Yeh');
    const suggestion = here.page.getByRole('option', { name: /Yehia Rasool/ });
    await suggestion.waitFor();
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.press('Enter');
    await here.messages.last().locator('blockquote').first().waitFor();
    expect(await here.messages.last().textContent()).toContain('Rasool');
  });

  it('adds optional options by keyboard, with the choices of a boolean', async () => {
    await here.page.keyboard.type(`/who ${QUESTION}`);
    await here.page.keyboard.press('Tab');
    await here.page.getByRole('option', { name: /^private/ }).waitFor();
    await here.page.keyboard.press('ArrowUp');
    await here.page.keyboard.press('Enter');
    expect(await here.page.locator('.pill.focused .pill-name').textContent()).toBe('private');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.press('Enter');
    await here.page.getByText('Only you can see this').waitFor();
  });

  it('shows an ephemeral message to the asker alone, who can put it away', async () => {
    await ask();
    await here.page.getByRole('button', { name: 'Context' }).first().click();
    await here.page.getByText('Only you can see this').waitFor();
    expect(await here.messages.count()).toBe(2);
    await becomeOther(here.page, 'Teo Okafor');
    await here.messages.locator('.container').waitFor();
    expect(await here.messages.count()).toBe(1);
    expect(await here.page.getByText('Only you can see this').count()).toBe(0);
    await becomeOther(here.page, 'Mara Lind');
    await here.page.getByRole('button', { name: 'Dismiss message' }).click();
    await here.page.getByText('Only you can see this').waitFor({ state: 'detached' });
    expect(await here.messages.count()).toBe(1);
  });

  it('goes on in the composer when one types after pressing a button, which the space bar still presses', async () => {
    await ask();
    await here.page.getByRole('button', { name: 'Context' }).first().click();
    await here.page.getByText('Only you can see this').waitFor();
    await here.page.keyboard.press(' ');
    await here.messages.nth(2).locator('.container').waitFor();
    expect(await here.composer.inputValue()).toBe('');
    await here.page.keyboard.type('good to know');
    expect(await here.composer.inputValue()).toBe('good to know');
  });

  it('opens a thread on an answer beside the channel, and asks in it', async () => {
    await ask();
    await here.messages.last().hover();
    await here.messages.last().getByRole('button', { name: 'More actions' }).click();
    await here.page.getByRole('menuitem', { name: 'Create Thread' }).click();
    await here.page.keyboard.type('The strike');
    await here.page.keyboard.press('Enter');
    const beside = here.page.locator('.pane.beside');
    await beside.waitFor();
    expect(await beside.locator('h2').first().textContent()).toBe('The strike');
    await here.page.keyboard.type('/when was the strike');
    await here.page.keyboard.press('Enter');
    await beside.locator('.message', { hasText: 'used /when' }).locator('.container').waitFor();
    await here.page.getByRole('button', { name: 'Close Thread' }).click();
    await beside.waitFor({ state: 'detached' });
    expect(await here.messages.last().locator('.thread-card').textContent()).toContain('The strike');
  });

  it('follows up in the thread of an answer, and shows how the question was understood', async () => {
    await ask();
    await here.page.getByRole('button', { name: 'Ask a follow-up' }).click();
    const beside = here.page.locator('.pane.beside');
    await beside.getByRole('button', { name: 'Ask here' }).first().waitFor();
    await here.page.keyboard.type('@On the');
    await here.page.keyboard.press('Enter');
    await here.page.keyboard.type('when?');
    await here.page.keyboard.press('Enter');
    const answer = beside.locator('.message', { has: here.page.locator('.origin', { hasText: 'when?' }) });
    await answer.locator('.container').waitFor();
    expect(await answer.locator('small').first().textContent()).toMatch(/^understood as/);
    for (const line of await answer.locator('blockquote').allTextContents())
      expect(body).toContain(line.trim());
  });

  it('asks through the form of a thread', async () => {
    await ask();
    await here.page.getByRole('button', { name: 'Ask a follow-up' }).click();
    const beside = here.page.locator('.pane.beside');
    await beside.getByRole('button', { name: 'Ask here' }).first().click();
    await here.page.getByRole('dialog').waitFor();
    const before = await beside.locator('.container').count();
    await here.page.keyboard.type('where was that?');
    await here.page.keyboard.press('Enter');
    await beside.locator('.container').nth(before).waitFor();
    expect(await here.page.getByRole('dialog').count()).toBe(0);
  });

  it('can be used by keyboard alone, from the question to the buttons under the answer', async () => {
    await ask();
    await here.page.keyboard.press('Shift+Tab');
    for (let i = 0; i < 12; i++) {
      const label = await here.page.evaluate(FOCUSED);
      if (label === 'Context') break;
      await here.page.keyboard.press('Shift+Tab');
    }
    expect(await here.page.evaluate(FOCUSED)).toBe('Context');
    await here.page.keyboard.press('Enter');
    await here.page.getByText('Only you can see this').waitFor();
    expect(await here.page.evaluate(FOCUSED)).toBe('Context');
  });

  it('tells a screen reader of what comes', async () => {
    await ask();
    expect(await here.page.locator('[aria-live="polite"]').textContent()).toContain('On the Record');
  });

  it('is dark until one wants it light, and remembers that', async () => {
    const background = () =>
      here.page.evaluate(`getComputedStyle(document.querySelector('.pane')).backgroundColor`);
    expect(await background()).toBe('rgb(49, 51, 56)');
    await here.page.getByRole('button', { name: 'Light theme' }).click();
    expect(await background()).toBe('rgb(255, 255, 255)');
    await here.page.reload();
    await here.composer.waitFor();
    expect(await background()).toBe('rgb(255, 255, 255)');
  });

  it('has room on a phone, with the channels behind a button', async () => {
    await ask();
    await here.page.setViewportSize({ width: 390, height: 844 });
    // The page hears of its new width a moment later.
    await here.page.locator('.members').waitFor({ state: 'detached' });
    const overflow = () => here.page.evaluate('document.documentElement.scrollWidth - innerWidth');
    expect(await overflow()).toBe(0);
    const general = here.page.getByRole('button', { name: 'general', exact: true });
    expect(await general.isVisible()).toBe(false);
    await here.page.getByRole('button', { name: 'Channels', exact: true }).click();
    await general.click();
    await here.page.getByRole('heading', { name: 'Welcome to #general!' }).waitFor();
  });

  it('answers in direct messages', async () => {
    await here.page.getByRole('button', { name: 'Direct Messages' }).click();
    await here.page.getByRole('heading', { name: 'On the Record' }).first().waitFor();
    await ask();
    expect(await here.messages.last().locator('blockquote').count()).toBeGreaterThan(0);
  });
});
