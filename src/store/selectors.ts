import { findRecordByKey } from '../trace/queries/record-keys';
import type { Deviation } from '../trace/answers/conformance';
import { NO_DEVIATIONS } from '../trace/answers/conformance';
import type { ScenarioInfo } from '../trace/catalogue';
import { resolveValues } from '../trace/parameters';
import type { ParameterValue } from '../trace/run-spec';
import type { Trace } from '../trace/trace';
import { encodeLink } from './link/codec';
import type { AppState, Work } from './state';

/** What is on screen: an open capture, else the newest trace, or the last good one while a new run is under way or has failed. */
export function getTrace({ capture, run }: AppState): Trace | null {
  if (capture !== null) return capture.trace;
  if (run.kind === 'starting') return null;
  return run.kind === 'ready' ? run.trace : run.lastTrace;
}

/** Whether the run (which may lie behind a capture) is not the answer to the present spec. */
export function isStale({ run }: AppState): boolean {
  return run.kind !== 'ready' || run.stale;
}

/** Whether the run beside it is not the answer to what is asked for. */
export function isComparedStale({ compared, comparedRun }: AppState): boolean {
  return compared !== null && (comparedRun.kind !== 'ready' || comparedRun.stale);
}

/** The newest trace of the run beside it, null when there is none. */
export function getComparedTrace({ compared, comparedRun: run }: AppState): Trace | null {
  if (compared === null || run.kind === 'starting') return null;
  return run.kind === 'ready' ? run.trace : run.lastTrace;
}

/** Index of the selected record; null when nothing is selected or this run has no such record. */
export function getSelectedRecord(state: AppState): number | null {
  const trace = getTrace(state);
  const { selection } = state.view;
  return trace === null || selection === null ? null : findSelected(trace, selection);
}

const findSelected = remember(findRecordByKey);

/** Playback time within the run on screen; its end when the view names none. */
export function getCursorMicros(state: AppState): number {
  const endMicros = getTrace(state)?.metrics.totalMicros ?? 0;
  return Math.min(state.view.cursorMicros ?? endMicros, endMicros);
}

/** What a comparison of the open capture with our own machines has found. */
export function getDeviations({ capture }: AppState): readonly Deviation[] {
  const comparison = capture?.comparison;
  return comparison?.kind === 'done' ? comparison.conformance.deviations : NO_DEVIATIONS;
}

/** Null for a capture. */
export function getScenarioInfo({ capture, catalogue, spec }: AppState): ScenarioInfo | null {
  if (capture !== null) return null;
  return catalogue?.scenarios.find((scenario) => scenario.id === spec.scenario) ?? null;
}

/** Id of the scenario that is on screen; null for a capture, which is of none. */
export function getShownScenario({ capture, spec }: AppState): string | null {
  return capture === null ? spec.scenario : null;
}

const resolve = remember(resolveValues);

/** Values of all parameters of the present scenario, defaults filled in. */
export function getValues({ catalogue, spec }: AppState): Record<string, ParameterValue> {
  return catalogue === null ? NO_VALUES : resolve(spec, catalogue);
}

const NO_VALUES = {};

export function getTitle(state: AppState): string | null {
  return state.capture?.name ?? getScenarioInfo(state)?.title ?? null;
}

/** "alt 1, back out", and in Compare "alt 1, back out against alt 2, proceed". */
export function getSubtitle(state: AppState): string {
  const own = state.capture === null ? (getScenarioInfo(state)?.subtitle ?? '') : 'capture';
  const other = state.view.mode === 'compare' ? nameCompared(state) : '';
  return other === '' ? own : `${own} against ${other}`.trimStart();
}

/** What tells run B from run A: its own name, else its scenario; empty without a run B. */
function nameCompared({ capture, compared, catalogue, spec }: AppState): string {
  if (compared === null) return '';
  if (compared.name !== '') return compared.name;
  const { scenario } = compared.spec;
  if (capture === null && scenario === spec.scenario) return 'another run of it';
  const info = catalogue?.scenarios.find(({ id }) => id === scenario);
  if (info === undefined) return scenario;
  const own = catalogue?.scenarios.find(({ id }) => id === spec.scenario);
  const isAkin = capture === null && own?.title === info.title && info.subtitle !== '';
  return isAkin ? info.subtitle : [info.title, info.subtitle].filter(Boolean).join(', ');
}

/** What outlives the page: a capture does not. */
export function getWork({ spec, view, compared, capture }: AppState): Work {
  return { spec, view: capture?.workView ?? view, compared };
}

/** The link of the run, with its `#`; also of the one behind a capture. */
export function getLink(state: AppState): string {
  return encodeLink(getWork(state));
}

/** Keeps the last answer, so that equal arguments give the identical object and React draws nothing again. */
function remember<A, B, R>(compute: (a: A, b: B) => R): (a: A, b: B) => R {
  let last: { readonly a: A; readonly b: B; readonly result: R } | null = null;
  return (a, b) => {
    if (last === null || last.a !== a || last.b !== b) last = { a, b, result: compute(a, b) };
    return last.result;
  };
}
