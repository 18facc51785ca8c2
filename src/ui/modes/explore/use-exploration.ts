import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { getExploreSession } from '../../../store/explore/browser-session';
import type { ExploreState, SearchState } from '../../../store/explore/explore-session';
import { getScenarioInfo, getTrace } from '../../../store/selectors';
import type { ExploreView } from '../../../store/state';
import type { Catalogue } from '../../../trace/catalogue';
import { getOwnWire } from '../../../trace/explored-wire';
import type {
  ExploredWire,
  ExploreRequest,
  ExploreResult,
} from '../../../trace/answers/exploration';
import { pickBudget } from '../../../trace/fault-budget';
import type { RunSpec } from '../../../trace/run-spec';
import type { Trace } from '../../../trace/trace';
import { useActions, useApp } from '../../use-app';
import { findMostTelling, listClassFindings, listWitnesses } from './findings/findings';
import type { Finding } from './findings/findings';

export function useExploreState<T>(selector: (state: ExploreState) => T): T {
  return useStore(getExploreSession().store, selector);
}

/** A run of this scenario, for the names of its messages and nodes: the shown witness, until it is there the run on screen. */
export function useNamingTrace(): Trace | null {
  const shown = useExploreState((state) => state.shown.trace);
  const own = useApp(getTrace);
  return shown ?? own;
}

export function useExploreView() {
  const view = useApp((state) => state.view.explore);
  const actions = useActions();
  const set = (change: Partial<ExploreView>) =>
    actions.setView({ explore: { ...view, ...change } });
  return { view, set };
}

/** The chosen wire, or the scenario's own. */
export function useExploredWire(): ExploredWire {
  const own = useApp((state) => {
    const scenario = getScenarioInfo(state);
    return scenario === null ? 'off' : getOwnWire(scenario);
  });
  return useExploreView().view.wire ?? own;
}

export function useIsExplorable(): boolean {
  return useApp((state) => getScenarioInfo(state)?.explorable ?? false);
}

/** Asks whenever the case or the budget changes. */
export function useAutoExplore(): void {
  const spec = useApp((state) => state.spec);
  const catalogue = useApp((state) => state.catalogue);
  const { view } = useExploreView();
  const wire = useExploredWire();
  const isExplorable = useIsExplorable();
  useEffect(() => {
    if (catalogue === null || !isExplorable) return;
    const { scenario } = spec;
    const decisions = pickDecisions(spec, catalogue);
    const hasFrames = wire !== 'off';
    const values = hasFrames ? { ...decisions, wire } : decisions;
    // The session takes no notice of a question that it has been asked already.
    getExploreSession().explore({ scenario, values, ...pickBudget(view, hasFrames) });
  }, [catalogue, isExplorable, spec, view, wire]);
}

/** The choices of a run; without a clock its durations mean nothing, and what the links carry is names. */
export function pickDecisions(spec: RunSpec, catalogue: Catalogue): ExploreRequest['values'] {
  const isDecision = (id: string) =>
    id !== 'wire' && catalogue.parameters.some((each) => each.id === id && each.kind === 'choice');
  return Object.fromEntries(Object.entries(spec.values).filter(([id]) => isDecision(id)));
}

/** What is known at this moment: the answer, or what came before it while there is none. */
export function getResult(search: SearchState): ExploreResult | null {
  if (search.kind === 'idle' || search.kind === 'failed') return null;
  return search.result ?? (search.kind === 'running' ? search.last : null);
}

export interface Shown {
  readonly finding: Finding;
  /** Its neighbours in the same list, and its place there. */
  readonly list: readonly Finding[];
  readonly index: number;
}

/** The finding that is looked at: the chosen one if there still is one of that name, else the most telling. */
export function useShown(): Shown | null {
  const { shown, ignored } = useExploreView().view;
  const search = useExploreState((state) => state.search);
  const catalogue = useApp((state) => state.catalogue);
  const result = getResult(search);
  return useMemo(() => {
    if (result === null || catalogue === null) return null;
    const witnesses = listWitnesses(result, catalogue, ignored);
    const classes = listClassFindings(result, catalogue);
    const list = classes.some(({ key }) => key === shown) ? classes : witnesses;
    const finding = list.find(({ key }) => key === shown) ?? findMostTelling(witnesses);
    if (finding === undefined) return null;
    return { finding, list, index: list.indexOf(finding) };
  }, [result, catalogue, shown, ignored]);
}
