import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { LadderscopePage } from './ladderscope-page';

test('every edit and value can be undone and redone', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'pull-before-copy' });
  await app.openMenuOf('vm-running#1');
  await app.chooseInMenu(/^Drop/);
  await expect(app.verdict).toContainText('Source not released');
  await app.press('Control+z');
  await expect(app.verdict).toContainText('Migrated with state');
  await app.press('Control+Shift+z');
  await expect(app.verdict).toContainText('Source not released');
});

test('work is there again after a reload at once, and after coming back', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.visit();
  await app.pickScenario('alt 2, proceed');
  await app.openMenuOf('push-rsp#1');
  await app.chooseInMenu(/^Drop/);
  await page.reload();
  await app.idle();
  await expect(app.faults).toContainText('PUSH Rsp OK');
  await app.visit();
  await expect(app.faults).toContainText('PUSH Rsp OK');
  await expect(page).toHaveURL(/#1\./);
});

test('a shared link shows the very same trace elsewhere', async ({ page, browser }) => {
  const app = new LadderscopePage(page);
  const edits = ['delay:pull-rsp#1:+2.4s', 'loss:source-host-destination-host:5%'];
  await app.open({ scenario: 'pull-after-copy', spec: { seed: 7, edits } });
  const elsewhere = await browser.newPage();
  const other = new LadderscopePage(elsewhere);
  await elsewhere.goto(page.url());
  await other.idle();
  expect(await other.getTraceHash()).toBe(await app.getTraceHash());
  await expect(other.verdict).toHaveText((await app.verdict.textContent()) ?? '');
  await elsewhere.close();
});

test('a damaged link gives a clear message and the default scenario, and leaves the last work alone', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.visit();
  await app.pickScenario('alt 1, back out');
  const link = page.url();
  await page.goto('about:blank');
  await page.goto(link.slice(0, -3));
  await app.idle();
  await expect(page.getByRole('alert')).toContainText(/link/i);
  await expect(app.verdict).toContainText('Migrated with state');
  await app.visit();
  await expect(app.verdict).toContainText('Backed out');
});

test('a saved SVG holds its run: opening it brings the run back', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1', spec: { edits: ['drop:push-rsp#1'] } });
  const file = await app.save(/SVG/);
  expect(readFileSync(file, 'utf8')).toContain('<svg');
  await app.pickScenario('Reference migration');
  await app.openFile(file);
  await expect(app.verdict).toContainText('Backed out');
  await expect(app.faults).toContainText('PUSH Rsp OK');
});

test('a PNG is made of the same drawing', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'serialized' });
  const bytes = readFileSync(await app.save(/PNG/));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.length).toBeGreaterThan(20_000);
});

test('a file that is no run of ours is refused and the present run stays', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-2' });
  await app.openFile({
    name: 'notes.svg',
    mimeType: 'image/svg+xml',
    buffer: Buffer.from('<svg/>'),
  });
  await expect(page.getByRole('alert')).toContainText('notes.svg');
  await expect(app.verdict).toContainText('Migrated without state');
});

test('a part of the page that does not load leaves the run and says what to do', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  // From the start: parts that nobody asked for yet load when the page is idle.
  await page.route('**/HelpSheet*.js', (route) => route.abort());
  await app.open({ scenario: 'alt-1', spec: { edits: ['drop:pull-rsp#1'] } });
  await page.keyboard.press('?');
  await expect(page.getByRole('alert')).toContainText('This page met an error of its own');
  await page.unroute('**/HelpSheet*.js');
  await page.getByRole('button', { name: 'Reload the page' }).click();
  await app.idle();
  await expect(app.ladder).toBeVisible();
  await expect(app.faults).toContainText('PULL Rsp');
});

test('the Back button returns to the mode and the scenario before, not to every edit', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.visit();
  await app.selectByKeyboard();
  const chosen = await app.selectedLabel();
  await app.switchMode('Compare');
  await app.switchMode('Run');
  await app.pickScenario('alt 2, proceed');
  await app.openMenuOf('vm-running#1');
  await app.chooseInMenu(/^Drop/);

  await page.goBack();
  await app.idle();
  await expect(app.verdict).toContainText('Migrated with state');
  expect(await app.selectedLabel()).toBe(chosen);
  await page.goBack();
  await app.idle();
  await expect(page.getByRole('radio', { name: 'Compare' })).toBeChecked();
  await page.goForward();
  await page.goForward();
  await app.idle();
  await expect(app.faults).toContainText('VM running');
});
