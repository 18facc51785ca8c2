import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { SECURITY_HEADERS, securityPolicy } from './.ci/security-policy.mjs';

/**
 * Tests whose modules keep no state need no fresh process for each file: loading everything anew took a third of the time.
 * Those named so put other modules in place of the real ones, which nobody else may see.
 */
const PURE = 'src/{lib,wire,trace,engine,ladder,formats}/**/!(*.mocking).test.ts';

export default defineConfig({
  base: './',
  plugins: [react(), securityPolicy()],
  worker: { format: 'es' },
  // No file is inlined: the security policy allows fonts and scripts from files only.
  build: {
    target: 'es2023',
    sourcemap: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Radix names its classes by a call inside them, which would keep the unused ones in the bundle.
      treeshake: { manualPureFunctions: ['__name'] },
      // One file for the first ladder: cut by what else needs a piece, it was 29 files and 10 kB more.
      output: { codeSplitting: { groups: [{ name: 'start', tags: ['$initial'] }] } },
    },
    // The start has a budget of its own (.ci/start-size.mjs).
    chunkSizeWarningLimit: 600,
  },
  server: { host: '127.0.0.1', port: 5173, strictPort: true },
  preview: { host: '127.0.0.1', port: 4173, strictPort: true, headers: SECURITY_HEADERS },
  test: {
    environment: 'node',
    testTimeout: 60_000,
    // By itself Vitest leaves one core alone, which on a machine with two is half of them.
    maxWorkers: '100%',
    projects: [
      { extends: true, test: { name: 'pure', include: [PURE], isolate: false } },
      {
        extends: true,
        test: { name: 'isolated', include: ['src/**/*.test.{ts,tsx}'], exclude: [PURE] },
      },
    ],
  },
});
