// `npm test`: every check in turn, stopping at the first that fails, then one closing line with the totals.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describeTshark } from './tshark.mjs';

const steps = [
  'node .ci/lockcheck.mjs',
  'tsc -p .',
  'tsc -p src/tsconfig.pure.json',
  'oxlint --type-aware --deny-warnings',
  'prettier --check --log-level warn .',
  'node .ci/tshark.mjs',
  'vitest run --reporter=default --reporter=json --outputFile.json=reports/unit.json',
  'vite build --logLevel warn',
  'node .ci/start-size.mjs',
  'node .ci/browser.mjs',
  'playwright test -c e2e',
];

/** @param {string} step @returns {boolean} whether the step passed */
function run(step) {
  const [command = '', ...args] = step.split(' ');
  const isWindows = process.platform === 'win32';
  const local = join('node_modules', '.bin', command) + (isWindows ? '.cmd' : '');
  const started = Date.now();
  const file = command === 'node' ? process.execPath : local;
  const passed = spawnSync(file, args, { stdio: 'inherit', shell: isWindows }).status === 0;
  console.log(
    `${passed ? 'ok' : 'FAILED'}: ${step} (${((Date.now() - started) / 1000).toFixed(1)} s)`,
  );
  return passed;
}

/** @param {string} name */
function readReport(name) {
  try {
    return JSON.parse(readFileSync(`reports/${name}.json`, 'utf8'));
  } catch {
    return {};
  }
}

rmSync('reports', { recursive: true, force: true });
const passed = steps.every(run);
const unit = readReport('unit');
const e2e = readReport('e2e').stats ?? {};
const passedCount = (unit.numPassedTests ?? 0) + (e2e.expected ?? 0);
const failedCount = (unit.numFailedTests ?? 0) + (e2e.unexpected ?? 0) + (e2e.flaky ?? 0);
console.log(describeTshark());
console.log(`${passedCount} passed, ${failedCount} failed`);
process.exit(passed ? 0 : 1);
