import type { Rule } from '../../../trace/trace';

const OURS = 'ours: what a hypervisor or a bridge wants is outside of the standard';

const RULES: Readonly<Record<string, readonly (readonly [name: string, sentence: string])[]>> = {
  'station-control': [
    ['start', 'The hypervisor has a plan for its VSI and begins with the first command.'],
    ['evb-up', 'EVB is agreed on: VDP may begin.'],
    ['answered', 'The bridge has said yes: the hypervisor pauses and goes on with its plan.'],
    ['next', 'The pause is over: the next command of the plan.'],
    ['released', 'The VSI is released, as the hypervisor wanted.'],
    ['refused', 'The bridge has refused: the hypervisor stops here.'],
    ['gave-up', 'VDP has given the VSI up for lack of an answer.'],
    ['ended', 'The bridge has ended the VSI.'],
    ['crash', 'A station that goes down forgets its plan.'],
    ['restart', 'A restarted station has no VSI.'],
  ],
  'bridge-control': [
    ['grant', 'The bridge looks for what the command needs and grants it.'],
    ['refuse', 'The bridge looks for what the command needs and refuses it.'],
    ['vm-stopped', 'The hint says that the VM of this VSI has stopped.'],
    ['vm-resumed', 'The hint says that the VM of this VSI runs.'],
    ['withdraw', 'The operator of the bridge withdraws the VSI.'],
    ['released', 'All that the VSI had is free again.'],
    ['crash', 'A bridge that goes down forgets what it granted.'],
    ['restart', 'A restarted bridge has granted nothing.'],
  ],
};

const list = (id: string): readonly Rule[] =>
  (RULES[id] ?? []).map(([name, sentence]) => ({ id: `${id}.${name}`, sentence, source: OURS }));

export const STATION_CONTROL_RULES = list('station-control');
export const BRIDGE_CONTROL_RULES = list('bridge-control');
