import { expose, transfer } from 'comlink';
import { listBuffers } from '../trace/record-builder';
import type { RunSpec } from '../trace/run-spec';
import { createEngineApi } from './engine-api';
import { createExploreApi } from './explore-api';
import type { ExplorerApi } from './explorer-client';
import { createMacrotask } from './macrotask';

/** Often enough to see it grow, seldom enough to cost nothing. */
const TOLD_EVERY_MILLIS = 100;

const rest = createMacrotask();
const explorer = createExploreApi(rest);
const engine = createEngineApi(rest);

/** Its own thread: a search for minutes must not keep the ladder waiting. Witnesses are run here too. */
expose({
  ping: () => undefined,
  cancel: () => explorer.cancel(),
  exploreTimed: (request) => explorer.exploreTimed(request),
  explore(request, tell) {
    let toldAt = performance.now();
    return explorer.explore({
      request,
      classes: true,
      onProgress: (progress, soFar) => {
        const now = performance.now();
        if (now - toldAt < TOLD_EVERY_MILLIS) return;
        toldAt = now;
        tell({ progress, result: soFar() });
      },
    });
  },
  /** The columns move to the page instead of being copied. */
  async run(spec: RunSpec) {
    const answer = await engine.run(spec);
    return answer.kind === 'done' ? transfer(answer, listBuffers(answer.trace.records)) : answer;
  },
} satisfies ExplorerApi);
