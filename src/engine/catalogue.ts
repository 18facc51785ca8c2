import type { Catalogue } from '../trace/catalogue';
import { FAULT_INFOS } from './faults';
import { PARAMETERS } from './parameters';
import { VDP_PARAMETERS } from './parameters/vdp';
import { MODELS, SCENARIOS } from './scenarios';
import { GROUP } from './scenarios/define';
import { VDP_GROUP } from './scenarios/vdp';

const nodes = MODELS.flatMap((model) => model.nodes.map(({ id }) => id));
const links = MODELS.flatMap((model) => model.links.map(({ id }) => id));
const messages = MODELS.flatMap(({ messageTypes }) => messageTypes.map((message) => message.id));

const timers = MODELS.flatMap(({ timerTypes }) => timerTypes.map((timer) => timer.id));

export const catalogue: Catalogue = {
  groups: [GROUP, VDP_GROUP],
  scenarios: SCENARIOS,
  parameters: [...PARAMETERS, ...VDP_PARAMETERS],
  faults: FAULT_INFOS,
  properties: unique(MODELS.flatMap((model) => model.properties.map(({ info }) => info))),
  outcomes: unique(MODELS.flatMap((model) => model.outcomes.map(({ info }) => info))),
  targets: {
    message: [...new Set(messages)],
    timer: [...new Set(timers)],
    node: [...new Set(nodes)],
    link: [...new Set(links)],
  },
};

function unique<T>(list: readonly T[]): readonly T[] {
  return [...new Set(list)];
}
