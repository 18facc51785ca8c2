import type { MachineReport } from '../../trace/machines';
import { vdpBridge } from '../roles/evb/vdp/bridge';
import { vdpStation } from '../roles/evb/vdp/station';
import { COMPONENT } from '../roles/evb/component';
import { describeMachine } from './describe-machine';

const ASKING = ['pre-associating', 'reserving', 'associating', 'de-associating'];
const CONFIRMED = ['pre-associated', 'reserved', 'associated'];

/** Which word for a VSI in a capture (docs/TRACE_FORMAT.md) stands for which state of 802.1Q 41.5. */
const STATION: Readonly<Record<string, readonly string[]>> = {
  init: ['de-associated'],
  'station-processing': ASKING,
  'wait-system-cmd': CONFIRMED,
};
const BRIDGE: Readonly<Record<string, readonly string[]>> = {
  init: ['de-associated'],
  'bridge-processing': ASKING,
  'wait-station-cmd': CONFIRMED,
};

const MANAGER_ID = '00'.repeat(16);

/** The machines of both ends of a link that nobody ran: a capture shows their frames, and the states follow from these. */
export function describeInferredMachines(): MachineReport {
  const station = vdpStation.createMachine({ managerId: MANAGER_ID, startsWith: null });
  const filling = { vid: 0, pcp: 0 };
  const bridge = vdpBridge.createMachine({ managerId: MANAGER_ID, startsWith: null, filling });
  const charts = [
    {
      words: STATION,
      chart: describeMachine(
        station,
        { node: 'evb-station', component: COMPONENT.vdp },
        vdpStation.rules,
      ),
    },
    {
      words: BRIDGE,
      chart: describeMachine(
        bridge,
        { node: 'evb-bridge', component: COMPONENT.vdp },
        vdpBridge.rules,
      ),
    },
  ];
  return {
    machines: charts.map(({ chart, words }) => ({
      ...chart,
      states: chart.states.map((state) => ({ ...state, inferredFrom: words[state.id] ?? [] })),
    })),
    moves: [],
    cutShort: null,
  };
}
