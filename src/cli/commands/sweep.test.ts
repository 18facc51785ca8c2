import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { runCommand } from '../testing/run-command';

const sweep = (...args: readonly string[]) => runCommand(['sweep', ...args]);

it('tells how the runs ended, and the quantiles of the downtime', async () => {
  const { status, stdout, stderr } = await sweep(
    'alt-1',
    '--vary=n=1us..4s/9',
    '--draw=push-req=exponential:1ms',
    '--runs=90',
  );
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^alt-1, 90 runs, seed 1: n=1us\.\.4s\/9, push-req=exponential:1ms\n/);
  expect(stdout).toMatch(/backed-out +\d+ +\d+\.\d % +VM runs at source/);
  expect(stdout).toMatch(/median +[\d.]+ m?s\n/);
});

it('runs whose VM never stopped have no downtime, which is not a short one', async () => {
  const lossy = ['alt-1', '--loss=20%', '--runs=60'];
  const { stdout } = await sweep(...lossy);
  expect(stdout).toMatch(/60 runs, seed 1: 20% loss on [a-z-]+(, [a-z-]+)+\n/);
  expect(stdout).toMatch(/Downtime of the \d+ runs whose downtime ended\n {2}shortest +[1-9]/);
  expect(stdout).toMatch(/no end +\d+ runs?\n/);
  const { statistics, fields, rows } = JSON.parse((await sweep(...lossy, '--json')).stdout);
  const { ended, endless, none } = statistics.downtime;
  expect(Math.min(ended, endless, none)).toBeGreaterThan(0);
  expect(ended + endless + none).toBe(60);
  const at = (name: string) => fields.indexOf(name);
  const still = rows.filter((row: readonly unknown[]) => row[at('stopped')] === 0);
  expect(still).toHaveLength(none);
  for (const row of still) expect(row[at('downtime_us')]).toBeNull();
});

it('scenarios without a migration have no downtime', async () => {
  const { stdout } = await sweep('vdp-lifecycle', '--runs=2');
  expect(stdout).toMatch(/Downtime\n {2}none +2 runs in which no VM stopped\n$/);
});

it('without chance goes once over the grid', async () => {
  const { stdout } = await sweep('alt-1', '--vary', 'policy=wait,alt1,alt2', '--csv');
  const [head, ...lines] = stdout.trimEnd().split('\r\n');
  expect(head).toMatch(/^run,policy,seed,outcome,stopped,downtime_us,/);
  expect(lines.map((line) => line.split(',').slice(0, 3))).toEqual([
    ['0', 'wait', '1'],
    ['1', 'alt1', '1'],
    ['2', 'alt2', '1'],
  ]);
});

it('loses messages on every link, or on those that are named', async () => {
  const all = JSON.parse((await sweep('alt-1', '--loss', '5%', '--runs=3', '--json')).stdout);
  expect(all.sweep.lossLinks.length).toBeGreaterThan(3);
  const one = ['--loss-link', 'source-bridge-database', '--vary', 'loss=0%..10%/3'];
  const some = JSON.parse((await sweep('alt-1', ...one, '--runs=30', '--json')).stdout);
  expect(some).toMatchObject({
    isWhole: true,
    sweep: { lossLinks: ['source-bridge-database'], runs: 30 },
    statistics: { runs: 30 },
  });
  expect(some.fields).toContain('loss_ppm');
});

it('on two threads gives the same table as on one', async () => {
  const args = ['alt-1', '--draw', 'pull-rsp=uniform:1ms..4s', '--runs', '120', '--csv'];
  const options = { encoding: 'utf8' } as const;
  const command = ['src/cli/start.mjs', 'sweep', ...args, '--workers=2'];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, options);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toBe((await sweep(...args)).stdout);
});

it.each([
  [[], /sweep needs one scenario, not 0; use one of reference, /],
  [['moon'], /"moon" is not a scenario/],
  [['alt-1', '--vary', 'n'], /needs a name and =/],
  [['alt-1', '--vary', 'n=1s..4s/0'], /n: steps must be a whole number from 1 to 100,000, not 0\n/],
  [['alt-1', '--vary', 'n=1s..2s/1000001'], /100,000 runs in a sweep \(sweepRuns\)/],
  [['alt-1', '--vary', 'n=1s..2s/10', '--runs=9'], /the grid has 10 points/],
  [['alt-1', '--vary', 'n=1s..2s/1'], /n: one step has no room for two ends; use 2 steps/],
  [['alt-1', '--draw', 'n=often'], /not a distribution/],
  [['alt-1', '--loss', 'some'], /"some" is not a share/],
  [['alt-1', '--loss', '1%', '--loss-link', 'moon'], /"moon" is not a link/],
  [['alt-1', '--runs', 'many'], /"many" is not a number of runs/],
  [['alt-1', '--workers', '0'], /"0" is not a number of workers/],
])('wrong use, %j, is answered with one line and exit code 2', async (args, message) => {
  const { status, stdout, stderr } = await sweep(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^ladderscope: [^\n]+\n$/);
  expect(stderr).toMatch(message);
});
