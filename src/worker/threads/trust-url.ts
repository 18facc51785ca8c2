import * as workerUrls from './worker-url';

interface Policy {
  createScriptURL(url: string): object;
}

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

const OURS: readonly string[] = Object.values(workerUrls);

/**
 * The security policy lets only this named policy make addresses of scripts, and only once
 * (.ci/security-policy.mjs); it makes those of our workers. Browsers without Trusted Types take the plain address.
 */
export function trustUrl(url: string): object | string {
  return policy?.createScriptURL(url) ?? url;
}

const policy = createPolicy();

function createPolicy(): Policy | undefined {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes };
  return trustedTypes?.createPolicy('ladderscope-worker', {
    createScriptURL: (given) => (OURS.includes(given) ? given : ''),
  });
}
