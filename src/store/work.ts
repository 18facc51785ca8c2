import { FIRST_BUDGET } from '../trace/fault-budget';
import { USUAL_MESSAGES } from '../trace/queries/hidden-records';
import { createRunSpec } from '../trace/run-spec';
import type { RunSpec } from '../trace/run-spec';
import type { AppState, ExploreView, NamedRun, ViewState, Work } from './state';

const DEFAULT_SCENARIO = 'reference';

export const DEFAULT_EXPLORE: ExploreView = {
  ...FIRST_BUDGET,
  wire: null,
  shown: null,
  ignored: [],
  intervals: {},
};

export const DEFAULT_VIEW: ViewState = {
  mode: 'run',
  axis: 'compressed',
  lanes: null,
  messages: USUAL_MESSAGES,
  selection: null,
  cursorMicros: null,
  zoom: { k: 1, y: 0 },
  openFolds: [],
  panel: 'message',
  explore: DEFAULT_EXPLORE,
  sweep: null,
};

/** First visit: the reference migration, played to its end. */
export const DEFAULT_WORK: Work = {
  spec: createRunSpec(DEFAULT_SCENARIO),
  view: DEFAULT_VIEW,
  compared: null,
};

/** Specs in the store are canonical (checkRunSpec keeps one order of values), so equal specs have equal texts. */
export function isSameSpec(a: RunSpec, b: RunSpec): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

export function isSameRun(a: NamedRun | null, b: NamedRun | null): boolean {
  if (a === null || b === null) return a === b;
  return a.name === b.name && isSameSpec(a.spec, b.spec);
}

/** Whether someone changed anything besides picking the scenario. */
export function hasChanges(spec: RunSpec): boolean {
  return !isSameSpec(spec, createRunSpec(spec.scenario));
}

/** What changes when the run comes back into view; nothing when it is there already. */
export function leaveCapture({ capture }: AppState): Partial<AppState> {
  return capture === null ? {} : { capture: null, view: capture.workView };
}
