import { LIMITS, limitMessage } from '../../lib/limits';
import { checkRunSpec } from '../../trace/check-run-spec';
import { createRunSpec } from '../../trace/run-spec';
import type { RunSpec } from '../../trace/run-spec';
import type { Context } from '../context';
import type { AppActions, AppState } from '../state';
import { DEFAULT_VIEW, isSameSpec, leaveCapture } from '../work';
import { withDelay } from './delay';

type SpecActions = Pick<
  AppActions,
  | 'pickScenario' | 'setValue' | 'resetValue' | 'resetValues' | 'setSeed' | 'addEdit' | 'removeEdit' | 'replaceEdit'
  | 'setDelay' | 'setEdits'
>; // prettier-ignore

/** Every change goes through `checkRunSpec`: what it warns of does not happen and is told instead. */
export function createSpecActions(context: Context): SpecActions {
  const { store } = context;
  const change = (part: (spec: RunSpec) => Partial<RunSpec>, extra: Partial<AppState> = {}) =>
    changeSpec(context, part(store.getState().spec), extra);

  return {
    pickScenario: (id) => {
      // The scenario of the run behind a capture may be picked too: then nothing but the capture goes.
      store.setState(leaveCapture(store.getState()));
      change(() => createRunSpec(id), { view: keepHabits(store.getState().view) });
    },
    setValue: (id, value) => change((spec) => ({ values: { ...spec.values, [id]: value } })),
    resetValue: (id) =>
      change((spec) => ({
        values: Object.fromEntries(Object.entries(spec.values).filter(([key]) => key !== id)),
      })),
    resetValues: () => change(() => ({ values: {} })),
    setSeed: (seed) => change(() => ({ seed })),
    addEdit: (text) => change((spec) => ({ edits: [...spec.edits, text] })),
    removeEdit: (text) => change((spec) => ({ edits: spec.edits.filter((edit) => edit !== text) })),
    replaceEdit: (before, after) =>
      change((spec) => ({ edits: spec.edits.map((edit) => (edit === before ? after : edit)) })),
    setEdits: (edits) => change(() => ({ edits })),
    setDelay: (message, byMicros) =>
      change((spec) => ({ edits: withDelay(spec.edits, message, byMicros) })),
  };
}

/** How the reader likes to look stays; where they looked belongs to the old scenario. */
export function keepHabits(view: AppState['view']): AppState['view'] {
  const { mode, axis, panel, sweep } = view;
  // A VSI of one capture is none of another.
  const messages = { ...view.messages, hiddenVsis: [] };
  const explore = { ...view.explore, wire: null, shown: null, intervals: {} };
  return { ...DEFAULT_VIEW, mode, axis, panel, messages, explore, sweep };
}

function changeSpec(context: Context, part: Partial<RunSpec>, extra: Partial<AppState>): void {
  const { catalogue, spec } = context.store.getState();
  if (catalogue === null) return;
  const edits = [...new Set(part.edits ?? spec.edits)];
  if (edits.length > LIMITS.edits.value) {
    tell(context, limitMessage(LIMITS.edits));
    return;
  }
  const checked = checkRunSpec({ ...spec, ...part, edits }, catalogue);
  const problems = checked.ok ? checked.warnings : checked.problems;
  if (!checked.ok || problems.length > 0) {
    context.notify({ tone: 'problem', title: 'That change is not possible', problems });
    return;
  }
  if (isSameSpec(checked.value, spec)) return;
  const left = leaveCapture(context.store.getState());
  context.store.setState({ ...left, ...extra, spec: checked.value });
}

function tell(context: Context, message: string): void {
  context.notify({
    tone: 'problem',
    title: 'That change is not possible',
    problems: [{ at: '', message }],
  });
}
