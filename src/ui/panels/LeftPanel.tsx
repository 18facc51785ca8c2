import { FaultList } from '../controls/FaultList';
import { ParameterForm } from '../controls/ParameterForm';
import { ScenarioPicker } from '../controls/ScenarioPicker';

/** What to run: scenario, parameters, faults. */
export function LeftPanel() {
  return (
    <aside className="left-panel" aria-label="Scenario, parameters and faults">
      <ScenarioPicker />
      <ParameterForm />
      <FaultList />
    </aside>
  );
}
