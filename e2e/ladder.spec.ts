import { expect, test } from '@playwright/test';
import { LadderscopePage } from './ladderscope-page';

test('playing moves time on, pausing stops it, stepping says each record', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  const endMicros = await app.getTimeMicros();
  await app.clickButton('Play');
  await expect.poll(() => app.getTimeMicros()).toBeGreaterThan(0);
  expect(await app.getTimeMicros()).toBeLessThan(endMicros);
  await app.clickButton('Pause');
  const paused = await app.getTimeMicros();
  await app.clickButton('Next message');
  expect(await app.getTimeMicros()).toBeGreaterThanOrEqual(paused);
  await expect(app.caption).toContainText('leaves');
  const words = await app.caption.textContent();
  await app.clickButton('One record forward');
  expect(await app.caption.textContent()).not.toBe(words);
  await app.clickButton('One record back');
  expect(await app.caption.textContent()).toBe(words);
});

test('playback at high speed reaches the end and stops there', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'associate' });
  await page.getByLabel('Speed').selectOption('8');
  await page.getByLabel('Pace').selectOption('Even steps');
  await app.clickButton('Play');
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  // Some seconds of real time, more on a busy machine: long frames count as short ones.
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible({
    timeout: 25_000,
  });
  expect(await app.getTimeMicros()).toBe(Number(await app.slider.getAttribute('aria-valuemax')));
});

test('scrubbing the minimap sets the time and says it in words', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  const track = await app.boxOf(app.slider);
  await page.mouse.click(track.x + track.width / 2, track.y + 12);
  await app.idle();
  const half = Number(await app.slider.getAttribute('aria-valuemax')) / 2;
  expect(Math.abs((await app.getTimeMicros()) - half)).toBeLessThan(half * 0.02);
  await expect(app.slider).toHaveAttribute('aria-valuetext', /^\d+\.\d{3,6} s, \S/);
});

test('a click selects a message and dims what has nothing to do with it, a second click clears', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  await app.clickMessage('push-req#1');
  await expect(app.message('push-req#1')).toHaveAttribute('aria-selected', 'true');
  await expect(app.message('associate-rsp#1')).toHaveClass(/is-dimmed/);
  await expect(app.message('pull-rsp#1')).not.toHaveClass(/is-dimmed/);
  await app.clickMessage('push-req#1');
  await expect(app.selected).toHaveCount(0);
  await expect(app.message('associate-rsp#1')).not.toHaveClass(/is-dimmed/);
});

test('hovering a message shows when it was sent and received', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  await app.hoverMessage('push-req#1');
  const tooltip = page.locator('.ladder-tooltip');
  await expect(tooltip).toContainText('PUSH Req');
  await expect(tooltip).toContainText('took 20 ms');
});

test('dragging an arrow head down delays the message while dragging, up hastens it back, as one undo step', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'pull-after-copy' });
  const before = await app.getArrivalSeconds('push-req#1');
  await app.grabHead('push-req#1', { x: 0, y: 60 });
  const during = await app.getArrivalSeconds('push-req#1');
  expect(during).toBeGreaterThan(before);
  await expect(page.locator('.ladder-tooltip')).toContainText('arrives');
  await app.release();
  expect(await app.describe('push-req#1')).toContain('changed by a fault');
  const after = await app.getArrivalSeconds('push-req#1');
  await app.grabHead('push-req#1', { x: 0, y: -30 });
  await app.release();
  expect(await app.getArrivalSeconds('push-req#1')).toBeLessThan(after);
  await app.press('Control+z');
  expect(await app.getArrivalSeconds('push-req#1')).toBe(after);
  await app.press('Control+z');
  expect(await app.getArrivalSeconds('push-req#1')).toBe(before);
});

test('Esc gives up a drag and leaves no fault behind', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'pull-after-copy' });
  const before = await app.describe('push-req#1');
  await app.grabHead('push-req#1', { x: 0, y: 60 });
  expect(await app.describe('push-req#1')).not.toBe(before);
  await app.press('Escape');
  expect(await app.describe('push-req#1')).toBe(before);
  await app.release();
  expect(await app.describe('push-req#1')).toBe(before);
});

test('dragging an arrow head sideways past half of its way drops the message', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'pull-after-copy' });
  const [tail, head] = [await app.pointOn('push-req#1', 0), await app.pointOn('push-req#1', 1)];
  await app.grabHead('push-req#1', { x: (tail.x - head.x) * 0.7, y: 0 });
  await expect(page.locator('.ladder-tooltip')).toContainText('Drop');
  await app.release();
  expect(await app.describe('push-req#1')).toContain('lost: dropped by a fault');
});

test('the context menu drops a message and takes the fault back', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  await app.openMenuOf('vm-stopped#1');
  await app.chooseInMenu(/^Drop/);
  expect(await app.describe('vm-stopped#1')).toContain('lost: dropped by a fault');
  await app.openMenuOf('vm-stopped#1');
  await app.chooseInMenu('Remove its faults');
  expect(await app.describe('vm-stopped#1')).toContain('received');
});

test('right click on a lifeline crashes its node from there on', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'pull-after-copy' });
  const stopped = await app.pointOn('vm-stopped#1', 1);
  await page.mouse.click(stopped.x + 10, stopped.y - 30, { button: 'right' });
  await app.chooseInMenu('Crash for good');
  await expect(app.message('push-req#1')).toHaveCount(0);
});

test('right click between two lanes cuts the link there', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'pull-after-copy' });
  const [tail, head] = [await app.pointOn('push-req#1', 0), await app.pointOn('push-req#1', 1)];
  await page.mouse.click((tail.x + head.x) / 2, tail.y - 25, { button: 'right' });
  const ofDatabase = page.getByRole('menuitem', { name: /^Cut for 4 s/ }).first();
  await ofDatabase.click();
  await app.idle();
  expect(await app.describe('push-req#1')).toContain('lost');
});

test('a run by keyboard alone: skip to the ladder, choose, drop, undo, step', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the ladder' })).toBeFocused();
  await app.press('Enter');
  await expect(app.ladder).toBeFocused();
  await app.press('ArrowDown');
  const first = await app.selected.getAttribute('id');
  await expect(app.ladder).toHaveAttribute('aria-activedescendant', first ?? '');
  await app.press('ArrowDown');
  expect(await app.selected.getAttribute('id')).not.toBe(first);
  const key = (await app.selected.getAttribute('data-key')) ?? '';
  await app.press('x');
  const dropped = page.locator(`#ladder g[role=option][data-key="${key}"]`);
  await expect(dropped).toHaveAttribute('aria-label', /lost: dropped by a fault/);
  await app.press('Control+z');
  await expect(dropped).toHaveAttribute('aria-label', /received/);
  await app.press('Shift+F10');
  await expect(page.getByRole('menu')).toBeVisible();
  await app.press('Escape');
  await expect(app.ladder).toBeFocused();
  await app.press('Home', 'ArrowRight', 'ArrowRight');
  const words = (await app.caption.textContent())?.trim() ?? '';
  await expect(page.locator('.transport [aria-live]')).toContainText(words);
});

test('cause and effect by keyboard lead along the chain and back', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  await app.clickMessage('push-req#1');
  await app.press('Alt+ArrowUp');
  await expect(app.message('vm-stopped#1')).toHaveAttribute('aria-selected', 'true');
  await app.press('Escape');
  await expect(app.selected).toHaveCount(0);
});

test('letters do nothing while the ladder has no focus', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1', view: { selection: 'sent:source-bridge:push-req#1' } });
  await app.slider.focus();
  await app.press('x');
  expect(await app.describe('push-req#1')).toContain('received');
});

test('a click opens a fold, another folds it again', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  const fold = app.folds.nth(1);
  const key = (await fold.getAttribute('data-key')) ?? '';
  const height = async () => {
    const [a, b] = [await app.pointOn('instantiate#1', 0), await app.pointOn('vm-stopped#1', 0)];
    return b.y - a.y;
  };
  const folded = await height();
  const box = await app.boxOf(fold.locator('.ladder-hit'));
  await page.mouse.click(box.x + 20, box.y + box.height / 2);
  await app.idle();
  expect(await height()).not.toBe(folded);
  const opened = await app.boxOf(page.locator(`g[data-key="${key}"] .ladder-hit`));
  await page.mouse.click(opened.x + 20, opened.y + opened.height / 2);
  await app.idle();
  expect(await height()).toBe(folded);
});

test('Ctrl and wheel zooms around the pointer, the wheel pans, F fits again', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  const tail = await app.pointOn('push-req#1', 0);
  const headY = (await app.pointOn('push-req#1', 1)).y;
  await page.mouse.move(tail.x + 40, tail.y);
  await page.keyboard.down('Control');
  await page.mouse.wheel(0, -40);
  await page.keyboard.up('Control');
  await app.idle();
  const zoomed = await app.pointOn('push-req#1', 0);
  expect(Math.abs(zoomed.y - tail.y)).toBeLessThan(1);
  expect((await app.pointOn('push-req#1', 1)).y - zoomed.y).toBeGreaterThan((headY - tail.y) * 1.2);
  await page.mouse.wheel(0, 50);
  await app.idle();
  expect((await app.pointOn('push-req#1', 0)).y).toBeCloseTo(zoomed.y - 50, 0);
  await app.ladder.focus();
  await app.press('f');
  expect((await app.pointOn('push-req#1', 0)).y).toBeCloseTo(tail.y, 0);
});

test('a range dragged on the axis fills the height, a double click fits', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  const tail = await app.pointOn('push-req#1', 0);
  const head = await app.pointOn('push-req#1', 1);
  const stage = await app.boxOf(app.ladder);
  await app.drag({ x: stage.x + 20, y: tail.y - 10 }, { x: stage.x + 20, y: head.y + 10 });
  const height = (await app.pointOn('push-req#1', 1)).y - (await app.pointOn('push-req#1', 0)).y;
  expect(height).toBeGreaterThan(stage.height * 0.5);
  await page.mouse.dblclick(stage.x + 20, stage.y + 300);
  await app.idle();
  expect((await app.pointOn('push-req#1', 0)).y).toBeCloseTo(tail.y, 0);
});

test('dragging a lane head puts the lane elsewhere, its menu hides it', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1' });
  const before = await app.laneTitles.allTextContents();
  const [first, third] = [app.laneTitles.nth(0), app.laneTitles.nth(2)];
  const [from, to] = [await app.boxOf(first), await app.boxOf(third)];
  await app.drag({ x: from.x + 20, y: from.y + 5 }, { x: to.x + to.width, y: to.y + 5 });
  const moved = await app.laneTitles.allTextContents();
  expect(moved.indexOf(before[0] ?? '')).toBe(2);
  await first.click();
  await app.chooseInMenu('Hide lane');
  expect(await app.laneTitles.count()).toBe(before.length - 1);
});

test('on proportional time a knot opens a lens with the same messages, Esc closes it', async ({
  page,
}) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1', view: { axis: 'proportional' } });
  await page.locator('#ladder g[data-kind=knot] .ladder-hit').first().click();
  const lens = page.getByRole('dialog', { name: /events in .*, enlarged/ });
  await expect(lens.locator('g[data-kind=message]').first()).toBeVisible();
  await app.press('Escape');
  await expect(lens).toHaveCount(0);
  await expect(app.ladder).toBeFocused();
});

test('with reduced motion nothing flies and playback goes from record to record', async ({
  page,
}) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1', view: { cursorMicros: 250_000 } });
  await expect(page.locator('.ladder-in-flight')).toHaveCount(0);
  await app.ladder.focus();
  await app.press('Home', 'ArrowRight', 'ArrowRight', 'ArrowRight');
  await expect(page.locator('.ladder-in-flight')).toHaveCount(0);
});

test('a message on its way shows as a dot where it has come to', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1', view: { cursorMicros: 250_000 } });
  const dot = await app.boxOf(page.locator('.ladder-in-flight'));
  const middle = await app.pointOn('instantiate#1', 0.5);
  expect(Math.abs(dot.x + dot.width / 2 - middle.x)).toBeLessThan(2);
  expect(Math.abs(dot.y + dot.height / 2 - middle.y)).toBeLessThan(2);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

  test('a tap selects, the mini transport steps', async ({ page }) => {
    const app = new LadderscopePage(page);
    await app.open({ scenario: 'alt-1' });
    await app.tapMessage('instantiate#1');
    await expect(app.message('instantiate#1')).toHaveAttribute('aria-selected', 'true');
    const end = await app.getTimeMicros();
    await app.clickButton('One record back');
    expect(await app.getTimeMicros()).toBeLessThanOrEqual(end);
    await expect(app.slider).toHaveAttribute('aria-valuetext', /\d s, \S/);
  });

  test('a finger that rests on a message opens its menu, which stays when the finger is lifted', async ({
    page,
  }) => {
    const app = new LadderscopePage(page);
    await app.open({ scenario: 'alt-1' });
    const finger = await app.touchMessage('vm-stopped#1');
    await expect(page.getByRole('menu')).toBeVisible();
    await finger.lift();
    await app.chooseInMenu(/^Drop/);
    expect(await app.describe('vm-stopped#1')).toContain('lost: dropped by a fault');
  });
});
