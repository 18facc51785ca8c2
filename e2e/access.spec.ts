import { expect, test } from '@playwright/test';
import { createRunSpec } from '../src/trace/run-spec';
import { expectNoViolations } from './expect-no-violations';
import { LadderscopePage } from './ladderscope-page';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const viewport of SIZES) {
    test.describe(`${colorScheme}, ${viewport.width} wide`, () => {
      test.use({ colorScheme, viewport });

      test('axe finds nothing and nothing sticks out of the page', async ({ page }) => {
        const app = new LadderscopePage(page);
        await app.open({ scenario: 'alt-1', spec: { edits: ['drop:deassociate-req#1'] } });
        await expectNoViolations(page);
        const widths = await page.evaluate(() => [
          document.documentElement.scrollWidth,
          innerWidth,
        ]);
        expect(widths[0]).toBe(widths[1]);
        await app.selectByKeyboard();
        await expectNoViolations(page);
      });
    });
  }
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme}, the inspector`, () => {
    test.use({ colorScheme });

    test('axe finds nothing in machine, slack and the answer to why not', async ({ page }) => {
      const app = new LadderscopePage(page);
      await app.open({
        scenario: 'alt-1',
        spec: { values: { wire: 'off' }, edits: ['drop:migration-failed#1'] },
      });
      await page.getByRole('tab', { name: 'Machine' }).click();
      await expect(page.getByRole('group', { name: /State chart/ })).toBeVisible();
      await expectNoViolations(page);
      await page.getByRole('tab', { name: 'Slack' }).click();
      await expect(page.getByText(/^\d+ measured/)).toBeVisible();
      await expectNoViolations(page);
      await page.getByRole('button', { name: 'Why does no VM run?' }).click();
      await expect(page.getByText(/^VM running at Destination hypervisor: no/)).toBeVisible();
      await expectNoViolations(page);
    });
  });
}

test('axe finds nothing in steps, checks, help, the export menu and after a damaged link', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-2' });
  for (const name of ['Steps', 'Checks']) {
    await page.getByRole('tab', { name }).click();
    await expectNoViolations(page);
  }
  await page.getByRole('button', { name: /^Export/ }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectNoViolations(page);
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectNoViolations(page);
  await page.goto('about:blank');
  await page.goto('/#1.00000000.AAAA');
  await app.idle();
  await expect(page.getByRole('alert')).toBeVisible();
  await expectNoViolations(page);
});

test.describe('dark, on a phone, and then presented', () => {
  test.use({ colorScheme: 'dark', viewport: { width: 390, height: 844 } });

  test('axe finds nothing in Compare, Explore and Sweep; their questions fold', async ({
    page,
  }) => {
    const app = new LadderscopePage(page);
    const compared = { name: '', spec: createRunSpec('alt-2') };
    await app.open({ scenario: 'alt-1', view: { mode: 'compare' }, compared }, app.half('a'));
    await expectNoViolations(page);
    await page.setViewportSize({ width: 1440, height: 900 });
    await app.press('p');
    await expect(app.half('b')).toBeVisible();
    await expect(page.getByRole('heading', { level: 2, name: 'alt 2, proceed' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Edit A' })).toHaveCount(0);
    await expectNoViolations(page);
    await app.press('p');
    await page.setViewportSize({ width: 390, height: 844 });
    for (const [key, head] of [
      ['3', app.exploreHead],
      ['4', app.sweepHead],
    ] as const) {
      await app.press(key);
      await expect(head).toBeVisible();
      const question = page.getByRole('button', { name: /^Question/ });
      const isOpen = (await question.getAttribute('aria-expanded')) === 'true';
      await expectNoViolations(page);
      await question.click();
      await expect(question).toHaveAttribute('aria-expanded', String(!isOpen));
      await expectNoViolations(page);
    }
  });
});

test('a whole review by keyboard: pick a scenario, step, drop a message, read the checks', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.visit();
  await page.keyboard.press('/');
  await page.keyboard.type('before');
  await page.keyboard.press('Enter');
  await app.idle();
  await expect(app.verdict).toContainText('Migrated with state');
  await app.ladder.focus();
  await app.press('End', 'ArrowUp');
  await expect(app.selected).toHaveCount(1);
  for (let step = 0; step < 10 && !(await app.selectedLabel()).startsWith('VM running'); step++) {
    await app.press('Alt+ArrowUp');
  }
  await app.press('x');
  await expect(app.verdict).toContainText('Source not released');
  await app.press('Escape');
  await expect(app.selected).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a scenario is picked, a message touched and dropped', async ({ page }) => {
    const app = new LadderscopePage(page);
    await app.open({ scenario: 'pull-before-copy' });
    await app.tapMessage('vm-running#1');
    await expect(app.selected).toHaveCount(1);
    await page.getByRole('button', { name: 'Drop', exact: true }).tap();
    await app.idle();
    await expect(app.verdict).toContainText('Source not released');
  });
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });

  test('playing still steps through the run, and nothing is animated', async ({ page }) => {
    const app = new LadderscopePage(page);
    await app.open({ scenario: 'alt-1' });
    await app.press('Home');
    await app.clickButton('Play');
    await expect.poll(() => app.getTimeMicros()).toBeGreaterThan(0);
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  });
});
