import type { ScenarioInfo, ScenarioStep } from '../../trace/catalogue';
import { STATUS } from '../../wire/vdp/status';
import type { VdpStory } from '../models/vdp';
import { createVdpModel } from '../models/vdp';
import type { Model } from '../models/model';
import { VDP_PARAMETERS } from '../parameters/vdp';
import type { ScenarioText } from './define';
import type { Command, Vsi } from '../roles/evb/vdp/command';
import { createCommand } from '../roles/evb/vdp/command';

export const VDP_GROUP = { id: 'vdp', title: 'VDP over ECP (802.1Q)' };

interface VdpScenario extends VdpStory {
  readonly id: string;
  readonly title: string;
  readonly story: string;
  readonly source: string;
  readonly featured: readonly string[];
  readonly values?: ScenarioInfo['values'];
  readonly marks: readonly string[];
}

/** Parameters that only some scenarios have. */
const SPECIAL = [
  'refusal-error',
  'refusal-keep',
  'refusal-hard',
  'refused-command',
  'vid',
  'release',
  'silent-at',
];

function defineVdpScenario(scenario: VdpScenario): {
  readonly info: ScenarioText;
  readonly model: Model;
} {
  const { id, title, story, source, featured, values = {}, marks, ...play } = scenario;
  const isOffered = (parameter: string) =>
    !SPECIAL.includes(parameter) || featured.includes(parameter);
  const steps = marks.map((mark): ScenarioStep => ({ id: mark, mark, basis: 'stated', source }));
  const info: ScenarioText = {
    id,
    group: VDP_GROUP.id,
    title,
    subtitle: '',
    parent: null,
    story,
    source,
    parameters: VDP_PARAMETERS.map((parameter) => parameter.id).filter(isOffered),
    values,
    featured,
    lanes: ['station', 'bridge'],
    steps,
    explorable: false,
  };
  return { info, model: createVdpModel(play) };
}

const associate = (vsi: Vsi): readonly Command[] => [createCommand('associate', vsi)];

/** The S-bit keep-alive: the command that holds, with a hint, so it goes out as a keep-alive. */
const suspend = (vsi: Vsi): Command => ({
  ...createCommand('associate', vsi, STATUS.suspended),
  message: 'keep-alive',
});

const SILENCE = 17.449;

/** In the order of the picker. */
export const VDP_SCENARIOS = [
  defineVdpScenario({
    id: 'vdp-lifecycle',
    title: 'Life of a VSI',
    story:
      'One virtual station interface from Pre-Associate to De-Associate: reserve, associate with the M bit, keep alive every 10.49 s, say that the VM has stopped with the S bit, release. Every request is acknowledged by ECP and answered by VDP: four frames. Let the bridge supply the VID, or let it withdraw the VSI.',
    source: '802.1Q 41.5, 43.3',
    featured: ['vid', 'release', 'pause', 'station-rka', 'station-rte'],
    values: { watch: 75_000_000 },
    plan: (vsi, values) => [
      createCommand('pre-associate', vsi),
      createCommand('pre-associate-rr', vsi, STATUS.migrating),
      createCommand('associate', vsi, STATUS.migrating),
      suspend(vsi),
      ...(values['release'] === 'bridge' ? [] : [createCommand('de-associate', vsi)]),
    ],
    marks: [
      'pre-associate-req',
      'pre-associate-rr-req',
      'associate-req',
      'keep-alive',
      'deassociate-req',
    ],
  }),
  defineVdpScenario({
    id: 'vdp-refused',
    title: 'Refused by the bridge',
    story:
      'The bridge refuses an Associate. Without KEEP it answers with a De-Associate and the VSI is gone; with KEEP a VSI that is associated already stays as it was. HARD says that trying again is pointless.',
    source: '802.1Q 41.2.3, 41.5',
    featured: ['refusal-error', 'refusal-keep', 'refusal-hard', 'refused-command', 'look-up'],
    plan: (vsi) => [...associate(vsi), createCommand('associate', { ...vsi, typeVersion: 2 })],
    marks: ['associate-req'],
  }),
  defineVdpScenario({
    id: 'vdp-bridge-silent',
    title: 'Silent bridge',
    story: `The bridge goes down. The keep-alive is sent four times and never acknowledged; ${SILENCE} s after it the station forgets the VSI without another word.`,
    source: '802.1Q 41.5.5.9',
    featured: ['silent-at', 'station-retries', 'station-rte', 'station-rwd'],
    plan: associate,
    silent: 'bridge',
    marks: ['associate-req', 'keep-alive'],
  }),
  defineVdpScenario({
    id: 'vdp-station-silent',
    title: 'Silent station',
    story: `The station goes down. ${SILENCE} s after it was last heard the bridge releases the VSI and says so four times, to nobody.`,
    source: '802.1Q 41.5.5.13',
    featured: ['silent-at', 'bridge-rka', 'bridge-rte', 'bridge-retries'],
    plan: associate,
    silent: 'station',
    marks: ['associate-req', 'deassociate-bridge'],
  }),
  defineVdpScenario({
    id: 'vdp-resource-wait',
    title: 'No resources in time',
    story:
      'The bridge looks for resources longer than resourceWaitDelay allows. It gives the VSI up with a De-Associate of its own; the station acknowledges that frame and forgets the VSI. A larger RWD at either end would have been enough.',
    source: '802.1Q 41.5.5.7',
    featured: ['look-up', 'station-rwd', 'bridge-rwd'],
    values: { 'look-up': 12_000_000 },
    plan: associate,
    marks: ['associate-req', 'deassociate-bridge'],
  }),
  defineVdpScenario({
    id: 'vdp-keepalive-lost',
    title: 'Keep-alive lost',
    story:
      'The first keep-alive is lost with all its repetitions. Both ends count on, and the bridge is the first to lose patience.',
    source: '802.1Q 41.5.5.5, 41.5.5.13',
    featured: ['station-rka', 'station-retries', 'station-rte'],
    plan: associate,
    edits: ['drop:keep-alive#1'],
    marks: ['associate-req', 'keep-alive', 'deassociate-bridge'],
  }),
  defineVdpScenario({
    id: 'evb-negotiation',
    title: 'EVB negotiation',
    story:
      'Both ends say in LLDP what they can do and which exponents they have. For each value the larger one wins; then the VSI is associated with timers that follow from them. Set different exponents at the two ends.',
    source: '802.1Q D.2.12',
    featured: [
      'station-retries',
      'bridge-retries',
      'station-rte',
      'bridge-rte',
      'station-rwd',
      'bridge-rwd',
      'station-rka',
      'bridge-rka',
    ],
    values: { 'station-rka': 19, 'bridge-rte': 15 },
    plan: associate,
    negotiates: true,
    marks: ['evb-tlv', 'associate-req'],
  }),
];
