import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { encodeLink } from '../src/store/link/codec';
import type { NamedRun, ViewState } from '../src/store/state';
import { DEFAULT_VIEW } from '../src/store/work';
import type { RunSpec } from '../src/trace/run-spec';
import { createRunSpec } from '../src/trace/run-spec';

/** What a test opens: a scenario with what differs from its defaults. */
export interface Opening {
  readonly scenario: string;
  readonly spec?: Partial<RunSpec>;
  readonly view?: Partial<ViewState>;
  /** Run B of Compare. */
  readonly compared?: NamedRun;
}

/** A place on the screen. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The app as a test meets it. Every action waits until the app has come to rest; nothing waits for a time. */
export class LadderscopePage {
  readonly ladder: Locator;
  readonly slider: Locator;
  readonly caption: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.ladder = page.getByRole('listbox', { includeHidden: false }).and(page.locator('#ladder'));
    this.slider = page.getByRole('slider', { name: 'Time' });
    this.caption = page.locator('.transport-caption');
  }

  /** Opens a run by its link, as a shared link does, and waits for what its mode shows. */
  async open({ scenario, spec, view, compared }: Opening, expected = this.ladder): Promise<void> {
    const work = {
      spec: { ...createRunSpec(scenario), ...spec },
      view: { ...DEFAULT_VIEW, ...view },
      compared: compared ?? null,
    };
    await this.page.goto(`/${encodeLink(work)}`);
    await this.idle();
    await expect(expected).toBeVisible();
  }

  async idle(): Promise<void> {
    await this.page.waitForFunction(() => '__ladderscope' in window);
    await this.page.evaluate(() =>
      (window as unknown as { __ladderscope: { idle: () => Promise<void> } }).__ladderscope.idle(),
    );
  }

  /** The option of a message (`pull-rsp#1`); the sender is part of its key. */
  message(label: string): Locator {
    return this.page.locator(`#ladder g[role=option][data-kind=message][data-key$=":${label}"]`);
  }

  get selected(): Locator {
    return this.page.locator('#ladder [role=option][aria-selected=true]');
  }

  /** The words that say of a message when it was sent and what became of it. */
  async describe(label: string): Promise<string> {
    return (await this.message(label).getAttribute('aria-label')) ?? '';
  }

  /** When a message arrived, in seconds; NaN when it never did. */
  async getArrivalSeconds(label: string): Promise<number> {
    const match = /received ([\d.]+) s/.exec(await this.describe(label));
    return Number(match?.[1] ?? Number.NaN);
  }

  /** A point on a message's arrow: 0 at its tail, 1 at its head. */
  async pointOn(label: string, share: number): Promise<Point> {
    const line = this.message(label).locator('.ladder-hit');
    return line.evaluate((path, at) => {
      if (!(path instanceof SVGPathElement)) throw new Error('no line');
      const { x, y } = path.getPointAtLength(path.getTotalLength() * at);
      const box = path.ownerSVGElement?.getBoundingClientRect();
      return { x: (box?.left ?? 0) + x, y: (box?.top ?? 0) + y };
    }, share);
  }

  /** Clicks away from the head, which would be a grip. */
  async clickMessage(label: string): Promise<void> {
    const { x, y } = await this.pointOn(label, 0.4);
    await this.page.mouse.click(x, y);
    await this.idle();
  }

  async tapMessage(label: string): Promise<void> {
    const { x, y } = await this.pointOn(label, 0.4);
    await this.page.touchscreen.tap(x, y);
    await this.idle();
  }

  /** Puts a finger down and leaves it there. */
  async touchMessage(label: string): Promise<{ readonly lift: () => Promise<void> }> {
    const { x, y } = await this.pointOn(label, 0.4);
    const browser = await this.page.context().newCDPSession(this.page);
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: Point[]) =>
      browser.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [{ x, y }]);
    return {
      lift: async () => {
        await touch('touchEnd', []);
        await this.idle();
      },
    };
  }

  async hoverMessage(label: string): Promise<void> {
    const { x, y } = await this.pointOn(label, 0.4);
    await this.page.mouse.move(x, y);
  }

  async openMenuOf(label: string): Promise<void> {
    const { x, y } = await this.pointOn(label, 0.4);
    await this.page.mouse.click(x, y, { button: 'right' });
  }

  async chooseInMenu(name: string | RegExp): Promise<void> {
    await this.page.getByRole('menuitem', { name }).click();
    await this.idle();
  }

  /** Takes an arrow's head and moves it, in steps as a hand does; the button stays down. */
  async grabHead(label: string, by: Point): Promise<void> {
    const head = await this.pointOn(label, 1);
    await this.page.mouse.move(head.x, head.y);
    await this.page.mouse.down();
    await this.page.mouse.move(head.x + by.x, head.y + by.y, { steps: 5 });
    await this.idle();
  }

  async release(): Promise<void> {
    await this.page.mouse.up();
    await this.idle();
  }

  async drag(from: Point, to: Point): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await this.release();
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.idle();
  }

  async clickButton(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
    await this.idle();
  }

  /** Playback time in µs. */
  async getTimeMicros(): Promise<number> {
    return Number(await this.slider.getAttribute('aria-valuenow'));
  }

  get folds(): Locator {
    return this.page.locator('#ladder g[data-kind=fold]');
  }

  get laneTitles(): Locator {
    return this.page.locator('.lane-head .lane-title');
  }

  async boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await locator.boundingBox();
    if (box === null) throw new Error('not on the screen');
    return box;
  }

  /** Opens the app without a link, as on a first visit or when coming back. */
  async visit(): Promise<void> {
    await this.page.goto('/');
    await this.idle();
    await expect(this.ladder).toBeVisible();
  }

  get verdict(): Locator {
    return this.page.getByRole('region', { name: 'Verdict' });
  }

  get faults(): Locator {
    return this.page.getByRole('region', { name: 'Faults' });
  }

  /** By the words of the picker: the title, or the subtitle of an alternative. */
  async pickScenario(name: string): Promise<void> {
    const tree = this.page.getByRole('tree', { name: 'Scenarios' });
    await tree.getByText(name, { exact: true }).click();
    await this.idle();
  }

  /** The name of the selected mark, empty when nothing is selected. */
  async selectedLabel(): Promise<string> {
    if ((await this.selected.count()) === 0) return '';
    return (await this.selected.getAttribute('aria-label')) ?? '';
  }

  async selectByKeyboard(): Promise<void> {
    await this.ladder.focus();
    await this.press('Home', 'ArrowDown');
    await expect(this.selected).toHaveCount(1);
  }

  /** Saves the run in a format of the export menu and returns the file's place. */
  async save(format: RegExp): Promise<string> {
    const download = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: /^Export/ }).click();
    await this.page.getByRole('menuitem', { name: format }).click();
    return (await download).path();
  }

  /** Digest of all records, as the JSON export states it. */
  async getTraceHash(): Promise<string> {
    const { hash } = JSON.parse(readFileSync(await this.save(/JSON/), 'utf8'));
    return String(hash);
  }

  async openFile(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: /^Export/ }).click();
    await this.page.getByRole('menuitem', { name: /Open file/ }).click();
    await (await chooser).setFiles(file);
    await this.idle();
  }

  get capture(): Locator {
    return this.page.getByRole('region', { name: 'Capture' });
  }

  async openSample(title: string): Promise<void> {
    await this.page.getByRole('button', { name: title }).click();
    await expect(this.capture).toBeVisible();
    await this.idle();
  }

  /** How far a large file is read; not there for small ones. */
  get reading(): Locator {
    return this.page.getByRole('progressbar', { name: /^Reading/ });
  }

  /** Drops a file on the middle of the page, as from a file manager. */
  async dropFile(name: string, bytes: readonly number[]): Promise<void> {
    const dataTransfer = await this.page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content)], fileName));
        return transfer;
      },
      [name, bytes] as const,
    );
    await this.page.dispatchEvent('main', 'dragover', { dataTransfer });
    await this.page.dispatchEvent('main', 'drop', { dataTransfer });
  }

  /** Headline of mode Explore: what was found, or how far the search is. */
  get exploreHead(): Locator {
    return this.page.locator('.explore-head');
  }

  /** The row of an outcome or property. */
  finding(name: string): Locator {
    const title = this.page.getByRole('button', { name, exact: true });
    return this.page.getByRole('row').filter({ has: title });
  }

  get witness(): Locator {
    return this.page.getByRole('complementary', { name: 'Witness' });
  }

  /** Run A or B in Compare. */
  half(side: 'a' | 'b'): Locator {
    return this.page.locator(`#ladder-${side}`);
  }

  /** A message in one of the two ladders, faint or not. */
  messageIn(side: 'a' | 'b', label: string): Locator {
    return this.half(side).locator(`g[role=option][data-kind=message][data-key$=":${label}"]`);
  }

  get differences(): Locator {
    return this.page.getByRole('listbox', { name: 'Differences in the order of time' });
  }

  /** Head of a run in Compare: its name, changes and verdict. */
  headOf(side: 'A' | 'B'): Locator {
    return this.page.getByRole('region', { name: `Run ${side}`, exact: true });
  }

  /** A line of the table of figures: A, B, and B against A. */
  async figure(name: string): Promise<readonly string[]> {
    const row = this.page.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name, exact: true }),
    });
    return row.getByRole('cell').allTextContents();
  }

  async switchMode(name: string): Promise<void> {
    await this.page.getByRole('radiogroup', { name: 'Mode' }).getByText(name).click();
    await this.idle();
  }

  get bytes(): Locator {
    return this.page.getByRole('region', { name: 'Bytes' });
  }

  /** The line of a field in the bytes of the selected message. */
  field(name: string): Locator {
    const title = this.page.locator('.bytes-name').filter({ hasText: new RegExp(`^${name}`) });
    return this.bytes.getByRole('button').filter({ has: title });
  }

  /** One octet of the frame, counted from 0. */
  octet(index: number): Locator {
    return this.bytes.locator(`[data-octet="${index}"]`);
  }

  get litOctets(): Locator {
    return this.bytes.locator('.hex-octet[data-lit]');
  }

  get slack(): Locator {
    return this.page.getByRole('tabpanel', { name: 'Slack' });
  }

  /** What is measured so far, tightest first. */
  async listSlack(): Promise<readonly string[]> {
    return this.slack
      .getByRole('list', { name: 'Tightest first' })
      .getByRole('listitem')
      .allInnerTexts();
  }

  /** Where the line of the shown moment stands in a ladder of Compare, in pixels from its top; null at the end. */
  async getCursorY(side: 'a' | 'b'): Promise<number | null> {
    const line = this.half(side).locator('.ladder-cursor-line');
    const d = (await line.count()) === 0 ? null : await line.getAttribute('d');
    return d === null ? null : Number(/^M\S+ (\S+)H/.exec(d)?.[1]);
  }

  /** Of mode Sweep: what came out, and how far it is. */
  get sweepHead(): Locator {
    return this.page.locator('.sweep-head');
  }

  /** A chart of mode Sweep by its title. */
  chart(title: string): Locator {
    return this.page.getByRole('group', { name: title, exact: true });
  }

  /** The runs behind the picked bar. */
  get sweptRuns(): Locator {
    return this.page.getByRole('complementary', { name: 'Runs' });
  }
}
