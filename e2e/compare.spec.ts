import { expect, test } from '@playwright/test';
import { createRunSpec } from '../src/trace/run-spec';
import { expectNoViolations } from './expect-no-violations';
import { LadderscopePage } from './ladderscope-page';

test('alternatives 1 and 2 stand side by side, and the first difference is read', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.visit();
  await app.press('2');
  await app.clickButton('Alt 1 against alt 2');
  await expect(app.half('a')).toBeVisible();
  await expect(app.headOf('A')).toContainText('Backed out');
  await expect(app.headOf('B')).toContainText('Migrated without state');
  expect(await app.figure('Outcome')).toEqual([
    'Backed out',
    'Migrated without state',
    'different',
  ]);

  await app.differences.focus();
  await app.press('Home');
  const first = app.differences.getByRole('option', { selected: true });
  await expect(first).toContainText('Timer n expires');
  const time = (await first.locator('.difference-time').textContent()) ?? '';
  await expect(page.getByText(`Identical until ${time}.`)).toBeVisible();
  await expect(page.locator('.part-flag')).toContainText(time);
  for (const side of ['a', 'b'] as const)
    await expect(app.half(side).locator('[role=option][aria-selected=true]')).toHaveCount(1);

  // One time scale: the same message has the same height in both.
  const tops = await Promise.all(
    (['a', 'b'] as const).map(
      async (side) => (await app.boxOf(app.messageIn(side, 'push-req#1'))).y,
    ),
  );
  expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 0))).toBeLessThan(2);
  await expectNoViolations(page);

  await page.reload();
  await app.idle();
  await expect(app.headOf('B')).toContainText('alt 2, proceed');
  await app.clickButton('Swap A and B');
  await expect(app.headOf('A')).toContainText('alt 2, proceed');
});

test('a fork keeps the run that was left, and any kept run can be gone back to', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-2' });
  await app.openMenuOf('vm-running#1');
  await app.chooseInMenu(/^Drop/);
  await app.clickButton('Keep the run before as B');
  await expect(app.headOf('A')).toContainText('Drop VM running');
  await expect(app.headOf('B')).toContainText('as the scenario has it');

  await app.clickButton('History');
  const history = page.getByRole('region', { name: 'History' });
  await history.getByTitle(/^Go back to alt 2, proceed$/).click();
  await app.idle();
  await expect(page.getByText('The two runs are the same.')).toBeVisible();
  await history.getByTitle(/^Go back to alt 2, proceed, Drop/).click();
  await app.idle();
  await expect(app.headOf('A')).toContainText('Drop VM running');
  await app.switchMode('Run');
  await expect(app.faults).toContainText('VM running');
});

test('both runs play, are scrubbed and zoomed as one', async ({ page }) => {
  const app = new LadderscopePage(page);
  const b = { name: 'short wait', spec: { ...createRunSpec('alt-1'), values: { n: 500_000 } } };
  await app.open({ scenario: 'alt-1', compared: b, view: { mode: 'compare' } }, app.half('a'));
  const cursors = async () => [await app.getCursorY('a'), await app.getCursorY('b')] as const;

  await app.slider.press('Home');
  await app.idle();
  const [atStart] = await cursors();
  await page.getByLabel('Speed').selectOption('8×');
  await page.getByRole('button', { name: 'Play' }).click();
  await expect.poll(async () => (await cursors())[0] !== atStart).toBe(true);
  await page.getByRole('button', { name: 'Pause' }).click();
  await app.idle();
  const [a1, b1] = await cursors();
  expect(a1).not.toBeNull();
  expect(b1).toBe(a1);

  // They go on to the end of the longer run, where everything shows, and stop there.
  await page.getByRole('button', { name: 'Play' }).click();
  await expect(page.getByRole('button', { name: 'Play' })).toBeVisible();
  expect(await cursors()).toEqual([null, null]);

  // The slider, and a step within one ladder, move both.
  await app.slider.press('ArrowLeft');
  await app.half('b').focus();
  await app.press('ArrowLeft');
  const [a2, b2] = await cursors();
  expect(b2).toBe(a2);
  expect(a2).not.toBeNull();

  // What is zoomed in one is zoomed in the other.
  const y = async (side: 'a' | 'b') => (await app.boxOf(app.messageIn(side, 'push-req#1'))).y;
  const before = await y('a');
  await app.half('b').press('+');
  await app.idle();
  expect(await y('a')).not.toBeCloseTo(before, 0);
  expect(await y('b')).toBeCloseTo(await y('a'), 0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('one run at a time, on the same time scale, and the differences', async ({ page }) => {
    const app = new LadderscopePage(page);
    const b = { name: 'short wait', spec: { ...createRunSpec('alt-1'), values: { n: 500_000 } } };
    await app.open({ scenario: 'alt-1', compared: b, view: { mode: 'compare' } }, app.half('a'));
    await expect(app.headOf('B')).toContainText('short wait');
    const y = (await app.boxOf(app.messageIn('a', 'push-req#1'))).y;
    await page.getByText('Run B', { exact: true }).click();
    await app.idle();
    expect((await app.boxOf(app.messageIn('b', 'push-req#1'))).y).toBeCloseTo(y, 0);
    await expectNoViolations(page);
    await page.getByText('Differences', { exact: true }).click();
    await expect(app.differences).toContainText('Timer n');
    await expectNoViolations(page);
    const widths = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
    expect(widths[0]).toBe(widths[1]);
  });
});
