import { expose } from 'comlink';
import { createEngineApi } from '../engine-api';
import { createExploreApi } from './explore-api';
import type { ExplorerApi } from './explorer-client';
import { createMacrotask } from '../threads/macrotask';
import { createPace } from '../threads/pace';
import { transferTrace } from '../transfer-trace';

const TOLD_EVERY_MILLIS = 100;

const rest = createMacrotask();
const explorer = createExploreApi(rest);
const engine = createEngineApi(rest);

/** Its own thread: a search for minutes must not keep the ladder waiting. Witnesses are run here too. */
expose({
  ping: () => undefined,
  stop: () => explorer.stop(),
  exploreTimed: (request) => explorer.exploreTimed(request),
  explore(request, tell) {
    const isDue = createPace(TOLD_EVERY_MILLIS);
    return explorer.explore({
      request,
      classes: true,
      onProgress: (progress, soFar) => {
        if (isDue()) tell({ progress, result: soFar() });
      },
    });
  },
  run: async (spec, slot) => transferTrace(await engine.run(spec, slot)),
} satisfies ExplorerApi);
