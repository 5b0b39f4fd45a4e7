import { existsSync } from 'node:fs';

/** The little of playwright-core that is used here: it is imported by name when the step runs, as no other check needs it. */
interface Playwright {
  readonly chromium: {
    launch(options: { executablePath: string; headless: true }): Promise<{
      newPage(): Promise<Page>;
      close(): Promise<void>;
    }>;
  };
}

interface Locator {
  count(): Promise<number>;
  fill(text: string): Promise<void>;
  first(): Locator;
  innerText(): Promise<string>;
  press(key: string): Promise<void>;
  selectOption(value: string): Promise<unknown>;
}

export interface Page {
  goto(address: string): Promise<unknown>;
  locator(selector: string): Locator;
  evaluate(script: string): Promise<unknown>;
  waitForFunction(script: string): Promise<unknown>;
  on(event: 'console', listener: (message: { text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  on(event: 'request', listener: (request: { url(): string }) => void): void;
  on(event: 'dialog' | 'popup', listener: () => void): void;
}

export interface Opened {
  readonly page: Page;
  /** @throws where the page logged something, failed, or asked for anything besides itself */
  readonly assertQuiet: () => void;
}

export interface Browser {
  readonly open: (address: string) => Promise<Opened>;
  readonly close: () => Promise<void>;
}

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const PACKAGE: string = 'playwright-core';

/** @throws where there is no Chromium: Debian has it in the package chromium */
export async function openBrowser(): Promise<Browser> {
  const executablePath = CHROMIUM.find((path) => existsSync(path));
  if (executablePath === undefined) throw new Error('Chromium is missing: Debian has it in the package chromium');
  const { chromium } = (await import(PACKAGE)) as Playwright;
  const browser = await chromium.launch({ executablePath, headless: true });
  const open = async (address: string): Promise<Opened> => {
    const page = await browser.newPage();
    const events: string[] = [];
    page.on('console', (message) => events.push(`logged: ${message.text()}`));
    page.on('pageerror', (error) => events.push(`failed: ${error.message}`));
    page.on('dialog', () => events.push('opened a dialog'));
    page.on('popup', () => events.push('opened a window'));
    page.on('request', (request) => {
      if (request.url() !== address && request.url() !== 'data:,') events.push(`requested: ${request.url()}`);
    });
    await page.goto(address);
    const assertQuiet = (): void => {
      if (events.length > 0) throw new Error(`${address}: ${events.join('; ')}`);
    };
    return { page, assertQuiet };
  };
  return { open, close: () => browser.close() };
}
