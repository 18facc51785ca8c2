import { expose, transfer } from 'comlink';
import { listSweepBuffers } from '../../trace/sweep/sweep-columns';
import { createMacrotask } from '../threads/macrotask';
import { createPoolApi } from './pool-api';
import type { PoolApi } from './pool-api';

const api = createPoolApi(createMacrotask());

/** The columns move to the page instead of being copied. */
async function sweep(...args: Parameters<PoolApi['sweep']>) {
  const answer = await api.sweep(...args);
  return answer.kind === 'done' ? transfer(answer, listSweepBuffers(answer.value)) : answer;
}

expose({ ...api, sweep } satisfies PoolApi);
