import { Segmented } from '../kit/Segmented';
import { useActions, useApp } from '../use-app';
import { MODES } from './index';

/** The radio group in the middle of the top bar. */
export function ModeSwitch() {
  const mode = useApp((state) => state.view.mode);
  const actions = useActions();
  if (MODES.length < 2) return null;
  return (
    <Segmented
      label="Mode"
      value={mode}
      options={MODES}
      onChange={(id) => actions.setView({ mode: id })}
    />
  );
}
