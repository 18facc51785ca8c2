import { expose } from 'comlink';
import { createEngineApi } from './engine-api';
import type { EngineApi } from './engine-api';
import { createMacrotask } from './threads/macrotask';
import { transferTrace } from './transfer-trace';

const api = createEngineApi(createMacrotask());

async function run(...question: Parameters<EngineApi['run']>) {
  return transferTrace(await api.run(...question));
}

expose({ ...api, run } satisfies EngineApi);
