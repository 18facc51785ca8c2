import { expect, test } from '@playwright/test';
import { LadderscopePage } from './ladderscope-page';

test('the state chart follows the cursor, and a click on a state goes to where it was entered', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'vdp-lifecycle', view: { panel: 'machine', cursorMicros: 20_000 } });
  const machine = page.getByRole('combobox', { name: 'Machine' });
  await expect(machine.locator('option:checked')).toHaveText('Station, VDP station');
  const current = page.locator('.machine-state[aria-current]');
  await expect(current).toHaveAttribute('data-state', 'station-processing');
  await expect(page.locator('.machine-arrow[data-taken] title')).toHaveText(/command/);

  // Forward to the answer of the bridge.
  await app.ladder.focus();
  await app.press('PageDown', 'PageDown');
  await expect(current).toHaveAttribute('data-state', 'wait-system-cmd');

  const chart = page.getByRole('group', { name: /State chart/ });
  await chart.getByRole('button', { name: /^TRANSMIT_KEEP_ALIVE/ }).focus();
  await app.press('Enter');
  await expect(current).toHaveAttribute('data-state', 'transmit-keep-alive');
  expect(await app.getTimeMicros()).toBe(10_536_760);

  await page.getByRole('list', { name: 'Transitions taken' }).getByRole('button').first().click();
  expect(await app.getTimeMicros()).toBe(0);

  // A strip opens the machine of its lane, at that height.
  const strip = await app.boxOf(page.locator('#ladder g[data-kind=strip]').last());
  await page.mouse.click(strip.x + strip.width / 2, strip.y + strip.height / 2);
  await app.idle();
  await expect(machine.locator('option:checked')).toHaveText('Bridge, VDP bridge');
  expect(await app.getTimeMicros()).toBeGreaterThan(10_000_000);
});
