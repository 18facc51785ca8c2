import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { createRunSpec } from '../src/trace/run-spec';
import { LadderscopePage } from './ladderscope-page';

test('alt 1: the tightest slack is measured, crossed and taken back', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({
    scenario: 'alt-1',
    spec: { values: { wire: 'off' } },
    view: { panel: 'slack' },
  });
  const panel = app.slack;
  await expect(panel.getByText(/^\d+ measured/)).toBeVisible();
  const [tightest] = await panel.getByRole('listitem').allInnerTexts();
  expect(tightest?.split('\n')).toEqual(['Final copy', '291.001 ms later', 'Migrated with state']);

  await panel.getByRole('button', { name: 'Final copy', exact: true }).press('Enter');
  await app.idle();
  await expect(page.locator('.ladder-slack text')).toHaveText('291.001 ms later');

  // What the screen shows is in the drawing too.
  const drawing = readFileSync(await app.save(/^SVG/), 'utf8');
  expect(drawing).toContain('<title>Final copy: another end from 291.001 ms later</title>');

  const verdict = page.getByRole('region', { name: 'Verdict' });
  await expect(verdict).toContainText('Backed out');
  await panel
    .getByRole('button', { name: 'Make Timer n 291.001 ms later: Migrated with state' })
    .press('Enter');
  await app.idle();
  await expect(verdict).toContainText('Migrated with state');
  await expect(panel.getByRole('button', { name: /^Make Timer n 1 µs sooner/ })).toBeVisible();

  await page.getByRole('button', { name: 'Undo' }).click();
  await app.idle();
  await expect(verdict).toContainText('Backed out');
});

test('measuring can be cancelled: what was found stays, and it can begin again', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  // Polls and a wire: some thousands of runs, nearly a minute of measuring.
  await app.open({
    scenario: 'pull-before-copy-polled',
    spec: { values: { wire: 'proposal' } },
    view: { panel: 'slack' },
  });
  const cancel = app.slack.getByRole('button', { name: 'Cancel' });
  await expect(app.slack.getByRole('listitem').nth(1)).toBeVisible();
  await cancel.press('Enter');
  const state = app.slack.getByText(/^\d+ of \d+ measured/);
  const stopped = await state.innerText();
  const found = await app.listSlack();
  expect(found.length).toBeGreaterThan(0);

  // At rest: nothing comes in after it, and the rest of the app answers.
  await app.idle();
  await app.selectByKeyboard();
  expect(await app.listSlack()).toEqual(found);
  expect(await state.innerText()).toBe(stopped);

  await app.slack.getByRole('button', { name: 'Measure again' }).press('Enter');
  await expect(cancel).toBeFocused();
  await expect(cancel).toBeVisible();
  await expect(app.slack.getByRole('listitem').first()).toBeVisible();
  await cancel.press('Enter');
  await expect(app.slack.getByRole('button', { name: 'Measure again' })).toBeVisible();
});

test('Compare: how close each run is to another end is measured on request', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open(
    {
      scenario: 'alt-1',
      spec: { values: { wire: 'off' } },
      view: { mode: 'compare' },
      compared: { name: '', spec: { ...createRunSpec('alt-2'), values: { wire: 'off' } } },
    },
    app.half('a'),
  );
  const row = page.getByRole('row', { name: 'Ends otherwise' });
  await expect(row).toContainText('not measured');
  await row.getByRole('button', { name: /^Measure/ }).press('Enter');
  await expect(row.getByRole('cell')).toHaveText([
    'Migrated with state if Final copy is 291.001 ms later',
    'Migrated with state if Final copy is 291.001 ms later',
    'same',
  ]);
});
