import type { RunLimits } from '../engine/kernel/simulation';
import { createEngineApi } from './engine-api';
import type { EngineClient } from './engine-client';
import { waitForNextTurn } from './threads/next-turn';

/** The engine without a thread, for Node; cancelling works as behind the worker. */
export function createInProcessClient(limits: Partial<RunLimits> = {}): EngineClient {
  const api = createEngineApi(waitForNextTurn, limits);
  return {
    getCatalogue: async () => api.getCatalogue(),
    async run(spec, slot) {
      const answer = await api.run(spec, slot);
      return answer.kind === 'done' ? { ...answer, restarts: 0 } : answer;
    },
    getMachines: (spec) => api.getMachines(spec),
    compareWithModel: (capture) => api.compareWithModel(capture),
    dispose: () => undefined,
  };
}
