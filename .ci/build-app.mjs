// Builds dist when it is missing or older than its sources.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';

const SOURCES = ['src', 'public', 'index.html', 'vite.config.ts', 'package-lock.json', '.ci'];

/** @param {string} root the project's folder */
export async function buildWhenStale(root) {
  if (isFresh(root)) return;
  console.log('Building Ladderscope (there is no build yet, or its sources have changed) …');
  await build({ root, logLevel: 'error' });
}

/** @param {string} root */
function isFresh(root) {
  const builtMillis = getNewestMillis(join(root, 'dist', 'index.html'));
  return SOURCES.every((name) => getNewestMillis(join(root, name)) < builtMillis);
}

/** Newest change of a file, or of all files below a folder. @param {string} path @returns {number} */
function getNewestMillis(path) {
  if (!existsSync(path)) return 0;
  const info = statSync(path);
  if (!info.isDirectory()) return info.mtimeMs;
  // A folder's own time tells of deleted and renamed files.
  return readdirSync(path)
    .map((name) => getNewestMillis(join(path, name)))
    .reduce((newest, millis) => Math.max(newest, millis), info.mtimeMs);
}
