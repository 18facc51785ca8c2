import type { EngineClient } from './engine-client';
import { workerUrl } from './worker-url';
import { WorkerClient } from './worker-client';

/** The client of the page. */
export function createWorkerClient(): EngineClient {
  return new WorkerClient(
    () => new Worker(trustedUrl as string, { type: 'module', name: 'engine' }),
  );
}

interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): object };
}

/**
 * The security policy lets only this named policy make addresses of scripts (.ci/security-policy.mjs), and it makes this
 * one. Browsers without Trusted Types take the plain address.
 */
function trustUrl(url: string): object | string {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  const rules = { createScriptURL: (given: string) => (given === url ? given : '') };
  return trustedTypes?.createPolicy('ladderscope-worker', rules).createScriptURL(url) ?? url;
}

const trustedUrl: unknown = trustUrl(workerUrl);
