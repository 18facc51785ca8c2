import type { Catalogue } from '../trace/catalogue';
import { FAULT_INFOS } from './faults';
import { PARAMETERS } from './parameters';
import { OUTCOME_INFOS } from './properties/outcome';
import { PROPERTIES } from './properties';
import { LINKS, ROLES } from './roles';
import { MESSAGE_TYPES } from './roles/messages';
import { SCENARIOS } from './scenarios';
import { GROUP } from './scenarios/define';

export const catalogue: Catalogue = {
  groups: [GROUP],
  scenarios: SCENARIOS,
  parameters: PARAMETERS,
  faults: FAULT_INFOS,
  properties: PROPERTIES.map((property) => property.info),
  outcomes: OUTCOME_INFOS,
  targets: {
    message: MESSAGE_TYPES.map((message) => message.id),
    node: ROLES.map((role) => role.node.id),
    link: LINKS.map((link) => link.id),
  },
};
