import { expect, it } from 'vitest';
import { runCommand } from '../testing/run-command';

const explore = (...args: readonly string[]) => runCommand(['explore', ...args]);

it('gives the worked answers as JSON', async () => {
  const { status, stdout, stderr } = await explore('reference', '--losses', '1', '--json');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({
    cyclic: false,
    outcomes: {
      'migrated-with-state': { leastLosses: 0, schedules: 136_988 },
      outage: { leastLosses: 1, schedules: 60_085 },
      'source-not-released': { leastLosses: 1, schedules: 21_616 },
      'stalled-before-stop': { leastLosses: 1, schedules: 9 },
    },
    states: expect.any(Number),
    transitions: expect.any(Number),
    properties: expect.arrayContaining([
      { id: 'one-vm-running', isChecked: true, broken: false, schedules: 0, witness: null },
    ]),
    witnesses: expect.arrayContaining([
      expect.objectContaining({ shows: { kind: 'outcome', id: 'outage' }, faults: 1 }),
    ]),
  });
});

it('the case is chosen with --set, for any of the nine scenarios', async () => {
  const { stdout } = await explore(
    'alt-2',
    '--set=variant=serialize',
    '--set=policy=wait',
    '--json',
  );
  expect(JSON.parse(stdout)).toMatchObject({
    outcomes: { 'migrated-with-state': { schedules: 9912 } },
  });
});

it('tells the outcomes, the properties and the shortest orders, each as a run to paste', async () => {
  const { status, stdout } = await explore('alt-1', '--losses=1', '--classes');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^2,\d{3} states, [^]*Outcomes\n[^]*outage +1 fault +1,338,927 /);
  expect(stdout).toMatch(/alt-1-backs-out +BROKEN/);
  expect(stdout).toContain('as a run: run alt-1 --set wire=off --fault drop:migration-failed#1\n');
  const [, classes = ''] = stdout.split('Essentially different orders: 326\n');
  expect(classes.match(/^ {2}PULL .*$/gm)).toEqual([
    '  PULL completes before the copy: migrated-with-state, 40 orders, 32,283 schedules',
    '  PULL completes before the copy: source-not-released, 6 orders, 5,166 schedules',
    '  PULL completes before the copy: backed-out, 8 orders, 43,902 schedules',
    '  PULL completes after the copy: migrated-with-state, 44 orders, 104,705 schedules',
    '  PULL completes after the copy: source-not-released, 6 orders, 16,450 schedules',
    '  PULL completes after the copy: backed-out, 4 orders, 143,610 schedules',
    '  PULL completes, the copy never ends: outage, 6 orders, 15,192 schedules',
    '  PULL never completes: backed-out, 194 orders, 39,977,210 schedules',
    '  PULL never completes: stalled-before-stop, 2 orders, 9 schedules',
    '  PULL never completes: outage, 16 orders, 1,323,735 schedules',
  ]);
  const rows = classes
    .replaceAll(/^ {2}PULL .*\n/gm, '')
    .split(/^ {2}\d+\. /m)
    .slice(1);
  expect(rows).toHaveLength(326);
  expect(new Set(rows).size).toBe(326);
  expect(rows[0]).toMatch(/\n {5}destination-host: pre-copy › [^]*\n {5}database: pull-req › /);
});

it('says that there is no number of schedules when orders go round', async () => {
  const { stdout } = await explore('pull-before-copy-polled');
  expect(stdout).toMatch(/some orders go round, so there is no number of schedules/);
});

it('tells which durations lead to which outcome, in the names of the parameters', async () => {
  const { status, stdout } = await explore('alt-1', '--timed=pull-rsp=10ms..4s,n=1s..3s');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /backed-out: VM runs at source\n {2}if {2}n \+ final-copy ≤ [^\n]*pull-rsp[^\n]*that is n \+ 129ms ≤ pull-rsp\n/,
  );
  expect(stdout).toMatch(/migrated-with-state: [^]*that is pull-rsp < n \+ 129ms\n/);
});

it('the same as JSON, with exact thresholds where one duration is left', async () => {
  const { stdout } = await explore('alt-1', '--timed=pull-rsp=all', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    outcomes: expect.arrayContaining(['backed-out', 'migrated-with-state']),
    regions: expect.arrayContaining([
      {
        outcome: 'backed-out',
        conditions: [expect.objectContaining({ threshold: 'pull-rsp ≥ 2.129s' })],
      },
    ]),
  });
});

it('with a wire: the same question about frames and their time-outs, and what they change', async () => {
  const { status, stdout } = await explore('reference', '--set=wire=ratified', '--set=policy=wait');
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /What the wire changes\n[^]*migrated-with-state +no fault, 100.00 % [^\n]*not with the wire\n/,
  );
  expect(stdout).toMatch(/outage +never +no fault[^\n]*only with the wire\n/);
  const json = await explore('reference', '--set=wire=proposal', '--json');
  expect(JSON.parse(json.stdout)).toMatchObject({
    request: { values: { wire: 'proposal' } },
    withNamesOnly: { 'migrated-with-state': { schedules: 28_040 } },
    differences: [{ outcome: 'migrated-with-state', before: { share: 1 }, after: { share: 1 } }],
  });
});

it('takes the wire of a scenario that is about one, unless another is asked for', async () => {
  const { stdout } = await explore('vdp-migration-ratified', '--json');
  expect(JSON.parse(stdout)).toMatchObject({ request: { values: { wire: 'ratified' } } });
  expect(JSON.parse(stdout).outcomes).not.toHaveProperty('migrated-with-state');
  const names = await explore('vdp-migration-ratified', '--set=wire=off', '--json');
  expect(JSON.parse(names.stdout).outcomes).toHaveProperty('migrated-with-state');
});

it('with a wire, time-outs may be early, which names never have', async () => {
  const { stdout } = await explore('reference', '--set=wire=proposal', '--early=1');
  expect(stdout).toMatch(/backed-out +never +1 fault[^\n]*only with the wire\n/);
  expect(stdout).toMatch(/expire early resource-wait#1, at destination-bridge\n/);
  expect(stdout).toMatch(/as a run: run reference --set associate=1\d\.\d+s\n/);
});

it('with polling, thresholds count the polls', async () => {
  const polled = ['pull-before-copy-polled', '--set=policy=alt1'];
  const { stdout } = await explore(...polled, '--timed=pull-rsp=all');
  expect(stdout).toMatch(/if {2}push-req [^\n]* ≤ 19·poll \+ [^\n]* that is pull-rsp ≤ 2.09/);
});

it.each([
  [[], /explore needs one scenario, not 0; use one of reference, /],
  [['moon'], /"moon" is not a scenario; use /],
  [['alt-1', '--losses', '4'], /"4" is not a number of lost messages; use 0 to 3/],
  [['alt-1', '--losses', 'x'], /"x" is not a number of lost messages/],
  [['alt-1', '--crashes=2'], /"2" is not a number of crashes; use 0 to 1/],
  [['alt-1', '--set', 'policy=never'], /"never" is not an option/],
  [['alt-1', '--timed=moon=1s..2s'], /"moon=1s..2s" is no interval; write id=from..to/],
  [['alt-1', '--timed=n'], /"n" is no interval/],
  [['alt-1', '--timed=n=3s..1s'], /runs backwards/],
  [['alt-1', '--timed=n=1s..100s'], /out of range/],
  [['alt-1', '--ties'], /--ties goes with --timed/],
  [['alt-1', '--all'], /--all goes with --timed/],
  [['alt-1', '--timed=all', '--losses=1'], /leave --losses out/],
  [
    ['vdp-migration-ratified', '--timed=all'],
    /messages as names, not as frames; add --set wire=off/,
  ],
  [
    ['alt-1', '--timed=all', '--set', 'wire=ratified'],
    /as names, not as frames; add --set wire=off/,
  ],
  [['alt-1', '--early=1'], /only frames have early time-outs; add --set wire=proposal/],
  [['alt-1', '--keep-alives=1'], /only frames have keep-alives; add --set wire=proposal/],
  [['alt-1', '--set=wire=proposal', '--early=4'], /"4" is not a number of early time-outs/],
  [['alt-1', '--fast'], /Unknown option '--fast'.*use explore <scenario/],
])('wrong use, %j, is answered with one line and exit code 2', async (args, message) => {
  const { status, stdout, stderr } = await explore(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/^ladderscope: [^\n]+\n$/);
  expect(stderr).toMatch(message);
});
