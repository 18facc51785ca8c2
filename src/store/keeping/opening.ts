import type { Problem } from '../../lib/result';
import { checkRunSpec } from '../../trace/check-run-spec';
import type { Catalogue } from '../../trace/catalogue';
import type { RunSpec } from '../../trace/run-spec';
import { keepHabits } from '../actions/spec';
import type { Loaded } from './autosave';
import type { Context } from '../context';
import type { Keeper } from './keeper';
import { decodeLink } from '../link/codec';
import type { SavedWork } from '../state';
import { DEFAULT_WORK } from '../work';

/** What the app shows first: the link's work, else the last work, else the reference migration. */
export function openFirst(context: Context, keeper: Keeper, loaded: Loaded): void {
  const { catalogue } = context.store.getState();
  const fragment = context.io.address.read();
  if (loaded.problems.length > 0) tellStoredProblems(context, loaded.problems);
  if (fragment.length > 1 && catalogue !== null)
    openFragment({ ...context, keeper, last: loaded.last }, fragment, catalogue);
  else keeper.follow(loaded.last ?? DEFAULT_WORK);
}

export interface LinkTarget extends Context {
  readonly keeper: Keeper;
  readonly last: SavedWork | null;
}

/** A damaged link shows the default scenario and says what is wrong; stored work stays as it is. */
export function openFragment(target: LinkTarget, fragment: string, catalogue: Catalogue): void {
  const { keeper, notify, last } = target;
  const link = decodeLink(fragment, catalogue);
  if (link.ok) {
    keeper.follow(link.value);
    if (link.value.warnings.length > 0) notify(toLeftOut(link.value.warnings));
    return;
  }
  keeper.follow(DEFAULT_WORK);
  const action = { label: 'Open your last work', run: () => last && keeper.open(last) };
  notify({
    tone: 'problem',
    title: 'This link cannot be opened; you see the reference migration instead',
    problems: link.problems,
    ...(last === null ? {} : { action }),
  });
}

/** A spec from a file: opened like a link, with a fresh look at it. */
export function openSpec({ store, notify }: Context, keeper: Keeper, spec: RunSpec): void {
  const { catalogue, view, compared } = store.getState();
  if (catalogue === null) return;
  const checked = checkRunSpec(spec, catalogue);
  if (checked.ok) keeper.open({ spec: checked.value, view: keepHabits(view), compared });
  const problems = checked.ok ? checked.warnings : checked.problems;
  if (checked.ok && problems.length > 0) notify(toLeftOut(problems));
  if (!checked.ok) notify({ tone: 'problem', title: 'This run cannot be opened', problems });
}

function toLeftOut(problems: readonly Problem[]) {
  return {
    tone: 'info',
    title: 'Some parts are not known here and were left out',
    problems,
  } as const;
}

function tellStoredProblems({ notify }: Context, problems: readonly Problem[]): void {
  notify({
    tone: 'problem',
    title: 'Saved work could not be read whole; it was set aside in this browser, not deleted',
    problems,
  });
}
