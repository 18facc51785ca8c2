import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { createFormatInput } from '../formats/create-input';
import { pcapng } from '../formats/pcapng';
import { readRunSpecFromSvg } from '../formats/svg-metadata';
import { catalogue } from '../engine/catalogue';
import { simulate } from '../engine/simulate';
import { hashTrace } from '../trace/hash-trace';
import { createRunSpec } from '../trace/run-spec';
import { COMMANDS } from './commands/index';
import { runCommand } from './testing/run-command';

// The first call bundles the program, and the machine may be busy.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'ladderscope-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The program as a user starts it: a process costs a third of a second, so only where the process itself matters. */
function start(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/start.mjs', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** The same without a process, with the files of this machine. */
const cli = (...args: readonly string[]) =>
  runCommand(args, { isInteractive: false, readFile: readFileSync, writeFile: writeFileSync });

describe('list', () => {
  it('names every scenario', () => {
    const { status, stdout, stderr } = start('list');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    for (const { id } of catalogue.scenarios) expect(stdout).toContain(`  ${id} `);
  });

  it('gives the whole catalogue as JSON', async () => {
    const { status, stdout } = await cli('list', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual(catalogue);
  });
});

describe('run', () => {
  it('gives the trace of the engine, with values, faults and seed', async () => {
    // `guard` is a choice and a timer: a length goes to the timer.
    const sets = ['n=500ms', 'guard=resume', 'guard=4s'].flatMap((set) => ['--set', set]);
    const args = [...sets, '--fault', 'drop:vm-running#1'];
    const { status, stdout } = await cli(
      'run',
      'alt-2',
      ...args,
      '--seed',
      '7',
      '--format',
      'json',
    );
    const spec = {
      ...createRunSpec('alt-2'),
      values: { guard: 'resume', 'guard-time': 4_000_000, n: 500_000 },
      seed: 7,
      edits: ['drop:vm-running#1'],
    };
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ spec, hash: hashTrace(simulate(spec)) });
  });

  it('writes text when nothing else is asked for, one line per record', async () => {
    const { stdout } = await cli('run', 'reference');
    const records = stdout.split('\n').filter((line) => /^ *#\d+ /.test(line));
    expect(records).toHaveLength(simulate(createRunSpec('reference')).records.count);
  });

  it('writes a drawing into a file, from which the run can be read again', () => {
    const file = join(folder, 'ladder.svg');
    const done = start('run', 'pull-after-copy', '--seed=3', '--format=svg', `--out=${file}`);
    expect(done).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readRunSpecFromSvg(readFileSync(file, 'utf8'))).toMatchObject({
      ok: true,
      value: { ...createRunSpec('pull-after-copy'), seed: 3 },
    });
  });

  it('that meets a limit fails, names the limit, and still writes what happened', async () => {
    const endless = [
      'pull-before-copy-polled',
      '--set',
      'poll=10s',
      '--fault',
      'crash:database@0s',
    ];
    const { status, stdout, stderr } = await cli('run', ...endless);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^ladderscope: Stopped at the limit of [^\n]*\n$/);
    expect(stdout.length).toBeGreaterThan(1000);
  });

  it('writes a capture into a file, and runs the run of that file again, with more faults', async () => {
    const file = join(folder, 'run.pcapng');
    const args = ['--fault', 'drop:associate-req#1.1', '--format', 'pcapng', '--out', file];
    expect(await cli('run', 'vdp-migration-ratified', ...args)).toEqual({
      status: 0,
      stdout: '',
      stderr: '',
    });
    const again = await cli('run', file, '--fault', 'drop:associate-rsp#1.1', '--format', 'json');
    const edits = ['drop:associate-req#1.1', 'drop:associate-rsp#1.1'];
    const spec = { ...createRunSpec('vdp-migration-ratified'), edits };
    expect(JSON.parse(again.stdout)).toMatchObject({ spec, hash: hashTrace(simulate(spec)) });
  });

  it('writes the octets of a capture into a pipe as they are', () => {
    const args = ['src/cli/start.mjs', 'run', 'evb-negotiation', '--format', 'pcapng'];
    const { stdout } = spawnSync(process.execPath, args);
    const trace = simulate(createRunSpec('evb-negotiation'));
    expect([...stdout]).toEqual([...pcapng.render(createFormatInput(trace))]);
  });

  it('prints no bytes on a terminal', async () => {
    const args = ['run', 'evb-negotiation', '--format', 'pcapng'];
    const { status, stdout, stderr } = await runCommand(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/bytes.*use --out file/);
  });

  it.each([
    ['no-such.pcapng', 1, /There is no file no-such\.pcapng; check its name and its folder\n$/],
    ['./src', 1, /\.\/src is a folder; name a file in it\n$/],
    [
      'src/wire/testing/captures/01-lifecycle-macvid.pcap',
      2,
      /01-life.*: this capture holds no run/,
    ],
    ['package.json', 2, /package\.json: this JSON holds no run/],
  ])('of %s fails with one line', async (file, code, reason) => {
    const { status, stdout, stderr } = await cli('run', file);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).toMatch(/^ladderscope: [^\n]+\n$/);
    expect(stderr).toMatch(reason);
  });

  it('that cannot write its file fails with one line', async () => {
    const { status, stderr } = await cli(
      'run',
      'reference',
      '--out',
      join(folder, 'no', 'such', 'file'),
    );
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /^ladderscope: There is no folder for [^\n]*file; create it first[^\n]*\n$/,
    );
  });
});

describe('decode', () => {
  const lifecycle = 'src/wire/testing/captures/01-lifecycle-macvid.pcap';

  it('gives every frame as JSON', async () => {
    const { status, stdout, stderr } = await cli('decode', lifecycle);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const { frames } = JSON.parse(stdout) as { frames: readonly unknown[] };
    expect(frames).toHaveLength(43);
    expect(frames[13]).toMatchObject({
      number: 14,
      timeMicros: 7_992_735,
      kind: 'ecp',
      ecp: { operation: 0, sequence: 1 },
      tlvs: [{ type: 5 }, { type: 1, status: 0, vsiId: '11111111222233334444555555555555' }],
      errors: [],
    });
  });

  it.each([
    ['text', /^ 1 +0\.000000 [^]*Pre-Associate, VSI 11111111…\n {6}ECP header/],
    ['svg', /^<svg [^]*<\/svg>\n$/],
  ])('writes %s', async (format, shape) => {
    const { status, stdout } = await cli('decode', lifecycle, '--format', format);
    expect(status).toBe(0);
    expect(stdout).toMatch(shape);
  });

  it('of a damaged file shows the frames in front of the damage, and fails', async () => {
    const file = join(folder, 'cut.pcap');
    writeFileSync(file, readFileSync(lifecycle).subarray(0, 300));
    const { status, stdout, stderr } = await cli('decode', file, '--format=text');
    expect(status).toBe(1);
    expect(stdout.split('\n').filter((line) => /^ *\d/.test(line))).toHaveLength(3);
    expect(stderr).toMatch(/^ladderscope: [^\n]*cut\.pcap: byte \d+: [^\n]*\n$/);
  });

  it.each([
    ['package.json', /package\.json: byte 0: this is neither a pcap nor a pcapng file; open /],
    ['no-such-file', /There is no file no-such-file; check/],
    ['src', /src is a folder; name a file in it\n$/],
  ])('of %s fails with one line', async (file, reason) => {
    const { status, stdout, stderr } = await cli('decode', file);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toMatch(/^ladderscope: [^\n]+\n$/);
    expect(stderr).toMatch(reason);
  });
});

describe('wrong use', () => {
  it.each([
    [
      ['dance'],
      /"dance" is not a command; use list, run, check, compare, decode, replay, explore, sweep, slack, why-not, help/,
    ],
    [['list', 'more'], /list takes no "more"/],
    [['list', '--fast'], /Unknown option '--fast'.*use list \[--json\]/],
    [['run'], /needs one scenario, not 0; use one of reference, /],
    [['run', 'reference', 'alt-1'], /needs one scenario, not 2/],
    [['run', 'moon'], /"moon" is not a scenario; use reference, associate, /],
    [['run', 'alt-1', '--set', 'n'], /--set needs id=value/],
    [['run', 'alt-1', '--set', 'x=1s'], /"x" is not a parameter of alt-1; use .*\bn\b/],
    [['run', 'alt-1', '--set', 'n=5'], /"5" is not a duration/],
    [['run', 'alt-1', '--set', 'n=900s'], /out of range; use /],
    [['run', 'alt-1', '--set', 'policy=never'], /"never" is not an option; use wait, alt1, alt2/],
    [['run', 'alt-1', '--fault', 'melt:x#1'], /"melt" is not a kind of fault; use delay, /],
    [['run', 'alt-1', '--fault', 'drop:x#1'], /"x" is not a message; use /],
    [['run', 'alt-1', '--fault', 'drop:push-req'], /needs which message/],
    [['run', 'alt-1', '--seed', 'x'], /"x" is not a seed; use a whole number/],
    [['run', 'alt-1', '--seed', '4294967296'], /not a seed/],
    [['run', 'alt-1', '--format', 'pdf'], /"pdf" is not a format; use text, json, svg, pcapng/],
    [
      ['run', 'alt-1', '--set', 'wire=off', '--format', 'pcapng'],
      /alt-1 as pcapng: .*[Ss]et wire to/,
    ],
    [['run', 'alt-1', '--out'], /--out/],
    [['decode'], /needs one capture, not 0; use decode <capture>/],
    [['decode', 'a', 'b'], /needs one capture, not 2/],
    [['decode', 'a', '--format', 'pdf'], /"pdf" is not a format; use json, text, svg/],
  ])('%j is answered with one line and exit code 2', async (args, message) => {
    const { status, stdout, stderr } = await cli(...args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^ladderscope: [^\n]+\n$/);
    expect(stderr).toMatch(message);
  });
});

it('the process ends with the exit code, and writes on standard error', () => {
  const wrong = start('run', 'moon');
  expect(wrong).toMatchObject({ status: 2, stdout: '' });
  expect(wrong.stderr).toMatch(/^ladderscope: "moon" is not a scenario[^\n]+\n$/);
  const missing = start('decode', 'no-such-file');
  expect(missing).toMatchObject({ status: 1, stdout: '' });
  expect(missing.stderr).toMatch(/^ladderscope: There is no file no-such-file;[^\n]*\n$/);
});

describe('help', () => {
  it.each([[[]], [['help']], [['--help']]])('%j shows every command', async (args) => {
    const { status, stdout } = await cli(...args);
    expect(status).toBe(0);
    expect(stdout).toMatch(/list \[--json\][^]*run <scenario[^]*help/);
  });

  it.each(COMMANDS)('of $name is what stands behind it as --help', async ({ name, summary }) => {
    const { status, stdout, stderr } = await cli(name, 'x', '--help');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain(`cli -- ${name}`);
    expect(stdout).toContain(summary);
    expect(await cli(name, '-h')).toMatchObject({ status: 0, stdout });
  });

  it('of decode says when it fails', async () => {
    const { stdout } = await cli('decode', '--help');
    expect(stdout).toContain('frames with errors are shown; exit 1 only when the file itself');
  });
});
