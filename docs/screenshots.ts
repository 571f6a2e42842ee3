/**
 * Takes the README's pictures of the page, from the bot as `npm start` starts it: `node docs/screenshots.ts`.
 * Needs Chromium at /usr/bin/chromium, or where CHROMIUM says.
 */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { chromium, type Locator, type Page } from 'playwright-core';

const DOCS = import.meta.dirname;
const QUESTION = '/who died in the drone strike';
/** Asked in the thread, one after the other. */
const FOLLOW_UPS = ['when?', 'who said that?', 'where was that?'] as const;
const SIZE = { width: 1280, height: 800 };
/** Room for a conversation beside its channel. */
const THREAD_SIZE = { width: 1440, height: 1000 };

const scrollToTop = (element: { scrollIntoView(options: { block: 'start' }): void }): void =>
  element.scrollIntoView({ block: 'start' });

/** Starts the bot with an empty memory; resolves with the page's address. */
async function startBot(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'screenshots-'));
  const bot = spawn(process.execPath, [join(DOCS, '../src/main.ts')], {
    env: { ...process.env, DISCORD_TOKEN: '', DATA_DIR: dataDir, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => void bot.once('exit', () => resolve()));
  const stop = async (): Promise<void> => {
    bot.kill('SIGINT');
    await ended;
    await rm(dataDir, { recursive: true });
  };
  for await (const line of createInterface({ input: bot.stdout })) {
    const url = /http:\/\/\S+/.exec(line)?.[0];
    if (url !== undefined) return { url, stop };
  }
  throw new Error('The bot ended before it told its address.');
}

/** The composer may be busy with a page that has only just come: typing waits for it. */
async function type(page: Page, composer: Locator, text: string): Promise<void> {
  await composer.click();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function takeScreenshots(page: Page, url: string): Promise<void> {
  await page.goto(url);
  const main = page.locator('.pane.main');
  await type(page, main.locator('textarea'), QUESTION);
  await main.locator('.message .container').waitFor();
  await page.screenshot({ path: join(DOCS, 'page.png') });

  await main.getByRole('button', { name: 'Ask a follow-up' }).click();
  const beside = page.locator('.pane.beside');
  await beside.locator('.message').last().waitFor();
  await page.setViewportSize(THREAD_SIZE);
  for (const followUp of FOLLOW_UPS) {
    const answers = await beside.locator('.container').count();
    await beside.locator('textarea').click();
    await page.keyboard.type('@On the');
    await page.keyboard.press('Enter');
    await page.keyboard.type(followUp);
    await page.keyboard.press('Enter');
    await beside.locator('.container').nth(answers).waitFor();
  }
  // From the first question of the thread on: that is where a reader would begin.
  await beside.locator('.message', { hasText: FOLLOW_UPS[0] }).first().evaluate(scrollToTop);
  await page.screenshot({ path: join(DOCS, 'thread.png') });
}

const bot = await startBot();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
try {
  const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
  await takeScreenshots(page, bot.url);
} finally {
  await browser.close();
  await bot.stop();
}
