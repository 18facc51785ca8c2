import type { ExploreRequest } from '../../../trace/answers/exploration';
import type { Wire } from '../../roles/settings';
import { WIRES } from '../../roles/settings';

/** Names unless the request itself asks for a wire: the defaults of a scenario do not count. */
export function readWire({ values }: Pick<ExploreRequest, 'values'>): Wire | null {
  return WIRES.find((wire) => wire === values['wire']) ?? null;
}
