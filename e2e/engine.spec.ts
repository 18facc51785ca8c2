import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { bundle } from '../.ci/bundle.mjs';
import { catalogue } from '../src/engine/catalogue';
import { simulate } from '../src/engine/simulate';
import { hashTrace } from '../src/trace/hash-trace';
import { createRunSpec } from '../src/trace/run-spec';
import type {} from './engine-on-page';
import { LadderscopePage } from './ladderscope-page';

test('the worker gives the same trace as Node, for every scenario', async ({ page }) => {
  const app = new LadderscopePage(page);
  const edits = ['delay:push-req#1:+35ms', 'loss:source-bridge-database:30%'];
  for (const { id } of catalogue.scenarios) {
    await app.open({ scenario: id, spec: { seed: 11, edits } });
    const here = hashTrace(simulate({ ...createRunSpec(id), seed: 11, edits }));
    expect(await app.getTraceHash(), id).toBe(here);
  }
});

test("the engine gives the same trace on a page's own thread", async ({ page }, info) => {
  const file = info.outputPath('engine.mjs');
  await bundle('.', 'e2e/engine-on-page.ts', file);
  await page.addScriptTag({ type: 'module', content: readFileSync(file, 'utf8') });
  await page.waitForFunction(() => 'hashRun' in window);
  const edits = ['delay:push-req#1:+35ms', 'loss:source-bridge-database:30%'];
  for (const { id } of catalogue.scenarios) {
    const spec = { ...createRunSpec(id), seed: 11, edits };
    const there = await page.evaluate((asked) => window.hashRun?.(asked), spec);
    expect(there, id).toBe(hashTrace(simulate(spec)));
  }
});

test('no request leaves the origin, and the security policy blocks nothing of ours', async ({
  page,
}) => {
  const foreign: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => {
    if (!/^(http:\/\/127\.0\.0\.1|blob:|data:)/.test(request.url())) foreign.push(request.url());
  });
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const app = new LadderscopePage(page);
  await app.visit();
  await app.pickScenario('alt 1, back out');
  await app.clickMessage('push-req#1');
  await app.openMenuOf('push-req#1');
  await app.chooseInMenu(/^Drop/);
  await page.getByRole('button', { name: /^Export/ }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
});

test('the served page, script and worker carry a policy without unsafe words', async ({
  page,
  request,
}) => {
  const scripts: string[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.url());
  });
  await new LadderscopePage(page).visit();
  expect(scripts.some((url) => url.includes('worker'))).toBe(true);
  for (const url of ['/', ...scripts]) {
    const policy = (await request.get(url)).headers()['content-security-policy'] ?? '';
    expect(policy, url).toContain("default-src 'none'");
    expect(policy, url).not.toMatch(/unsafe|\*/);
  }
});
