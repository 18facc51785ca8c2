import { encodeLink } from '../../../store/link/codec';
import { DEFAULT_WORK } from '../../../store/work';
import type { RunSpec } from '../../../trace/run-spec';
import { useActions } from '../../use-app';

/** Opens a witness in mode Run; the work on screen goes to the recent ones. */
export function useOpenRun(): (spec: RunSpec) => void {
  const actions = useActions();
  return (spec) => {
    actions.openRunSpec(spec);
    actions.setView({ mode: 'run' });
  };
}

/** The address that opens a witness as a run. */
export function getRunHref(spec: RunSpec): string {
  return new URL(encodeLink({ ...DEFAULT_WORK, spec }), window.location.href).href;
}
