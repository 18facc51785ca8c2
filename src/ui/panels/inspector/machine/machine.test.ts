import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readCaptureTrace } from '../../../../formats/capture/read-capture-trace';
import { assertDefined } from '../../../../lib/assert';
import type { ChartTransition, MachineChart } from '../../../../trace/machines';
import { createExampleTrace } from '../../../../trace/testing/example-trace';
import { createGraph } from './chart-graph';
import { layoutChart } from './layout-chart';
import type { HistoryMove, MachineHistory } from './machine-history';
import { findEntry, findMoveAt, listHistories } from './machine-history';
import { pickHistory } from './pick-history';

function arrow(id: string, event = 'go'): ChartTransition {
  const [from = '', to = ''] = id.split('>');
  const rule = { id: `m.${event === '' ? 'at-once' : event}-rule`, sentence: '', source: '' };
  return { id, from, to: to === '' ? null : to, event, guard: null, reenters: false, rule };
}

const STATES = ['init', 'busy', 'done', 'down'];

const CHART: MachineChart = {
  node: 'database',
  component: 'role',
  machine: 'm',
  title: 'M',
  initial: 'init',
  states: STATES.map((id) => ({ id, parent: null, initial: null, inferredFrom: [] })),
  transitions: [
    arrow('init>busy'),
    arrow('busy>done', ''),
    { ...arrow('busy>done', 'other'), id: 'second' },
    arrow('done>init'),
    arrow('done>', 'stay'),
    arrow('done>down', 'crash'),
    arrow('down>init', 'restart'),
  ],
};

const move = (record: number, state: string, taken: readonly string[]): HistoryMove => ({
  record, atMicros: record * 10, event: 'go', taken, state, variables: [],
}); // prettier-ignore

const HISTORY: MachineHistory = {
  key: 'database role',
  node: 2,
  component: 'role',
  title: 'M',
  chart: CHART,
  moves: [
    { ...move(0, 'init', []), event: '' },
    move(3, 'done', ['init>busy', 'busy>done']),
    move(5, 'done', ['done>']),
    move(8, 'init', ['done>init']),
    move(9, 'done', ['init>busy', 'busy>done']),
  ],
  isInferred: false,
};

describe('where a machine stands', () => {
  it.each([[0, 0], [2, 0], [3, 1], [7, 2], [99, 4]])('at record %d after move %d', (record, at) => {
    expect(findMoveAt(HISTORY.moves, record)).toBe(at);
  }); // prettier-ignore

  it('is nowhere before its first move', () => {
    expect(findMoveAt(HISTORY.moves.slice(1), 2)).toBe(-1);
  });
});

describe('a click on a state', () => {
  it.each([
    ['done', 0, 1],
    ['done', 2, 1],
    ['done', 4, 1],
    ['busy', 4, 1],
    ['busy', 0, 1],
    ['init', 4, 3],
    ['init', 0, 3],
    ['down', 4, null],
  ] as const)('on %s from move %d leads to move %s', (state, from, to) => {
    expect(findEntry(HISTORY, state, from)).toBe(to);
  });
});

describe('the drawing', () => {
  it('joins transitions between the same states, names the way forward, leaves out what only a crash leads to', () => {
    const graph = createGraph(CHART, new Set());
    expect(graph.hidden).toEqual(['down']);
    expect(graph.arrows.map(({ key, label, transitions }) => [key, label, transitions.length])).toEqual([
      ['init busy', 'go rule', 1],
      ['busy done', 'at once rule, other rule', 2],
      ['done init', '', 1],
    ]); // prettier-ignore
    expect(createGraph(CHART, new Set(['down'])).states).toEqual(STATES);
  });

  it('gives every state a box of its own and every arrow a way inside the picture', () => {
    const { states, arrows, leftPx, widthPx, heightPx } = layoutChart(
      createGraph(CHART, new Set(STATES)),
    );
    expect(arrows).toHaveLength(5);
    for (const { path } of arrows) {
      const numbers = path.match(/-?[\d.]+,-?[\d.]+/g) ?? [];
      expect(numbers.length).toBeGreaterThan(1);
      for (const point of numbers) {
        const [x = 0, y = 0] = point.split(',').map(Number);
        expect(x >= leftPx && x <= leftPx + widthPx && y >= 0 && y <= heightPx).toBe(true);
      }
    }
    const rows = states.map(({ y, heightPx: high }) => [y - high / 2, y + high / 2]);
    for (const [index, [top = 0]] of rows.entries())
      if (index > 0) expect(top).toBeGreaterThanOrEqual(rows[index - 1]?.[1] ?? 0);
  });
});

describe('which machine is shown', () => {
  const trace = createExampleTrace();
  const other: MachineHistory = { ...HISTORY, key: 'station vdp', node: 0, component: 'vdp', chart: { ...CHART, machine: 'vdp-station' } }; // prettier-ignore
  const all = [other, HISTORY];
  const pick = (chosen: Parameters<typeof pickHistory>[2]['chosen'], node: number | null) =>
    pickHistory(all, trace, { chosen, node })?.key;

  it('is the one that was chosen, the one of the lane, or the station', () => {
    expect(pick({ key: 'database role' }, 0)).toBe('database role');
    expect(pick({ node: trace.nodes[2]?.id ?? '' }, 0)).toBe('database role');
    expect(pick(null, 2)).toBe('database role');
    expect(pick(null, 4)).toBe('station vdp');
    expect(pick({ key: 'gone' }, null)).toBe('station vdp');
    expect(pickHistory([], trace, { chosen: null, node: null })).toBeNull();
  });
});

describe('a capture', () => {
  const FILE = new URL('../../../../../public/samples/lifecycle.pcap', import.meta.url);
  const inferred = (node: string): MachineChart => ({
    ...CHART,
    node,
    states: [
      { id: 'init', parent: null, initial: null, inferredFrom: ['de-associated'] },
      { id: 'busy', parent: null, initial: null, inferredFrom: ['associating', 'de-associating'] },
      { id: 'done', parent: null, initial: null, inferredFrom: ['associated'] },
    ],
  });

  it('has one machine for each VSI at each end, whose states are read off the frames', () => {
    const opened = readCaptureTrace(readFileSync(FILE), 'lifecycle.pcap');
    const trace = assertDefined(opened.ok ? opened.value : undefined, 'trace');
    const machines = [inferred('evb-station'), inferred('evb-bridge')];
    const histories = listHistories({ machines, moves: [], cutShort: null }, trace);
    expect(histories.map(({ title, isInferred }) => [title, isInferred])).toEqual([
      ['Station, VSI 11111111', true],
      ['Bridge, VSI 11111111', true],
    ]);
    expect(histories[0]?.moves.map(({ state }) => state)).toEqual(['busy', 'done', 'busy', 'init']);
    expect(findEntry(assertDefined(histories[0], 'station'), 'busy', 3)).toBe(2);
  });
});
