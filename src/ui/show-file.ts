import { readRunSpec } from '../formats/read-run-spec';
import { readRunComment } from '../formats/run-comment';
import type { Problem, Result } from '../lib/result';
import { checkRunSpec } from '../trace/check-run-spec';
import type { RunSpec } from '../trace/run-spec';
import type { Trace } from '../trace/trace';
import type { App } from './use-app';

/** Where a file is shown: its run or capture in the store, what is wrong with it as a notice. */
export type Target = Pick<App, 'store' | 'actions'>;

/** A drawing or a trace that was saved here restores its run. */
export function showSavedRun(app: Target, name: string, text: string): void {
  const run = checkRun(app, readRunSpec(text));
  if (!run.ok) {
    tell(app, `${name} cannot be opened`, run.problems);
    return;
  }
  app.actions.openRunSpec(run.value);
  if (run.warnings.length > 0) tell(app, `${name} is not opened whole`, run.warnings);
}

/** A capture that was exported here restores its run, and its frames are one press away; any other is looked at. */
export function showCaptureFile(app: Target, name: string, read: Result<Trace>): void {
  if (!read.ok) {
    tell(app, `${name} cannot be opened`, read.problems);
    return;
  }
  const comment = readRunComment(read.value.capture?.comments ?? []);
  const run = comment === null ? null : checkRun(app, comment);
  if (run?.ok === true) showExportedRun(app, name, run, () => showFrames(app, name, read));
  else showFrames(app, name, read);
  if (run?.ok === false)
    tell(app, `${name} is opened as a capture: its run cannot be restored`, run.problems);
}

type Success<T> = Extract<Result<T>, { ok: true }>;

function showExportedRun(
  { actions }: Target,
  name: string,
  run: Success<RunSpec>,
  showInstead: () => void,
): void {
  actions.openRunSpec(run.value);
  const action = { label: 'Look at the frames instead', run: showInstead };
  const tone = run.warnings.length > 0 ? 'problem' : 'info';
  actions.notify({ tone, title: `${name} is the run again`, problems: run.warnings, action });
}

function showFrames({ actions }: Target, name: string, { value, warnings }: Success<Trace>): void {
  actions.openCapture(name, value);
  if (warnings.length > 0)
    actions.notify({ tone: 'info', title: `${name} is not shown whole`, problems: warnings });
}

function checkRun({ store }: Target, found: Result<unknown>): Result<RunSpec> {
  const { catalogue } = store.getState();
  if (!found.ok) return found;
  if (catalogue !== null) return checkRunSpec(found.value, catalogue);
  return { ok: false, problems: [{ at: '', message: 'the engine has not started yet' }] };
}

function tell({ actions }: Target, title: string, problems: readonly Problem[]): void {
  actions.notify({ tone: 'problem', title, problems });
}

export function refuse(app: Target, name: string, message: string): void {
  tell(app, `${name} cannot be opened`, [{ at: '', message }]);
}
