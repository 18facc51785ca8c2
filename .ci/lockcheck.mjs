// Fails when a package's per-platform binaries are not all in package-lock.json: such a lockfile breaks `npm ci`
// or leaves other platforms without their binary (docs/decisions/0007-exact-versions.md).
import { readFileSync } from 'node:fs';

/** @type {Record<string, { optionalDependencies?: Record<string, string> }>} */
const packages = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;

/** Node looks for a package in every node_modules from `at` upwards. @param {string} at @param {string} name */
function isLocked(at, name) {
  for (let dir = at; ; dir = dir.slice(0, Math.max(0, dir.lastIndexOf('/node_modules/')))) {
    if (packages[`${dir ? `${dir}/` : ''}node_modules/${name}`]) return true;
    if (!dir) return false;
  }
}

const missing = Object.entries(packages).flatMap(([at, entry]) =>
  Object.keys(entry.optionalDependencies ?? {})
    .filter((name) => !isLocked(at, name))
    .map((name) => `${at} needs ${name}`),
);
for (const line of missing) console.error(`package-lock.json: ${line}`);
process.exit(missing.length > 0 ? 1 : 0);
