import { describe, expect, it } from 'vitest';
import { catalogue } from '../engine/catalogue';
import { simulate } from '../engine/simulate';
import { LIMITS } from '../lib/limits';
import { getRecordKey } from '../trace/queries/record-keys';
import { createRunSpec } from '../trace/run-spec';
import { createExampleTrace } from '../trace/testing/example-trace';
import type { Trace } from '../trace/trace';
import { fitZoom } from './scale/fit';
import { boxesOverlap, createBox } from './shapes/boxes';
import type { Mark } from './shapes/shapes';
import type { LadderGeometry, LadderView } from './geometry';
import { PLAIN_VIEW } from './geometry';
import { layoutLadder } from './layout';
import type { LadderModel } from './model/model';
import { createLadderModel } from './model/model';
import { createCrowdedTrace } from './testing/crowded-trace';
import { findTextOverlaps, findTextsOutside } from './testing/text-overlaps';
import { getTextBox } from './shapes/text-box';

function createView(trace: Trace, more: Partial<LadderView> = {}): LadderView {
  return {
    widthPx: 1100,
    heightPx: 617,
    ...PLAIN_VIEW,
    lanes: trace.nodes.map((_, node) => node),
    ...more,
  };
}

/** Every scenario as it is, and what faults add to a drawing. */
const CLEAN: [string, Trace][] = catalogue.scenarios.map(({ id }) => [
  id,
  simulate(createRunSpec(id)),
]);
const FAULTY: [string, Trace][] = (
  [
    ['pull-after-copy', ['delay:push-req#1:+2.4s', 'duplicate:vm-stopped#1']],
    ['alt-2', ['drop:push-rsp#1', 'crash:database@0.6s:300ms', 'duplicate:instantiate#1']],
    ['pull-before-copy-polled', ['slow:database@0s..10s:+2500ms']],
    ['reference', ['cut:destination-bridge-destination-host@0.7s..9s', 'drop:final-copy#1']],
  ] as const
).map(([id, edits]) => [`${id} ${edits.join(' ')}`, simulate({ ...createRunSpec(id), edits })]);
const RUNS = [...CLEAN, ...FAULTY].map(([name, trace]) => ({
  name,
  trace,
  /** One for all tests, as one serves all views of a run on the page. */
  model: createLadderModel(trace),
}));

/** The machine may be busy with other tests. */
const PATIENCE_MS = 60_000;

/** A whole run, its upper half, its end, and one message selected. */
function listViews(model: LadderModel, view: LadderView): LadderView[] {
  const deep = { k: 3.3, y: -view.heightPx * 1.4 };
  const fit = fitZoom(model, view);
  const selection = model.messages.all()[3]?.sentRecord ?? null;
  return [
    view,
    { ...view, zoom: fit, selection },
    { ...view, zoom: { k: 1.7, y: 0 }, selection },
    { ...view, zoom: deep },
  ];
}

describe.each([390, 640, 800, 1100])('labels at %i px', (widthPx) => {
  it.each(['compressed', 'proportional'] as const)(
    'never overlap on a %s axis',
    { timeout: PATIENCE_MS },
    (axis) => {
      const heightPx = widthPx === 390 ? 600 : 617;
      const problems = RUNS.flatMap(({ name, trace, model }) => {
        const view = createView(trace, { widthPx, heightPx, axis });
        return listViews(model, view).flatMap((each) => {
          const geometry = layoutLadder(model, each);
          const found = [...findTextOverlaps(geometry), ...findTextsOutside(geometry)];
          return found.map((text) => `${name} k=${each.zoom.k}: ${text}`);
        });
      });
      expect(problems).toEqual([]);
    },
  );
});

it('no box is less than nothing high, wherever the view ends', { timeout: PATIENCE_MS }, () => {
  const problems = RUNS.flatMap(({ name, trace, model }) =>
    [60, 150, 300].flatMap((heightPx) =>
      // In Compare one axis serves two runs, and the shorter one ends anywhere.
      [0.4, 1, 3].flatMap((k) =>
        layoutLadder(model, createView(trace, { heightPx, zoom: { k, y: -20 } }))
          .marks.flatMap((mark) => mark.shapes.map((shape) => ({ shape, key: mark.key })))
          .flatMap(({ shape, key }) =>
            shape.tag === 'rect' && shape.heightOfBoxPx < 0 ? [`${name} ${heightPx}: ${key}`] : [],
          ),
      ),
    ),
  );
  expect(problems).toEqual([]);
});

/** Texts that stand on a cross of a kind of mark. */
function findTextsOnCrosses({ marks }: LadderGeometry, kind: Mark['kind']): string[] {
  const shapes = marks.flatMap((mark) => mark.shapes);
  const texts = shapes.filter((shape) => shape.tag === 'text');
  const crosses = marks
    .filter((mark) => mark.kind === kind)
    .flatMap((mark) => mark.shapes)
    // Two strokes; the dotted rest of the way is one.
    .filter((shape) => shape.tag === 'path' && shape.stroke === 'fault' && /^M.+M/.test(shape.d));
  if (crosses.length === 0) throw new Error('no cross');
  return crosses.flatMap((cross) => {
    if (cross.tag !== 'path') return [];
    const [x = 0, y = 0, toX = 0, toY = 0] = (cross.d.match(/-?[\d.]+/g) ?? []).map(Number);
    const box = createBox(x, Math.min(y, toY), toX - x, Math.abs(toY - y));
    return texts.filter((text) => boxesOverlap(getTextBox(text), box)).map(({ text }) => text);
  });
}

it.each([390, 450, 640])(
  'no text stands on the cross of a copy that was lost, at %i px',
  (widthPx) => {
    const edits = ['drop:final-copy#1'];
    for (const id of ['alt-1', 'reference', 'pull-before-copy-polled']) {
      const trace = simulate({ ...createRunSpec(id), edits });
      const geometry = layoutLadder(createLadderModel(trace), createView(trace, { widthPx }));
      expect(findTextsOnCrosses(geometry, 'bulk')).toEqual([]);
    }
  },
);

it.each([390, 450, 640, 720, 1100])(
  'no text stands on the cross of a message that was lost, at %i px',
  (widthPx) => {
    for (const message of [
      'pull-rsp',
      'push-req',
      'vm-running',
      'associate-req',
      'deassociate-req',
    ]) {
      const trace = simulate({ ...createRunSpec('alt-2'), edits: [`drop:${message}#1`] });
      for (const heightPx of [390, 617]) {
        const view = createView(trace, { widthPx, heightPx });
        const geometry = layoutLadder(createLadderModel(trace), view);
        expect(findTextsOnCrosses(geometry, 'message'), `${message} ${heightPx}`).toEqual([]);
      }
    }
  },
);

it('draws a VM that is suspended to the end of a run that never ends, whole', () => {
  const edits = ['crash:source-bridge@1ms'];
  const trace = simulate({ ...createRunSpec('pull-before-copy-polled'), edits });
  const { marks } = layoutLadder(
    createLadderModel(trace),
    createView(trace, { heightPx: 200_000 }),
  );
  const hatches = marks
    .filter(({ kind }) => kind === 'vm')
    .flatMap(({ shapes }) => shapes)
    .filter((shape) => shape.tag === 'path' && shape.d.length > 100_000);
  expect(hatches).toHaveLength(1);
});

it('labels nearly every message of every scenario on a desk', () => {
  for (const [name, trace] of CLEAN) {
    const model = createLadderModel(trace);
    const { marks } = layoutLadder(model, createView(trace));
    const keys = new Set(marks.map((mark) => mark.key));
    const messages = model.messages.all();
    const bare = messages.filter(
      ({ sentRecord }) => !keys.has(`${model.getKey(sentRecord)} label`),
    );
    expect({ name, isFine: bare.length / messages.length <= 0.1 }).toEqual({ name, isFine: true });
  }
});

it(
  'gives every mark a key of its own, the same one that links and tests use',
  { timeout: PATIENCE_MS },
  () => {
    for (const { trace, model } of RUNS) {
      const { marks } = layoutLadder(model, createView(trace));
      const keys = marks.map((mark) => mark.key);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
      for (const mark of marks)
        if (mark.kind === 'message' && mark.record !== null)
          expect(mark.key).toBe(getRecordKey(trace, mark.record));
      for (let record = 0; record < trace.records.count; record++)
        expect(model.getKey(record)).toBe(getRecordKey(trace, record));
    }
  },
);

it('draws nothing that is not a number', { timeout: PATIENCE_MS }, () => {
  for (const { trace, model } of RUNS) {
    for (const view of listViews(model, createView(trace, { widthPx: 640 })))
      expect(JSON.stringify(layoutLadder(model, view).marks)).not.toMatch(/NaN|Infinity|null,"y/);
  }
});

it('is pure: the same input gives the same marks, in any order of views', () => {
  const trace = createExampleTrace();
  const view = createView(trace);
  const once = layoutLadder(createLadderModel(trace), view).marks;
  const model = createLadderModel(trace);
  layoutLadder(model, { ...view, axis: 'proportional', widthPx: 400 });
  expect(layoutLadder(model, view).marks).toEqual(once);
});

describe('the marks of one run', () => {
  const trace = createExampleTrace();
  const model = createLadderModel(trace);
  const { marks, lanes } = layoutLadder(model, createView(trace));
  const texts = (key: string) =>
    marks
      .find((mark) => mark.key === key)
      ?.shapes.flatMap((shape) => (shape.tag === 'text' ? [shape.text] : []));

  it('name lost, delayed and doubled messages', () => {
    expect(texts('sent:destination-host:deassociate-req#1 label')?.[0]).toMatch(/^De-.*, lost$/);
    expect(texts('sent:database:pull-rsp#1 label')).toEqual(['PULL Rsp OK', '+2.4 s']);
    expect(texts('sent:destination-host:migration-failed#1/2 label')).toEqual([
      'Migration Failed, copy',
    ]);
  });

  it('say how long the VM was down and when a timer expires', () => {
    expect(marks.find((mark) => mark.kind === 'downtime')?.label).toBe('downtime 2.2005 s');
    expect(texts('timer-set:destination-host:n#1 label')).toEqual(['n = 2.0 s']);
  });

  it('hold all records of a message, so that a cone can dim it', () => {
    const late = marks.find((mark) => mark.key === 'sent:database:pull-rsp#1');
    expect(late?.records).toEqual([30, 51, 31]);
    expect(late?.label).toContain('took 2.420 s, ignored: the association is gone');
  });

  it('start and end at the lanes, at the times of their records', () => {
    const arrow = marks.find((mark) => mark.key === 'sent:source-bridge:push-req#1');
    const [from, to] = [lanes[1], lanes[2]];
    const { hit } = arrow ?? {};
    if (hit?.kind !== 'line' || !from || !to) throw new Error('no arrow');
    expect(Math.abs(hit.x1 - from.x)).toBeLessThan(22);
    expect(Math.abs(hit.x2 - to.x)).toBeLessThan(22);
    expect(hit.y2).toBeGreaterThan(hit.y1);
  });

  it('leave out what is on hidden lanes', () => {
    const few = layoutLadder(model, createView(trace, { lanes: [0, 4] }));
    const messages = few.marks.filter((mark) => mark.kind === 'message' && mark.record !== null);
    expect(messages.map((mark) => mark.key)).toEqual([
      'sent:source-host:instantiate#1',
      'sent:destination-host:instantiated#1',
      'sent:destination-host:migration-failed#1',
      'sent:destination-host:migration-failed#1/2',
    ]);
  });

  it('become knots where they are too dense on a linear axis', () => {
    const { marks: linear } = layoutLadder(model, createView(trace, { axis: 'proportional' }));
    const knots = linear.filter((mark) => mark.kind === 'knot');
    expect(knots.length).toBeGreaterThan(0);
    for (const knot of knots) {
      expect(knot.records.length).toBeGreaterThanOrEqual(3);
      expect(knot.label).toMatch(/^\d+ events in /);
    }
  });
});

describe('a hundred thousand messages', () => {
  const trace = createCrowdedTrace(100_000);
  const model = createLadderModel(trace);

  it('become a crowd of lines, bounded by the height of the view', () => {
    const view = createView(trace);
    const geometry = layoutLadder(model, { ...view, zoom: fitZoom(model, view) });
    expect(geometry.marks.filter((mark) => mark.kind === 'message')).toEqual([]);
    expect(geometry.crowd.length).toBeGreaterThan(1000);
    expect(geometry.crowd.length).toBeLessThan(13 * view.heightPx);
    expect(geometry.crowd.some((line) => line.paint === 'fault')).toBe(true);
  });

  it('are drawn one by one when few are in view', () => {
    const geometry = layoutLadder(model, createView(trace, { zoom: { k: 1, y: -400_000 } }));
    const messages = geometry.marks.filter((mark) => mark.kind === 'message');
    expect(geometry.crowd).toEqual([]);
    expect(messages.length).toBeGreaterThan(10);
    expect(messages.length).toBeLessThanOrEqual(2 * LIMITS.svgItems.value);
  });
});
