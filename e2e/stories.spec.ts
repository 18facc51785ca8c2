import { expect, test } from '@playwright/test';
import { LadderscopePage } from './ladderscope-page';

const OUTCOMES = [
  ['Reference migration', 'Migrated with state'],
  ['Associate and de-associate', 'Migrated with state'],
  ['De-associate early', 'Migrated with state'],
  ['PULL after copy', 'Migrated with state'],
  ['alt 1, back out', 'Backed out'],
  ['alt 2, proceed', 'Migrated without state'],
  ['PULL before copy', 'Migrated with state'],
  ['polled status', 'Migrated with state'],
  ['Serialised PUSH, PULL', 'Migrated with state'],
] as const;

test('the first visit shows the reference migration, played to its end', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.visit();
  await expect(app.verdict).toContainText('Migrated with state');
  await expect(app.verdict).toContainText('210 ms');
  expect(await app.getTimeMicros()).toBe(Number(await app.slider.getAttribute('aria-valuemax')));
});

test('each scenario is picked by name and shows its outcome', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.visit();
  for (const [name, outcome] of OUTCOMES) {
    await app.pickScenario(name);
    await expect(app.verdict, name).toContainText(outcome);
    await expect(app.verdict, name).toContainText('10 / 10');
  }
});

test.describe('PULL Completed is lost', () => {
  // The PULL is quick here, so that the destination bridge gets to say that it has completed.
  const values = { 'pull-rsp': 20_000 };
  for (const { scenario, before, after } of [
    { scenario: 'alt-1', before: 'Migrated with state', after: 'Backed out' },
    { scenario: 'alt-2', before: 'Migrated with state', after: 'Migrated without state' },
    { scenario: 'pull-after-copy', before: 'Migrated with state', after: 'Outage' },
  ]) {
    test(`${scenario}: ${after}`, async ({ page }) => {
      const app = new LadderscopePage(page);
      await app.open({ scenario, spec: { values } });
      await expect(app.verdict).toContainText(before);
      await app.openMenuOf('pull-completed#1');
      await app.chooseInMenu(/^Drop/);
      await expect(app.verdict).toContainText(after);
      await expect(app.verdict).toContainText('1 lost');
      expect(await app.describe('pull-completed#1')).toContain('lost');
    });
  }
});

test('alt 1 at its defaults backs out before PULL Completed is sent, and says that the fault was not reached', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1', spec: { edits: ['drop:pull-completed#1'] } });
  await expect(app.verdict).toContainText('Backed out');
  await expect(app.faults).toContainText('not reached');
});

test('without VM running the source is not released', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'pull-before-copy' });
  await app.openMenuOf('vm-running#1');
  await app.chooseInMenu(/^Drop/);
  await expect(app.verdict).toContainText('Source not released');
});

test('the unsafe guard is seen: two VMs run, and Checks names the records', async ({ page }) => {
  const app = new LadderscopePage(page);
  const values = { guard: 'resume' };
  await app.open({ scenario: 'alt-2', spec: { values, edits: ['drop:vm-running#1'] } });
  await expect(app.verdict).toContainText('Split brain');
  await page.getByRole('button', { name: /of 10 checks hold/ }).click();
  await expect(page.getByRole('tabpanel', { name: 'Checks' })).toContainText('broken');
  await expect(app.selected).toHaveCount(1);
});

test('a value typed with its unit changes the run, a bad one is refused with a reason', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  const field = page.getByRole('textbox', { name: /^n, wait for the PULL/ });
  await field.fill('3s');
  await field.press('Enter');
  await app.idle();
  await expect(app.verdict).toContainText('Migrated with state');
  await field.fill('soon');
  await field.press('Enter');
  await expect(page.getByText('"soon" is not a duration')).toBeVisible();
  await expect(app.verdict).toContainText('Migrated with state');
});

test('a run that never ends stops at a limit that is named', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'pull-before-copy-polled', spec: { edits: ['drop:pull-rsp#1'] } });
  await expect(page.getByRole('region', { name: 'Verdict' })).toContainText('simulatedMicros');
  await expect(app.ladder).toBeVisible();
});
