import { expect, test } from '@playwright/test';
import { LadderscopePage } from './ladderscope-page';

test('alt 1: the tightest slack is measured, crossed and taken back', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({
    scenario: 'alt-1',
    spec: { values: { wire: 'off' } },
    view: { panel: 'slack' },
  });
  const panel = page.getByRole('tabpanel', { name: 'Slack' });
  await expect(panel.getByText(/^\d+ measured/)).toBeVisible();
  const [tightest] = await panel.getByRole('listitem').allInnerTexts();
  expect(tightest?.split('\n')).toEqual(['Final copy', '291.001 ms later', 'Migrated with state']);

  await panel.getByRole('button', { name: 'Final copy', exact: true }).press('Enter');
  await app.idle();
  await expect(page.locator('.ladder-slack text')).toHaveText('291.001 ms later');

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
