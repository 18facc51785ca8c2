import { FaultList } from '../controls/FaultList';
import { ParameterForm } from '../controls/ParameterForm';
import { ScenarioPicker } from '../controls/ScenarioPicker';

/** What to run: scenario, parameters, faults. */
export function LeftPanel() {
  return (
    <div className="left-panel">
      <ScenarioPicker />
      <ParameterForm />
      <FaultList />
    </div>
  );
}
