// Runs the command line with plain Node 20, which reads no TypeScript: bundles src/cli/main.ts once (about 0.3 s) and
// keeps the bundle in node_modules/.cache for as long as no source changes.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { bundle } from '../../.ci/bundle.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const cache = join(root, 'node_modules', '.cache', 'ladderscope-cli');

/** Changes with every source that is added, removed or written. */
function computeKey() {
  const hash = createHash('sha256');
  const names = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  const sources = names
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .toSorted();
  for (const name of ['package-lock.json', ...sources.map((source) => join('src', source))]) {
    const { mtimeMs, size } = statSync(join(root, name));
    hash.update(`${name} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Bundles of earlier sources; not those of the last hour, which another process may be about to load. */
function removeOld() {
  const old = readdirSync(cache)
    .map((name) => join(cache, name))
    .filter((path) => statSync(path).mtimeMs < Date.now() - 3_600_000);
  for (const path of old) rmSync(path, { recursive: true, force: true });
}

const file = join(cache, `${computeKey()}.mjs`);
if (!existsSync(file)) {
  await bundle(root, 'src/cli/main.ts', file);
  removeOld();
}
const { asWorker, main } = await import(pathToFileURL(file).href);

// `cli run … | head` closes the pipe early; that is no error.
process.stdout.on('error', (error) => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.exitCode = await main(process.argv.slice(2), {
  /** @param {string | Uint8Array} content */
  print: (content) => void process.stdout.write(content),
  isInteractive: process.stdout.isTTY,
  /** @param {string} line */
  complain: (line) => void process.stderr.write(line),
  /** @param {string} path */
  readFile: (path) => readFileSync(path),
  writeFile: writeFileSync,
  startThread: () =>
    asWorker(
      new Worker(new URL('thread.mjs', import.meta.url), { workerData: pathToFileURL(file).href }),
    ),
});
