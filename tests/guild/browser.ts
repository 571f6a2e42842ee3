/** Chromium for the tests of the page. Continuous integration must have it; elsewhere these tests are left out, and say so. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';

/** Where Debian and others install it. */
const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Without a window, without a sandbox (containers have none to give), and without calls home. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const executablePath = PLACES.find((path) => existsSync(path));

/** Whether the tests of the page run here. */
export const hasBrowser = executablePath !== undefined;

if (!hasBrowser) {
  if (process.env.CI === 'true')
    throw new Error(`The page’s tests need Chromium: install it at ${PLACES[0]}.`);
  console.log('The page’s tests are left out: no Chromium is installed here.');
}

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: executablePath ?? '', args: FLAGS });

/** A page on the guild, ready to type in; whatever goes wrong in it is in `problems`. */
export interface Visit {
  readonly page: Page;
  readonly problems: readonly string[];
  /** The composer of the main pane. */
  readonly composer: Locator;
  /** Messages of the main pane, oldest first. */
  readonly messages: Locator;
}

/** Opens the page as a browser would that was never here before. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', (error) => problems.push(error.message));
  await page.goto(url);
  const composer = page.locator('.pane.main textarea[data-focus]').first();
  await composer.waitFor();
  await page.waitForFunction(`document.activeElement.matches('textarea')`);
  return { page, problems, composer, messages: page.locator('.pane.main .message') };
}

/** Becomes the other person, through the menu at the bottom left. */
export async function becomeOther(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: /^Switch user/ }).click();
  await page.getByRole('menuitem', { name }).click();
  await page.getByRole('button', { name: `Switch user: you are ${name}` }).waitFor();
}
