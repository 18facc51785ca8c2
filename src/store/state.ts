import type { Problem } from '../lib/result';
import type { ExploredWire } from '../trace/answers/exploration';
import type { FaultBudget } from '../trace/fault-budget';
import type { Catalogue } from '../trace/catalogue';
import type { Conformance } from '../trace/answers/conformance';
import type { MessageFilter } from '../trace/queries/hidden-records';
import type { ParameterValue, RunSpec } from '../trace/run-spec';
import type { SweepPlan } from '../trace/sweep/sweep-spec';
import type { Trace } from '../trace/trace';

/**
 * Ground state is `spec` (what to run) and `view` (where we look); both are in the URL and in nothing else. `run` is the
 * engine's answer to `spec`. Everything drawn is derived from these.
 */
export interface AppState {
  readonly catalogue: Catalogue | null;
  readonly spec: RunSpec;
  readonly view: ViewState;
  readonly run: RunState;
  /** The run beside it in Compare (B; the run on screen is A), null: none. */
  readonly compared: NamedRun | null;
  /** The engine's answer to it; `starting` while there is none. */
  readonly comparedRun: RunState;
  /** Runs that the reader keeps, oldest first: a tree, in which each knows the one that it was made from. */
  readonly kept: readonly KeptRun[];
  /** The kept run that the present one was made from; null: none. */
  readonly keptFrom: number | null;
  /** A capture that is looked at in place of the run; null: the run is. */
  readonly capture: OpenCapture | null;
  /** A file that is being read; what is on screen stays until then. */
  readonly reading: Reading | null;
  readonly playback: PlaybackState;
  /** Messages to the user, newest last; each stays until dismissed or until newer ones take its place. */
  readonly notices: readonly Notice[];
  /** Earlier works that an opened link or another scenario replaced, newest first; see `openRecent`. */
  readonly recent: readonly SavedWork[];
  readonly history: { readonly canUndo: boolean; readonly canRedo: boolean };
}

/** A trace that nobody ran. It lies over the run until it is closed or the spec changes; no link and no storage holds it. */
export interface OpenCapture {
  readonly name: string;
  readonly trace: Trace;
  /** Where the reader looked in the run; meanwhile `view` is of the capture. */
  readonly workView: ViewState;
  /** What came of laying it beside our own machines; null: not asked for. */
  readonly comparison: CaptureComparison | null;
}

export type CaptureComparison =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly conformance: Conformance }
  | { readonly kind: 'failed'; readonly message: string };

interface Reading {
  readonly name: string;
  /** 0 to 1; 0 until it takes long enough to tell. */
  readonly share: number;
  readonly cancel: () => void;
}

/** All that is needed to show the same thing again: what the URL, the autosave and a recent work hold. */
export interface Work {
  readonly spec: RunSpec;
  readonly view: ViewState;
  readonly compared: NamedRun | null;
}

/** A run and what the reader calls it; an empty name: as its scenario and changes say. */
export interface NamedRun {
  readonly name: string;
  readonly spec: RunSpec;
}

export interface KeptRun extends NamedRun {
  readonly id: number;
  /** Id of the kept run that it was made from. */
  readonly parent: number | null;
  readonly savedAtMillis: number;
}

export interface SavedWork extends Work {
  /** Milliseconds since 1970, for the reader's eyes only. */
  readonly savedAtMillis: number;
}

export interface ViewState {
  readonly mode: ModeId;
  readonly axis: 'compressed' | 'proportional';
  /** Node ids of the visible lanes, left to right; null: as the scenario says. */
  readonly lanes: readonly string[] | null;
  /** Which messages are drawn and listed. */
  readonly messages: MessageFilter;
  /** Key of the selected record (trace/queries/record-keys.ts), so that it survives a new run; null: none. */
  readonly selection: string | null;
  /** Playback time; null: the end of the run. */
  readonly cursorMicros: number | null;
  readonly zoom: Zoom;
  /** Start times (µs) of the folds that the reader opened. */
  readonly openFolds: readonly number[];
  readonly panel: PanelId;
  readonly explore: ExploreView;
  /** What mode Sweep varies; null: what it suggests for the scenario. */
  readonly sweep: SweepPlan | null;
}

/** What is asked in mode Explore, and which answer is looked at. The case is the scenario and the decisions of the spec. */
export interface ExploreView extends FaultBudget {
  /** What lies between a host and its bridge: names, or frames of ECP with its time-outs; null: the scenario's own. */
  readonly wire: ExploredWire | null;
  /** `outcome outage`, `property one-vm-running`, `endless` or `class 3`; null: the most telling one. */
  readonly shown: string | null;
  /** Ids of properties that do not matter to the reader. */
  readonly ignored: readonly string[];
  /** Intervals (µs, from and to) of durations; those without one may have any value of their range. */
  readonly intervals: Readonly<Record<string, readonly [number, number]>>;
}

/** Screen y = content y × k + y: d3-zoom's transform, vertical part. */
export interface Zoom {
  readonly k: number;
  readonly y: number;
}

/** What the page does with the run (ui/modes): one ladder, two side by side, every order, many runs. */
export const MODE_IDS = ['run', 'compare', 'explore', 'sweep'] as const;

export type ModeId = (typeof MODE_IDS)[number];

/** Tabs of the inspector, in their order; what each shows is listed in src/ui/panels/inspector/index.ts. */
export const PANEL_IDS = ['message', 'machine', 'steps', 'checks', 'slack'] as const;

export type PanelId = (typeof PANEL_IDS)[number];

export type RunState =
  | { readonly kind: 'starting' }
  /** `stale`: a new run is under way and this is still the old trace. */
  | { readonly kind: 'ready'; readonly trace: Trace; readonly stale: boolean }
  /** The engine failed; the last good trace stays on screen. */
  | { readonly kind: 'failed'; readonly message: string; readonly lastTrace: Trace | null };

interface PlaybackState {
  readonly playing: boolean;
  /** `time`: simulated time × speed. `steps`: each record gets the same time, so idle time costs nothing. */
  readonly pace: 'time' | 'steps';
  readonly speed: number;
}

export interface Notice {
  readonly id: number;
  readonly tone: 'info' | 'problem';
  readonly title: string;
  readonly problems: readonly Problem[];
  /** What is wrong with a file; of no use any more when the next file opens. */
  readonly about?: 'file';
  /** One thing the user can do about it besides dismissing. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** Everything the user can do, one action each; the UI calls nothing else. */
export interface AppActions {
  pickScenario(id: string): void;
  setValue(parameter: string, value: ParameterValue): void;
  resetValue(parameter: string): void;
  resetValues(): void;
  setSeed(seed: number): void;
  addEdit(text: string): void;
  removeEdit(text: string): void;
  /** Puts a new text in place of an old one; the same place in the list. */
  replaceEdit(before: string, after: string): void;
  /** Delay (or hasten) of one message relative to its natural time; replaces a delay that is already there; 0 removes it. */
  setDelay(message: string, byMicros: number): void;
  /** All faults at once; one undo step. */
  setEdits(edits: readonly string[]): void;
  /** While dragging: one undo step for all calls between begin and end. */
  beginGesture(): void;
  endGesture(): void;
  undo(): void;
  redo(): void;
  /** Puts a run beside the present one and shows both; null takes it away. */
  compareWith(run: NamedRun | null): void;
  /** Shows two runs side by side, one undo step. */
  comparePair(a: RunSpec, b: RunSpec): void;
  /** The present run stays as B, and in the history; what is edited from here on is A. */
  keepAsCompared(): void;
  /** The run before the last change becomes B. */
  comparePrevious(): void;
  /** A and B change places. */
  swapCompared(): void;
  /** Keeps the present run in the history. */
  keepRun(): void;
  /** Goes back to a kept run; the present one is kept first when it would be nowhere else. */
  openKept(id: number): void;
  renameKept(id: number, name: string): void;
  /** Its children move to its parent; a notice offers to bring it back. */
  deleteKept(id: number): void;
  select(recordKey: string | null): void;
  setView(change: Partial<ViewState>): void;
  setPlayback(change: Partial<PlaybackState>): void;
  openRunSpec(spec: RunSpec): void;
  openCapture(name: string, trace: Trace): void;
  /** Lays the open capture beside our own machines; resolves when the answer stands in the store. */
  compareCapture(): Promise<void>;
  /** Back to the run as it was. */
  closeCapture(): void;
  setReading(reading: Reading | null): void;
  /** Opens an entry of `recent`; the work on screen goes to the list in its place. */
  openRecent(index: number): void;
  notify(notice: Omit<Notice, 'id'>): void;
  dismiss(noticeId: number): void;
  /** A file was opened: what was wrong with those before it is no news any more. */
  dismissFileProblems(): void;
}
