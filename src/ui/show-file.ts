import { readRunSpec } from '../formats/read-run-spec';
import { readBesideFromSvg } from '../formats/svg-metadata';
import { readRunComment } from '../formats/run-comment';
import type { Problem, Result } from '../lib/result';
import { checkNamedRun } from '../store/link/check-named-run';
import type { NamedRun } from '../store/state';
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
  app.actions.dismissFileProblems();
  app.actions.openRunSpec(run.value);
  const beside = checkBeside(app, text);
  if (beside.run !== null) app.actions.compareWith(beside.run);
  const problems = [...run.warnings, ...beside.problems];
  if (problems.length > 0) tell(app, `${name} is not opened whole`, problems);
}

/** A drawing of two runs holds the second one too. */
function checkBeside(
  { store }: Target,
  text: string,
): { readonly run: NamedRun | null; readonly problems: readonly Problem[] } {
  const { catalogue } = store.getState();
  const found = readBesideFromSvg(text);
  if (found === null || catalogue === null) return { run: null, problems: [] };
  if (!found.ok) return { run: null, problems: found.problems };
  const { value, warnings } = checkNamedRun(found.value, catalogue);
  return { run: value, problems: warnings };
}

/** A capture that was exported here restores its run, and its frames are one press away; any other is looked at. */
export function showCaptureFile(app: Target, name: string, read: Result<Trace>): void {
  if (!read.ok) {
    tell(app, `${name} cannot be opened`, read.problems);
    return;
  }
  app.actions.dismissFileProblems();
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
  actions.notify({
    tone,
    title: `${name} is the run again`,
    problems: run.warnings,
    about: 'file',
    action,
  });
}

function showFrames({ actions }: Target, name: string, { value, warnings }: Success<Trace>): void {
  actions.openCapture(name, value);
  if (warnings.length > 0)
    actions.notify({
      tone: 'info',
      title: `${name} is not shown whole`,
      problems: warnings,
      about: 'file',
    });
}

function checkRun({ store }: Target, found: Result<unknown>): Result<RunSpec> {
  const { catalogue } = store.getState();
  if (!found.ok) return found;
  if (catalogue !== null) return checkRunSpec(found.value, catalogue);
  return { ok: false, problems: [{ at: '', message: 'the engine has not started yet' }] };
}

function tell({ actions }: Target, title: string, problems: readonly Problem[]): void {
  actions.notify({ tone: 'problem', title, problems, about: 'file' });
}

export function refuse(app: Target, name: string, message: string): void {
  tell(app, `${name} cannot be opened`, [{ at: '', message }]);
}
