// `npm run bench`: prints ratios and figures of this machine. It asserts no times; expectations stand beside the figures.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { tmpdir } from 'node:os';
import { Worker } from 'node:worker_threads';
import { buildWhenStale } from '../../.ci/build-app.mjs';
import { bundle } from '../../.ci/bundle.mjs';
import { measureArithmetic } from './arithmetic.mjs';
import { measureCapture, measureFirstLadder, measureLongTrace } from './browser-bench.mjs';
import { measureTshark } from './tshark-bench.mjs';

/** Polls that give about 100,000 records before the limit of simulated time, with names and with frames. */
const LONG_POLL_MICROS = { off: 34_000, proposal: 108_000 };

/** @type {readonly ['off' | 'proposal', string][]} */
const WIRES = [
  ['off', 'names'],
  ['proposal', 'frames'],
];

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const work = mkdtempSync(join(tmpdir(), 'ladderscope-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const CAPTURE_FRAMES = 100_000;

/** @param {number} value @param {number} [decimals] */
const show = (value, decimals = 0) =>
  value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** @param {readonly number[]} values */
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** @param {string} name @param {string} figure */
const line = (name, figure) => console.log(`  ${name.padEnd(46)} ${figure}`);

const file = join(work, 'engine-bench.mjs');
await bundle(root, 'e2e/bench/engine-bench.ts', file);
/** @type {typeof import('./engine-bench.ts')} */
const engine = await import(pathToFileURL(file).href);

console.log('\nEngine (Node, one run to the limit of steps)');
for (const [wire, words] of WIRES) {
  engine.measureEngine(LONG_POLL_MICROS[wire], wire);
  const long = engine.measureEngine(1000, wire);
  const size = `${show(long.steps)} steps, ${show(long.records)} records`;
  line(`${words}: ${size}`, `${show(long.runMillis)} ms`);
  line('events per second', show((long.steps / long.runMillis) * 1000));
  line('records per second', show((long.records / long.runMillis) * 1000));
  line('metrics, properties and columns of that run', `${show(long.buildMillis)} ms`);
}

console.log(
  "\nCompiled tables against XState's transition(), same events (expected: 50 times or more)",
);
const steppers = engine.measureSteppers(500);
for (const { role, compiledPerSecond, xstatePerSecond } of steppers) {
  const figures = `${show(compiledPerSecond / 1e6, 2)} M/s against ${show(xstatePerSecond / 1e6, 3)} M/s`;
  line(role, `${show(compiledPerSecond / xstatePerSecond)} times (${figures})`);
}
line(
  'median',
  `${show(median(steppers.map((s) => s.compiledPerSecond / s.xstatePerSecond)))} times`,
);

const exploreFile = join(work, 'explore-bench.mjs');
await bundle(root, 'e2e/bench/explore-bench.ts', exploreFile);
/** @type {typeof import('./explore-bench.ts')} */
const explorer = await import(pathToFileURL(exploreFile).href);

console.log('\nExplorer against the naive one of the tests (expected: 50 times or more)');
const losses = { losses: 3, duplicates: 0, crashes: 0 };
explorer.measureSearch(losses, 1e6);
const search = explorer.measureSearch(losses, 1e6);
const naive = explorer.measureNaive({ ...losses, losses: 1 });
line('states per second', show((search.states / search.millis) * 1000));
line('naive, states per second', show((naive.states / naive.millis) * 1000));
line('ratio', `${show(search.states / search.millis / (naive.states / naive.millis))} times`);
const million = explorer.measureSearch({ losses: 3, duplicates: 2, crashes: 1 }, 1e6);
line(
  `${show(million.states)} states (expected: under 100 MB)`,
  `${show(million.bytes / 1e6)} MB, ${show(million.bytes / million.states)} bytes each, ${show(million.millis)} ms`,
);

const sweepFile = join(work, 'sweep-bench.mjs');
await bundle(root, 'e2e/bench/sweep-bench.ts', sweepFile);
/** @type {typeof import('./sweep-bench.ts')} */
const sweeper = await import(pathToFileURL(sweepFile).href);
const startThread = () =>
  sweeper.asWorker(
    new Worker(join(root, 'src/cli/thread.mjs'), { workerData: pathToFileURL(sweepFile).href }),
  );

console.log(
  '\nSweep of 10,000 runs of alt 1 (Node; expected: 1.8 times or more on two free cores)',
);
line(
  'this machine: arithmetic without memory, ratio',
  `${show(await measureArithmetic(), 2)} times`,
);
const alone = await sweeper.measureSweep(startThread, 1, 10_000);
const both = await sweeper.measureSweep(startThread, 2, 10_000);
line('one worker, runs per second', show(alone.runsPerSecond));
line('two workers, runs per second', show(both.runsPerSecond));
line('ratio', `${show(alone.millis / both.millis, 2)} times`);
const cpu = [alone, both].map(({ cpuMicrosPerRun }) => cpuMicrosPerRun);
line('processor time per run', cpu.map((micros) => `${show(micros)} µs`).join(' and '));
line(
  'ratio by processor time (of a machine with nothing else to do)',
  `${show((2 * alone.cpuMicrosPerRun) / both.cpuMicrosPerRun, 2)} times`,
);

console.log('\nA trace of about 100,000 records out of the worker (Chromium, 5 runs)');
const spec = engine.createLongRun(LONG_POLL_MICROS.off, 'off');
let crowdRecords = NaN;
for (const [wire, words] of WIRES) {
  const long = engine.createLongRun(LONG_POLL_MICROS[wire], wire);
  const runs = await measureLongTrace(root, join(work, 'page'), long, 5);
  const records = runs[0]?.records ?? NaN;
  if (wire === 'off') crowdRecords = records;
  line(
    `${words}: ${show(records)} records, run and transfer`,
    `${show(median(runs.map((r) => r.totalMillis)))} ms (median)`,
  );
  line(
    'longest stall of the page (expected: under 50 ms)',
    `${show(Math.max(...runs.map((r) => r.stallMillis)), 1)} ms`,
  );
  const restarts = runs.reduce((sum, run) => sum + run.restarts, 0);
  if (restarts > 0) line('workers replaced on the way (the figures are spoilt)', show(restarts));
}

console.log('\nFirst ladder drawn (Chromium, 7 fresh visits, from navigation)');
await buildWhenStale(root);
const first = await measureFirstLadder(root, '', 7);
line(
  'reference migration',
  `${show(median(first))} ms (median), ${show(Math.max(...first))} ms (worst)`,
);
const link = engine.encodeLink({ spec, view: engine.DEFAULT_VIEW, compared: null });
const crowd = await measureFirstLadder(root, link, 3);
line(`link to the run of ${show(crowdRecords)} records`, `${show(median(crowd))} ms (median)`);

const decodeFile = join(work, 'decode-bench.mjs');
await bundle(root, 'e2e/bench/decode-bench.ts', decodeFile);
/** @type {typeof import('./decode-bench.ts')} */
const decoder = await import(pathToFileURL(decodeFile).href);

console.log(`\nA capture of ${show(CAPTURE_FRAMES)} frames (Node; the page in Chromium)`);
const capture = decoder.inventCapture(CAPTURE_FRAMES);
const captureFile = join(work, 'bench.pcapng');
writeFileSync(captureFile, capture);
const emptyFile = join(work, 'empty.pcapng');
writeFileSync(emptyFile, decoder.inventCapture(0));
const decodes = [1, 2, 3].map(() => decoder.measureDecode(capture).millis);
const decodeMillis = median(decodes);
line('frames decoded per second', show((CAPTURE_FRAMES / decodeMillis) * 1000));
const tsharkMillis = measureTshark(captureFile);
const startMillis = measureTshark(emptyFile);
if (tsharkMillis === null || startMillis === null)
  line('tshark -T fields', 'COULD NOT COMPARE: tshark is not here');
else {
  const withoutStart = tsharkMillis - startMillis;
  line(
    'tshark -T fields, without its start',
    `${show((CAPTURE_FRAMES / withoutStart) * 1000)} per second`,
  );
  line('ratio (expected: over 1)', `${show(withoutStart / decodeMillis, 1)} times as fast`);
}
const traced = decoder.measureTrace(capture);
line(`to a trace of ${show(traced.records)} records`, `${show(traced.millis)} ms`);
const opened = await measureCapture(root, captureFile);
line('file to ladder in the page', `${show(opened.totalMillis)} ms`);
line('longest stall of the page meanwhile', `${show(opened.stallMillis)} ms`);
