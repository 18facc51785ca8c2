import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { SweepPlan } from '../src/trace/sweep/sweep-spec';
import { EMPTY_PLAN } from '../src/trace/sweep/sweep-spec';
import { expectNoViolations } from './expect-no-violations';
import { LadderscopePage } from './ladderscope-page';

const PLAN: SweepPlan = {
  ...EMPTY_PLAN,
  axes: [
    { kind: 'linear', quantity: 'n', from: 200_000, to: 4_000_000, steps: 20 },
    { kind: 'linear', quantity: 'pull-rsp', from: 100_000, to: 2_000_000, steps: 5 },
  ],
  lossLinks: ['source-host-destination-host'],
  lossPpm: 50_000,
  runs: 400,
};

test('a sweep, its histogram, and from a bar to the very run as a ladder', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1', view: { mode: 'sweep', sweep: PLAN } }, app.sweepHead);
  await page.getByRole('button', { name: 'Run the sweep' }).click();
  await expect(app.sweepHead).toContainText('400 runs, ');
  for (const title of ['Downtime', 'Outcomes', 'Most frequent outcome'])
    await expect(app.chart(title).getByRole('button').first()).toBeVisible();
  await expectNoViolations(page);

  const bar = app
    .chart('Downtime')
    .getByRole('button', { name: /, Backed out: \d+ runs?$/ })
    .last();
  await bar.focus();
  await page.keyboard.press('Enter');
  await expect(bar).toHaveAttribute('aria-pressed', 'true');
  const row = app.sweptRuns.getByRole('row').nth(1);
  const [number, , , outcome, downtime = ''] = await row.getByRole('cell').allTextContents();
  expect(outcome).toBe('Backed out');
  await row.getByRole('button', { name: `Open run ${number} as ladder` }).click();
  await app.idle();
  await expect(app.ladder).toBeVisible();
  await expect(app.verdict).toContainText('Backed out');
  expect(
    Number.parseFloat((await app.verdict.textContent())?.match(/Downtime ?([\d.]+)/)?.[1] ?? ''),
  ).toBeCloseTo(Number.parseFloat(downtime), 1);

  // What was found is still there, and the run that was left can be had back.
  await app.press('4');
  await expect(app.sweepHead).toContainText('400 runs, ');
  await app.clickButton('Take that run back');
  await expect(page.getByText('another run than the one in mode Run')).toHaveCount(0);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'CSV' }).click();
  const lines = readFileSync(await (await download).path(), 'utf8')
    .trimEnd()
    .split('\r\n');
  expect(lines).toHaveLength(401);
  expect(refused).toEqual([]);
});

test('a sweep that is stopped keeps the runs that it made', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-2', view: { mode: 'sweep' } }, app.sweepHead);
  await page.getByRole('textbox', { name: 'runs' }).fill('100000');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Run the sweep' }).click();
  await expect(app.sweepHead.getByRole('progressbar')).toBeVisible();
  await expect(app.chart('Downtime').getByRole('button').first()).toBeVisible();
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(app.sweepHead).toContainText(/Stopped after [\d,]+ of 100,000 runs/);
  await page.getByRole('textbox', { name: 'runs' }).fill('100001');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('100,000 runs in a sweep (sweepRuns)');
  await expect(page.getByRole('button', { name: 'Run the sweep' })).toBeDisabled();
});
