import { expect, test } from '@playwright/test';
import { LadderscopePage } from './ladderscope-page';

test('from the verdict to why it came so, back to the lost message', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'reference' });
  await expect(page.getByRole('button', { name: /^Why / })).toHaveCount(0);

  await app.open({ scenario: 'reference', spec: { edits: ['drop:vm-running#1'] } });
  await page.getByRole('button', { name: 'Why was the source not released?' }).click();
  await app.idle();
  const checks = page.getByRole('tabpanel', { name: 'Checks' });
  const question = checks.getByRole('combobox', { name: 'Why did this not happen?' });
  await expect(question.locator('option:checked')).toHaveText('VM destroyed at Source hypervisor');
  const steps = checks.locator('.why-not-steps');
  await expect(steps).toContainText('VM running arrives at Source hypervisor: no');
  await expect(steps).toContainText('It was lost');
  await steps.getByRole('button', { name: /lost/ }).click();
  await expect(app.message('vm-running#1')).toHaveAttribute('aria-selected', 'true');
});

test('refused by the bridge: down to the parameter that says so', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'vdp-refused' });
  await page.getByRole('button', { name: 'Why is there no VSI?' }).click();
  await app.idle();
  const steps = page.getByRole('tabpanel', { name: 'Checks' }).locator('.why-not-steps');
  await expect(steps).toContainText(
    'VDP hears from the bridge: De-Associate Rsp, error 2 received',
  );
  await expect(steps).toContainText('Refused command is “The first” (refused-command)');
});
