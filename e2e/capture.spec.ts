import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { readCapture } from '../src/wire/capture/read-capture';
import { writePcap } from '../src/wire/capture/write-capture';
import { LadderscopePage } from './ladderscope-page';

/** What the name `mgrA` leaves of its sixteen octets. */
const ZEROS = Array.from({ length: 12 }, () => '00');

const SAMPLE = new URL('../public/samples/lifecycle.pcap', import.meta.url);

const SEVERAL_VSIS = new URL(
  '../src/wire/testing/captures/03-filter-formats.pcap',
  import.meta.url,
);

/** The same frames over and over, until there are so many. */
function repeatCapture(file: Uint8Array, frameCount: number): Uint8Array {
  const { packets } = readCapture(file);
  const bytesOf = (index: number) => packets[index % packets.length]?.bytes ?? new Uint8Array();
  return writePcap(
    Array.from({ length: frameCount }, (_, index) => ({
      timeMicros: index * 1000,
      bytes: bytesOf(index),
    })),
  );
}

test('a sample opens as a ladder; closing it brings the run back', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-1', spec: { edits: ['drop:push-rsp#1'] } });
  const link = page.url();
  await app.openSample('Life of a VSI');
  await expect(app.capture).toContainText('lifecycle.pcap');
  await expect(app.laneTitles).toHaveText(['Station', 'Bridge']);
  await expect(app.faults).toContainText('Only for runs');
  expect(page.url()).toBe(link);
  await app.clickButton('Close');
  await expect(app.verdict).toContainText('Backed out');
  await expect(app.faults).toContainText('PUSH Rsp OK');
});

test('a dropped capture opens, and picking a scenario leaves it', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.visit();
  await app.dropFile('mine.pcap', [...readFileSync(SEVERAL_VSIS)]);
  await expect(app.capture).toContainText('mine.pcap');
  await expect(app.capture).toContainText('3 of 5 VSIs');
  // It is of no scenario.
  await expect(page.getByRole('treeitem', { selected: true })).toHaveCount(0);
  await app.pickScenario('alt 1, back out');
  await expect(app.capture).toHaveCount(0);
  await expect(app.verdict).toContainText('Backed out');
});

test('a broken file is told with place and reason, and the present run stays', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-2' });
  await app.dropFile('broken.pcap', [0xd4, 0xc3, 0xb2, 0xa1, 2, 0]);
  await expect(page.getByRole('alert')).toContainText('broken.pcap cannot be opened');
  await expect(page.getByRole('alert')).toContainText(/byte \d+/);
  await expect(app.verdict).toContainText('Migrated without state');
  await app.dropFile('mine.pcap', [...readFileSync(SAMPLE)]);
  await expect(app.capture).toContainText('mine.pcap');
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('a field shows its octets, and an octet its field', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.visit();
  await app.openSample('Life of a VSI');
  await app.clickMessage('pre-associate-req#1');
  await expect(app.bytes).toContainText('frame 14, 71 octets');
  await app.field('VSI manager ID').hover();
  await expect(app.litOctets).toHaveText(['6d', '67', '72', '41', ...ZEROS]);
  await app.octet(38).hover();
  await expect(app.field('Status')).toHaveAttribute('data-lit');
  await app.octet(38).click();
  await expect(app.field('Status')).toHaveAttribute('aria-expanded', 'true');
  await expect(app.bytes).toContainText('802.1Q 41.2.3');
});

test('a large capture is read beside the page, and reading it can be cancelled', async ({
  page,
}, info) => {
  const file = info.outputPath('large.pcap');
  writeFileSync(file, repeatCapture(readFileSync(SAMPLE), 150_000));
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'alt-2' });
  const opening = app.openFile(file);
  await expect(app.reading).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await opening;
  await expect(app.reading).toHaveCount(0);
  await expect(app.capture).toHaveCount(0);
  await expect(app.verdict).toContainText('Migrated without state');
});

test('a run saved as pcapng opens as the run again, and as frames on request', async ({ page }) => {
  const app = new LadderscopePage(page);
  const edits = ['drop:associate-req#1.1'];
  await app.open({ scenario: 'vdp-migration-ratified', spec: { edits } });
  const hash = await app.getTraceHash();
  const file = await app.save(/pcapng capture/);
  await app.open({ scenario: 'reference', spec: { values: { wire: 'off' } } });
  await app.openFile({
    name: 'run.pcapng',
    mimeType: 'application/x-pcapng',
    buffer: readFileSync(file),
  });
  await expect(app.faults).toContainText('Drop Associate');
  expect(await app.getTraceHash()).toBe(hash);
  await app.clickButton('Look at the frames instead');
  await expect(app.capture).toContainText('run.pcapng');
  await expect(app.laneTitles).toHaveCount(4);
  await app.clickButton('Close');
  expect(await app.getTraceHash()).toBe(hash);
});

test('a run of mere names cannot be saved as pcapng, and the menu says why', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.open({ scenario: 'reference', spec: { values: { wire: 'off' } } });
  await page.getByRole('button', { name: /^Export/ }).click();
  const item = page.getByRole('menuitem', { name: /pcapng capture/ });
  await expect(item).toBeDisabled();
  await expect(item).toContainText('Set wire to proposal or ratified');
});

test('a capture is compared with the model; acknowledgements can be shown', async ({ page }) => {
  const app = new LadderscopePage(page);
  await app.visit();
  await app.openSample('S bit and M bit');
  await app.clickButton('Compare with the model');
  const checks = page.getByRole('tabpanel', { name: 'Checks' });
  await expect(checks).toContainText('Agrees with the model');
  const quirks = checks.getByRole('region', { name: 'Listed quirks' }).getByRole('listitem');
  await expect(quirks).toHaveCount(2);
  await expect(quirks.first()).toContainText('0x20 (request S=1)');
  // The first one is selected and marked, and its message says so.
  await expect(app.message('deassociate-req#1')).toHaveAttribute('aria-selected', 'true');
  await expect(
    page.getByRole('option', { name: /Listed quirk sticky-hints at Station/ }),
  ).toHaveCount(2);
  await page.getByRole('tab', { name: 'Message' }).click();
  await expect(page.getByRole('region', { name: 'Deviations' })).toContainText('sticky-hints');

  await expect(app.message('ecp-ack#3')).toHaveCount(0);
  await page.getByRole('button', { name: /^Messages/ }).click();
  const acks = page.getByRole('menuitemcheckbox', { name: /ECP acknowledgements/ });
  await expect(acks).toHaveAttribute('aria-checked', 'false');
  await acks.click();
  await page.keyboard.press('Escape');
  await app.idle();
  await expect(app.message('ecp-ack#3')).toHaveCount(1);
  await page.getByRole('button', { name: /^Messages/ }).click();
  await acks.click();
  await page.getByRole('menuitemcheckbox', { name: /aaaaaaaa/ }).click();
  await page.keyboard.press('Escape');
  await app.idle();
  await expect(app.message('associate-req#1')).toHaveCount(0);
  await expect(app.message('associate-req#2')).toHaveCount(1);
  await page.getByRole('tab', { name: 'Steps' }).click();
  await expect(page.getByText('20 messages are hidden')).toBeVisible();
});
