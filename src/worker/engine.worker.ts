import { expose, transfer } from 'comlink';
import { listBuffers } from '../trace/record-builder';
import { createEngineApi } from './engine-api';
import type { EngineApi } from './engine-api';
import { createMacrotask } from './macrotask';

const api = createEngineApi(createMacrotask());

/** The columns move to the page instead of being copied. */
async function run(...question: Parameters<EngineApi['run']>) {
  const answer = await api.run(...question);
  return answer.kind === 'done' ? transfer(answer, listBuffers(answer.trace.records)) : answer;
}

expose({ ...api, run } satisfies EngineApi);
