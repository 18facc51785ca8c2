import { useMemo } from 'react';
import { useStore } from 'zustand';
import { getSweepSession } from '../../../store/sweep/browser-session';
import type { SweepSession, SweepState } from '../../../store/sweep/sweep-session';
import type { Catalogue } from '../../../trace/catalogue';
import type { Result } from '../../../lib/result';
import { checkSweep } from '../../../trace/sweep/check-sweep';
import type { SweepPlan, SweepSpec } from '../../../trace/sweep/sweep-spec';
import { fitsScenario, suggestPlan } from '../../../trace/sweep/suggest-plan';
import { useApp } from '../../use-app';
import type { SweepFacts } from './data/facts';
import { createFacts } from './data/facts';

export interface SweepQuestion {
  readonly plan: SweepPlan;
  readonly checked: Result<SweepSpec>;
}

/** What would be run now: the plan of the link, or a suggestion where there is none for this scenario. */
export function useQuestion(catalogue: Catalogue): SweepQuestion {
  const spec = useApp((state) => state.spec);
  const kept = useApp((state) => state.view.sweep);
  return useMemo(() => {
    const fits = kept !== null && fitsScenario(kept, catalogue, spec.scenario);
    const plan = fits ? kept : suggestPlan(spec, catalogue);
    return { plan, checked: checkSweep(plan, spec, catalogue) };
  }, [kept, spec, catalogue]);
}

export function useSweepSession(): SweepSession {
  return getSweepSession();
}

export function useSweepState<T>(selector: (state: SweepState) => T): T {
  return useStore(useSweepSession().store, selector);
}

/** The table as charts read it; null before the first runs. */
export function useFacts(catalogue: Catalogue): SweepFacts | null {
  const table = useSweepState((state) => state.table);
  return useMemo(
    () => (table === null || table.rows.length === 0 ? null : createFacts(table, catalogue)),
    [table, catalogue],
  );
}
