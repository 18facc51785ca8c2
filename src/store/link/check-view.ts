import * as v from 'valibot';
import type { Problem, Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import { EXPLORED_WIRES } from '../../trace/answers/exploration';
import { BUDGET_KINDS } from '../../trace/fault-budget';
import type { BudgetId } from '../../trace/fault-budget';
import { PLAN } from '../../trace/sweep/read-plan';
import { MODE_IDS } from '../state';
import type { ViewState } from '../state';
import { PANEL_IDS } from '../state';
import { DEFAULT_VIEW } from '../work';

const MICROS = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const ID = v.pipe(v.string(), v.maxLength(100));

/** A link that is older than a kind of fault has none of it. */
function createBudget() {
  const entries = BUDGET_KINDS.map(({ id, most }) => {
    const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));
    return [id, v.optional(count, 0)] as const;
  });
  return Object.fromEntries(entries) as Record<BudgetId, (typeof entries)[number][1]>;
}

const EXPLORE = v.object({
  ...createBudget(),
  wire: v.nullable(v.picklist(EXPLORED_WIRES)),
  shown: v.nullable(v.pipe(v.string(), v.maxLength(100))),
  ignored: v.pipe(v.array(ID), v.maxLength(100)),
  intervals: v.pipe(
    v.record(ID, v.tuple([MICROS, MICROS])),
    v.check((intervals) => Object.values(intervals).every(([from, to]) => from <= to)),
    v.maxEntries(100),
  ),
});

const PARTS = {
  mode: v.picklist(MODE_IDS),
  axis: v.picklist(['compressed', 'proportional']),
  lanes: v.nullable(v.pipe(v.array(ID), v.maxLength(100))),
  messages: v.object({
    acks: v.nullable(v.boolean()),
    keepAlives: v.nullable(v.boolean()),
    // Links that are older than this choice do not have it.
    clocks: v.optional(v.boolean(), false),
    hiddenVsis: v.pipe(v.array(ID), v.maxLength(1000)),
  }),
  selection: v.nullable(v.pipe(v.string(), v.maxLength(300))),
  cursorMicros: v.nullable(MICROS),
  zoom: v.object({
    k: v.pipe(v.number(), v.finite(), v.minValue(1e-6), v.maxValue(1e9)),
    y: v.pipe(v.number(), v.finite(), v.minValue(-1e12), v.maxValue(1e12)),
  }),
  openFolds: v.pipe(v.array(MICROS), v.maxLength(1000)),
  panel: v.picklist(PANEL_IDS),
  explore: EXPLORE,
  sweep: v.nullable(PLAN),
};

const SHAPE = v.partial(v.object(PARTS));
const KEYS = Object.keys(PARTS) as (keyof typeof PARTS)[];

/** Turns anything into a view: a part that cannot be used falls back to its default and becomes a warning. */
export function checkView(input: unknown, catalogue: Catalogue): Result<ViewState> {
  if (!v.is(v.record(v.string(), v.unknown()), input))
    return fail('the view is not an object', 'view');
  const bad = KEYS.filter(
    (key) => Object.hasOwn(input, key) && !v.safeParse(PARTS[key], input[key]).success,
  );
  const good = Object.fromEntries(
    KEYS.filter((key) => Object.hasOwn(input, key) && !bad.includes(key)).map((key) => [
      key,
      input[key],
    ]),
  );
  const view = trimView({ ...DEFAULT_VIEW, ...definedParts(v.parse(SHAPE, good)) });
  const warnings: Problem[] = bad.map((key) => ({
    at: `view.${key}`,
    message: 'not understood; the default is used',
  }));
  return succeed({ ...view, lanes: knownLanes(view.lanes, catalogue) }, warnings);
}

function definedParts(parts: v.InferOutput<typeof SHAPE>): Partial<ViewState> {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));
}

function knownLanes(lanes: readonly string[] | null, catalogue: Catalogue): string[] | null {
  const known = (lanes ?? []).filter(
    (id, index, all) => catalogue.targets.node.includes(id) && all.indexOf(id) === index,
  );
  return known.length === 0 ? null : known;
}

/** Digits below a tenth of a pixel would only make links longer. */
export function trimView(view: ViewState): ViewState {
  const { k, y } = view.zoom;
  return { ...view, zoom: { k: Number(k.toPrecision(6)), y: Math.round(y * 10) / 10 + 0 } };
}
