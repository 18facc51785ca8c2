/** The engine for a page's own thread: what a test loads into an empty page to compare hashes. */
import { simulate } from '../src/engine/simulate';
import { hashTrace } from '../src/trace/hash-trace';
import type { RunSpec } from '../src/trace/run-spec';

declare global {
  interface Window {
    hashRun?: (spec: RunSpec) => string;
  }
}

window.hashRun = (spec) => hashTrace(simulate(spec));
