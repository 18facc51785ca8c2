import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { DEFAULT_EXPLORE } from '../src/store/work';
import { expectNoViolations } from './expect-no-violations';
import { LadderscopePage } from './ladderscope-page';

test('explore with one loss, open the outage of alt 1: the ladder ends in outage', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  await app.press('3');
  await expect(app.exploreHead).toContainText('5 outcomes, 2 properties broken');
  await expect(app.exploreHead).toContainText('41,662,262 schedules');
  await expectNoViolations(page);
  const outage = app.finding('Outage');
  await expect(outage).toContainText('1,338,927');
  await outage.getByRole('button', { name: 'Outage', exact: true }).click();
  await expect(app.witness.getByRole('figure', { name: 'Ladder: Outage' })).toBeVisible();
  await app.witness.getByRole('button', { name: 'Next witness' }).click();
  await expect(app.witness).toContainText('Breaks: Every request answered');
  await outage.getByRole('button', { name: /^Open/ }).click();
  await app.idle();
  await expect(app.verdict).toContainText('Outage');
  await expect(app.ladder).toBeVisible();
  // What was found is still there, and the run before is among the recent ones.
  await app.press('3');
  await expect(app.exploreHead).toContainText('5 outcomes');
});

test('an order found by its words is saved as a test and stands beside another run', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1', view: { mode: 'explore' } }, app.exploreHead);
  const orders = page.getByRole('region', { name: 'Essentially different orders' });
  await expect(orders).toContainText('326 of 326 rows in 10 groups.');
  // Groups open by keyboard; their rows are drawn then.
  const late = orders.getByRole('button', { name: /^PULL never completes.*Backed out 194 orders/ });
  await late.press('Enter');
  await expect(late).toHaveAttribute('aria-expanded', 'true');
  const rows = orders.getByRole('button', { name: /^\d+$/ });
  await expect(rows).toHaveCount(50);
  await orders.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(rows).toHaveCount(100);
  await orders.getByRole('searchbox').fill('lost: final copy, vm stopped');
  await expect(orders).toContainText('6 of 326 rows in 1 group.');
  await rows.first().click();
  await expect(app.witness).toContainText('Order, ');
  const save = app.witness.getByRole('button', { name: 'Save as test' });
  const download = page.waitForEvent('download');
  await save.click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(/^alt-1-class-\d+\.json$/);
  const { outcome, spec, hash } = JSON.parse(readFileSync(await saved.path(), 'utf8'));
  expect({ outcome, scenario: spec.scenario }).toEqual({ outcome: 'outage', scenario: 'alt-1' });
  expect(hash).toMatch(/^\S+$/);
  await app.witness.getByRole('button', { name: 'Compare as B' }).click();
  await app.idle();
  await expect(app.headOf('A')).toContainText('Backed out');
  await expect(app.headOf('B')).toContainText('Outage');
});

test('a search can be cancelled and claims nothing then; what cannot be explored says why', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  const explore = { ...DEFAULT_EXPLORE, losses: 3, duplicates: 3, crashes: 1 };
  await app.open({ scenario: 'alt-1', view: { mode: 'explore', explore } }, app.exploreHead);
  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await expect(app.exploreHead).toContainText('No claim about the rest.');
  const found = page.getByRole('region', { name: 'Outcomes' });
  await expect(found.getByRole('button', { name: /^Open/ }).first()).toBeVisible();
  await expect(app.witness).toContainText('Shortest witness so far');
  await expect(app.witness.getByRole('figure')).toBeVisible();
  await found.getByRole('button', { name: /^Open/ }).first().click();
  await app.idle();
  await expect(app.ladder).toBeVisible();
  await app.press('3');
  await page.getByRole('button', { name: 'Explore again' }).click();
  await expect(app.exploreHead).toContainText('so far');
  await page.getByRole('radiogroup', { name: 'Lost messages' }).getByText('0').click();
  await page.getByRole('radiogroup', { name: 'Duplicated messages' }).getByText('0').click();
  await page.getByRole('checkbox', { name: 'One node may crash' }).uncheck();
  await expect(app.exploreHead).toContainText('without a fault');
  await expect(app.exploreHead).toContainText('search complete');
  const ratified = { scenario: 'vdp-migration-ratified', view: { mode: 'explore' } } as const;
  await app.open(ratified, app.exploreHead);
  await expect(page.getByLabel('Between host and bridge')).toHaveValue('ratified');
  await expect(app.finding('Migrated without state')).toBeVisible();
  await expect(found.getByRole('button', { name: 'Migrated with state' })).toHaveCount(0);
  await app.open({ scenario: 'vdp-lifecycle', view: { mode: 'explore' } }, page.getByRole('main'));
  await expect(page.getByRole('main')).toContainText('cannot be explored');
  await page.getByRole('button', { name: 'Reference migration' }).click();
  await expect(app.exploreHead).toContainText('4 outcomes');
});
