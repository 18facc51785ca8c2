import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';
import { findBrowser } from '../../.ci/browser.mjs';
import { SECURITY_HEADERS, securityPolicy } from '../../.ci/security-policy.mjs';

/**
 * Serves a folder and hands a fresh browser and the address to `visit`.
 * @template T
 * @param {import('vite').InlineConfig} config
 * @param {(browser: import('@playwright/test').Browser, url: string) => Promise<T>} visit
 */
async function withBrowser(config, visit) {
  const server = await preview({
    ...config,
    configFile: false,
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 4300, strictPort: false, headers: SECURITY_HEADERS },
  });
  const executablePath = findBrowser();
  const browser = await chromium.launch(executablePath ? { executablePath } : {});
  try {
    return await visit(browser, server.resolvedUrls?.local[0] ?? '');
  } finally {
    await browser.close();
    await server.close();
  }
}

/**
 * A trace from the worker into a page that does nothing else.
 * @param {string} root @param {string} outDir @param {unknown} spec @param {number} times
 * @returns {Promise<import('./page/page.ts').RunFigures[]>}
 */
export async function measureLongTrace(root, outDir, spec, times) {
  const config = { root: join(root, 'e2e', 'bench', 'page'), build: { outDir } };
  await build({
    ...config,
    configFile: false,
    logLevel: 'error',
    plugins: [securityPolicy()],
    worker: { format: 'es' },
    build: { outDir, emptyOutDir: true, target: 'es2023', assetsInlineLimit: 0 },
  });
  return withBrowser(config, async (browser, url) => {
    const page = await browser.newPage();
    await page.goto(url);
    // Functions instead of texts: the policy forbids the page to evaluate texts.
    await page.waitForFunction(() => 'measureRun' in window);
    const figures = [];
    for (let time = 0; time < times; time++)
      figures.push(await page.evaluate(`window.measureRun(${JSON.stringify(spec)})`));
    return /** @type {import('./page/page.ts').RunFigures[]} */ (figures);
  });
}

/**
 * From navigation to the mark that the app sets when its first ladder is on screen, each time with nothing cached.
 * @param {string} root @param {string} fragment @param {number} times
 */
export function measureFirstLadder(root, fragment, times) {
  return withBrowser({ root }, async (browser, url) => {
    const millis = [];
    for (let time = 0; time < times; time++) {
      const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
      const page = await context.newPage();
      await page.goto(url + fragment);
      await page.waitForFunction(() => performance.getEntriesByName('ladder-drawn').length > 0);
      millis.push(
        await page.evaluate(
          () => performance.getEntriesByName('ladder-drawn')[0]?.startTime ?? NaN,
        ),
      );
      await context.close();
    }
    return millis;
  });
}

/**
 * From choosing a capture to its ladder at rest, and the longest time in which the page could do nothing until then.
 * @param {string} root @param {string} file
 */
export function measureCapture(root, file) {
  return withBrowser({ root }, async (browser, url) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(url);
    await page.waitForFunction(() => performance.getEntriesByName('ladder-drawn').length > 0);
    const choosing = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /^Export/ }).click();
    await page.getByRole('menuitem', { name: /Open file/ }).click();
    const chooser = await choosing;
    await page.evaluate(watchStalls);
    const started = performance.now();
    await chooser.setFiles(file);
    await page.getByRole('region', { name: 'Capture' }).waitFor({ timeout: 300_000 });
    await page.evaluate('window.__ladderscope.idle()');
    const totalMillis = performance.now() - started;
    const stallMillis = /** @type {number} */ (await page.evaluate('window.longestStall'));
    return { totalMillis, stallMillis };
  });
}

/** Runs in the page, which sends itself a message over and over: the longest wait for one is the longest stall. */
function watchStalls() {
  const page = /** @type {Window & { longestStall?: number }} */ (window);
  page.longestStall = 0;
  const { port1, port2 } = new MessageChannel();
  let last = performance.now();
  port1.addEventListener('message', () => {
    const now = performance.now();
    page.longestStall = Math.max(page.longestStall ?? 0, now - last);
    last = now;
    port2.postMessage(null);
  });
  port1.start();
  port2.postMessage(null);
}
