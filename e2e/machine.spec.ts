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

  // Forward to the answer of the bridge, and on until the station has it: arrival, role, machine.
  await app.ladder.focus();
  await app.press('PageDown', 'ArrowRight', 'ArrowRight', 'ArrowRight');
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

test('a flipped bit is refused by the receiver, ECP sends again, and another click puts it back', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'vdp-lifecycle' });
  await app.clickMessage('pre-associate-req#1');
  await expect(page.getByRole('region', { name: 'Bytes' })).toBeVisible();
  await app.ladder.focus();
  await app.press('c');
  const bit = page.getByRole('button', { name: 'Flip octet 14, bit 0, now 0, of ECP version' });
  await expect(bit).toBeFocused();
  await app.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');

  await expect(app.faults).toContainText('Corrupt Pre-Associate #1.1 bit 14.3');
  const message = page.getByRole('tabpanel', { name: 'Message' });
  await expect(message).toContainText('ignored: ECP version 0 is not 1');
  await expect(message).toContainText('Damaged on the way: octet 14, bit 3');
  const flipped = page.getByRole('button', { name: 'Flip octet 14, bit 3, now 0' });
  await expect(flipped).toBeFocused();
  await expect(flipped).toHaveAttribute('aria-pressed', 'true');
  await expect(app.message('pre-associate-req#1')).toHaveCount(1);
  await expect(app.verdict).toContainText('Released');

  await flipped.click();
  await app.idle();
  await expect(app.faults).not.toContainText('Corrupt');
  await expect(message).not.toContainText('Damaged');
});
