import { GitCompareArrows } from 'lucide-react';
import type { CaptureComparison } from '../../store/state';
import { getDeviations } from '../../store/selectors';
import { Button } from '../kit/Button';
import { useSelectRecord, useShowPanel } from '../show-panel';
import { useActions, useAppStore } from '../use-app';

/** Asks once; from then on it shows the answer. */
export function CompareButton({ comparison }: { readonly comparison: CaptureComparison | null }) {
  const compare = useCompare();
  const isRunning = comparison?.kind === 'running';
  return (
    <Button
      icon={GitCompareArrows}
      look="outline"
      className="capture-compare"
      disabled={isRunning}
      aria-label={isRunning ? 'Comparing' : 'Compare with the model'}
      onClick={() => void compare()}
    >
      {isRunning ? 'Comparing …' : 'Compare'}
      {!isRunning && <span className="capture-compare-rest"> with the model</span>}
    </Button>
  );
}

/** Compares, opens the list and goes to the first deviation: a finding before a listed quirk. */
export function useCompare(): () => Promise<void> {
  const actions = useActions();
  const store = useAppStore();
  const showPanel = useShowPanel();
  const selectRecord = useSelectRecord();
  return async () => {
    showPanel('checks');
    if (store.getState().capture?.comparison?.kind !== 'done') await actions.compareCapture();
    const deviations = getDeviations(store.getState());
    const first = deviations.find(({ quirk }) => quirk === null) ?? deviations[0];
    if (first !== undefined) selectRecord(first.record);
  };
}
