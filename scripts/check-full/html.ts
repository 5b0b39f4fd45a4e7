import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { htmlReporter } from '../../src/report/html/index.ts';
import { aContext } from '../../test/report/build.ts';
import { HOSTILE_TEXTS, hostilePage, largePage } from './html/pages.ts';
import { openBrowser, type Page } from './html/browser.ts';
import type { Step } from './step.ts';

/** Longest time from a filter's input to the drawn list, generous for a busy machine. Milliseconds. */
const MOST_WAIT = 3000;

function must(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

const status = (page: Page): Promise<string> => page.locator('#status').innerText();

async function expectStatus(page: Page, wanted: string): Promise<void> {
  const found = await status(page);
  must(found === wanted, `the page says "${found}", not "${wanted}"`);
}

/** Each filter, by what the page then says; with the keyboard alone where that is how people work. */
async function filters(page: Page): Promise<void> {
  await expectStatus(page, '10000 findings');
  await page.locator('#path').fill('FOLDER7/');
  await expectStatus(page, '1000 of 10000 findings');
  await page.locator('#category').selectOption('secret');
  await expectStatus(page, '500 of 10000 findings');
  await page.locator('#text').fill('line8017 acme');
  await expectStatus(page, '1 of 10000 findings');
  must((await page.locator('article').count()) === 1, 'the list shows another number of findings than the status');
  await page.locator('#text').fill('there is no such text');
  must((await page.locator('#list').innerText()).includes('No finding fits'), 'an empty list says nothing');
  await page.locator('button[type=reset]').press('Enter');
  await page.waitForFunction("document.getElementById('status').textContent === '10000 findings'");
  await page.locator('input[value=critical]').press('Space');
  await expectStatus(page, '5000 of 10000 findings');
  await page.locator('#rule').selectOption('tls-verification-off');
  await expectStatus(page, '5000 of 10000 findings');
  await page.locator('#grouping').selectOption('file');
  const box = page.locator('section.group').first();
  must((await box.innerText()).includes('Remove the option'), 'a group says nothing of what to do');
}

/** The rest of a long list comes on the page's end, or by its button. */
async function growth(page: Page): Promise<void> {
  const before = await page.locator('article').count();
  must(before <= 1000, `${before} findings are drawn at once`);
  await page.locator('#more').press('Enter');
  await page.waitForFunction(`document.querySelectorAll('article').length > ${before}`);
}

async function timed(page: Page): Promise<number> {
  const spent = await page.evaluate(`(() => {
    const start = performance.now();
    const path = document.getElementById('path');
    path.value = 'folder3';
    path.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.getBoundingClientRect();
    return performance.now() - start;
  })()`);
  return spent as number;
}

export const html: Step = {
  name: 'HTML in Chromium',
  async run(say) {
    const folder = mkdtempSync(join(tmpdir(), 'tightlip-html-'));
    const browser = await openBrowser();
    try {
      const open = async (name: string, result: Parameters<typeof htmlReporter.render>[0]) => {
        const file = join(folder, `${name}.html`);
        writeFileSync(file, htmlReporter.render(result, aContext({ includeSuppressed: true })));
        return browser.open(pathToFileURL(file).href);
      };
      const large = await open('large', largePage());
      await filters(large.page);
      await growth(large.page);
      const spent = await timed(large.page);
      must(spent < MOST_WAIT, `a filter over 10,000 findings takes ${Math.round(spent)} ms`);
      large.assertQuiet();
      say(
        `10,000 findings: filters and keyboard work, a filter takes ${Math.round(spent)} ms, nothing requested, nothing logged`,
      );

      const hostile = await open('hostile', hostilePage());
      await expectStatus(hostile.page, `${HOSTILE_TEXTS.length * 2} findings`);
      await hostile.page.locator('#standing').selectOption('suppressed');
      await expectStatus(hostile.page, `${HOSTILE_TEXTS.length} of ${HOSTILE_TEXTS.length * 2} findings`);
      must((await hostile.page.evaluate('globalThis.executed')) === undefined, 'text of the tree was executed');
      must((await hostile.page.locator('img, iframe, object, main a[href^="javascript"]').count()) === 0, 'text became markup');
      hostile.assertQuiet();
      say(`${HOSTILE_TEXTS.length} hostile names and lines: shown as text, none executed`);
    } finally {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};
