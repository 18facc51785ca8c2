import { expect, it } from 'vitest';
import { simulate } from '../engine/simulate';
import type { SlackItem } from '../trace/answers/slack';
import { createRunSpec } from '../trace/run-spec';
import { computeMessages } from '../trace/queries/messages';
import type { LadderGeometry, LadderView } from './geometry';
import { PLAIN_VIEW } from './geometry';
import { layoutLadder } from './layout';
import { createLadderModel } from './model/model';
import { drawSlackBands } from './slack-bands';
import { arrangeColumns } from './slack-columns';
import { findTextOverlaps, findTextsOutside } from './testing/text-overlaps';

const TRACE = simulate({ ...createRunSpec('alt-1'), values: { wire: 'off' } });
const MODEL = createLadderModel(TRACE);
const VIEW: LadderView = {
  ...PLAIN_VIEW,
  widthPx: 1100,
  heightPx: 617,
  lanes: TRACE.nodes.map((_, node) => node),
};

/** Every message with two thresholds that it shares with its neighbours: as crowded as a run can be. */
const ITEMS = computeMessages(TRACE).flatMap(({ label, endRecord }): SlackItem[] => {
  const [good, bad] = ['migrated-with-state', 'backed-out'].map((outcome) => ({
    outcome,
    broken: [],
  }));
  if (endRecord === null || good === undefined || bad === undefined) return [];
  const bands = [
    { fromMicros: -9_000_000, toMicros: -291_001, verdict: bad },
    { fromMicros: -291_000, toMicros: 1_491_000, verdict: good },
    { fromMicros: 1_491_001, toMicros: 60_000_000, verdict: bad },
  ];
  return [{ kind: 'message', label, record: endRecord, bands, cut: '' }];
});

function withBands(geometry: LadderGeometry, items: readonly SlackItem[]): LadderGeometry {
  const bands = drawSlackBands(items, TRACE, geometry).map((drawing) => ({
    ...drawing, kind: 'vm' as const, record: null, records: [], hit: null,
  })); // prettier-ignore
  return { ...geometry, marks: [...geometry.marks, ...bands] };
}

const PULL_RSP = ITEMS.filter(({ label }) => label === 'pull-rsp#1');

it.each([1100, 700, 390])('%i px: no number covers a word or another number', (widthPx) => {
  for (const scale of [1, 1.6]) {
    const geometry = layoutLadder(MODEL, { ...VIEW, widthPx, scale });
    const before = findTextOverlaps(geometry);
    const [outside, crowded] = [findTextsOutside(geometry), withBands(geometry, ITEMS)];
    expect(findTextOverlaps(crowded)).toEqual(before);
    expect(findTextsOutside(crowded)).toEqual(outside);
    // Not by leaving all of them out.
    expect(crowded.marks.flatMap(({ shapes }) => shapes).length).toBeGreaterThan(
      geometry.marks.flatMap(({ shapes }) => shapes).length,
    );
  }
});

it('bands of one lane stand beside each other', () => {
  const columns = arrangeColumns(ITEMS, TRACE, layoutLadder(MODEL, VIEW));
  expect(columns.length).toBe(ITEMS.length);
  columns.forEach((a, index) => {
    for (const b of columns.slice(index + 1)) {
      const isBeside = Math.abs(a.x - b.x) >= (a.widthPx + b.widthPx) / 2;
      expect(isBeside || a.bottom < b.top || b.bottom < a.top).toBe(true);
    }
  });
});

it('the selected one has its exact numbers, the others short ones', () => {
  const textsOf = (selection: number | null, items: readonly SlackItem[]) =>
    drawSlackBands(items, TRACE, layoutLadder(MODEL, { ...VIEW, selection }))
      .flatMap(({ shapes }) => shapes)
      .flatMap((shape) => (shape.tag === 'text' ? [shape.text] : []));
  const exact = ['291.001 ms sooner', '1.491001 s later'];
  expect(textsOf(null, PULL_RSP)).toEqual(exact);
  const all = textsOf(PULL_RSP[0]?.record ?? null, ITEMS);
  expect(all.slice(0, 2)).toEqual(exact);
  expect(new Set(all.slice(2))).toEqual(new Set(['−291 ms', '+1.49 s']));
});
