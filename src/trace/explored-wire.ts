import type { ExploredWire } from './answers/exploration';
import { EXPLORED_WIRES } from './answers/exploration';
import type { ScenarioInfo } from './catalogue';

/** What the explorer puts between host and bridge when nobody chose: names, but for a scenario that is about a wire its own. */
export function getOwnWire({ values }: ScenarioInfo): ExploredWire {
  return EXPLORED_WIRES.find((wire) => wire === values['wire']) ?? 'off';
}
