// `npm start`: builds the app when the build is missing or older than its sources, serves it and prints the address.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json', '.ci'];

/** Newest change of a file, or of all files below a folder. @param {string} path @returns {number} */
function getNewestMillis(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  // A folder's own time tells of deleted and renamed files.
  return Math.max(
    info.mtimeMs,
    ...readdirSync(path).map((name) => getNewestMillis(join(path, name))),
  );
}

function isBuildFresh() {
  const builtMillis = getNewestMillis(join(root, 'dist', 'index.html'));
  return SOURCES.every((name) => getNewestMillis(join(root, name)) < builtMillis);
}

if (!isBuildFresh()) {
  console.log('Building Ladderscope (the first start, or its sources have changed) …');
  await build({ root, logLevel: 'warn' });
}
// strictPort false: when the port is taken the next free one is used.
const port = Number(process.env['PORT'] ?? 4173);
const server = await preview({ root, logLevel: 'warn', preview: { port, strictPort: false } });
console.log(`Ladderscope is at ${server.resolvedUrls?.local[0] ?? ''} (Ctrl+C stops it)`);
