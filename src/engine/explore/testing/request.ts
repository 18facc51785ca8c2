import type { ExploreRequest } from '../../../trace/answers/exploration';

/** A request for a scenario; without more, no fault is allowed. */
export function createRequest(
  scenario: string,
  more: Partial<Omit<ExploreRequest, 'scenario'>> = {},
): ExploreRequest {
  return { scenario, values: {}, losses: 0, duplicates: 0, crashes: 0, ...more };
}
