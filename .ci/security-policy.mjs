// The one source of the page's security policy. The build writes it into index.html, the preview server sends it with
// every file: a <meta> policy does not reach a worker loaded from a URL, so the worker's file needs the header.
const DIRECTIVES = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  // The one policy of src/worker/threads/trust-url.ts.
  'trusted-types': 'ladderscope-worker',
};

/** Browsers ignore frame-ancestors in a <meta>. */
const HEADER_DIRECTIVES = { ...DIRECTIVES, 'frame-ancestors': "'none'" };

/** @param {Record<string, string>} directives */
function toText(directives) {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ');
}

export const META_POLICY = toText(DIRECTIVES);

/** For every file, the worker's included. @type {Record<string, string>} */
export const SECURITY_HEADERS = {
  'Content-Security-Policy': toText(HEADER_DIRECTIVES),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
};

/** Only in the build: the dev server needs inline scripts. @returns {import('vite').Plugin} */
export function securityPolicy() {
  return {
    name: 'ladderscope-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend',
      },
    ],
  };
}
