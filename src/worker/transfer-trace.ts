import { transfer } from 'comlink';
import { listBuffers } from '../trace/record-builder';
import type { EngineAnswer } from './engine-api';

/** The columns move to the page instead of being copied. */
export function transferTrace(answer: EngineAnswer): EngineAnswer {
  return answer.kind === 'done' ? transfer(answer, listBuffers(answer.trace.records)) : answer;
}
