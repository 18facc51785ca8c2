import { expect, it } from 'vitest';
import { shortenRun, shortenSpec } from '../../formats/link/link-parts';
import { packLink } from '../../formats/link/pack';
import { renderMetadata } from '../../formats/svg-metadata';
import { createRunSpec } from '../../trace/run-spec';
import { runCommand } from '../testing/run-command';

const SAVED = { ...createRunSpec('alt-1'), edits: ['delay:pull-rsp#1:+300ms'] };

/** `saved.svg` is the one file there is. */
const readFile = (path: string) => {
  if (path !== 'saved.svg') throw new Error(`ENOENT: no such file or directory, "${path}"`);
  return new TextEncoder().encode(`<svg>${renderMetadata(SAVED, null)}</svg>`);
};

const compare = (...args: readonly string[]) => runCommand(['compare', ...args], { readFile });

it('prints the figures of both runs, where they part and what differs', async () => {
  const { status, stdout, stderr } = await compare('alt-1', 'alt-2');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^ +A alt-1 +B alt-2\nOutcome +Backed out +Migrated without state +diff/);
  expect(stdout).toMatch(
    /\nIdentical until 10\.7005 s, then \d+ differences\n\n {2}10\.7005 s {2}/,
  );
  expect(stdout).toMatch(/ 10\.701 s +VM running +Source hypervisor +only in A\n/);
});

it('gives the same as JSON', async () => {
  const { stdout } = await compare('alt-1', 'alt-2', '--set', 'n=500ms', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    a: { scenario: 'alt-1', values: { n: 500_000 } },
    b: { scenario: 'alt-2', values: { n: 500_000 } },
    figures: expect.arrayContaining([
      { id: 'outcome', title: 'Outcome', a: 'Backed out', b: expect.any(String), difference: 'different', values: null },
    ]),
    firstDifferenceMicros: 9_200_500,
    differences: expect.arrayContaining([
      expect.objectContaining({ kind: 'only-a', key: 'vm:source-host:running/2', change: 'only in A' }),
    ]),
  }); // prettier-ignore
});

it('gives the figures as numbers, and null for a time that a run does not have', async () => {
  const read = async (other: string) => {
    const { stdout } = await compare('alt-1', other, '--json');
    const figures: readonly { readonly id: string; readonly values: unknown }[] =
      JSON.parse(stdout).figures;
    return Object.fromEntries(figures.map(({ id, values }) => [id, values]));
  };
  expect(await read('reference')).toMatchObject({
    outcome: null,
    downtime: { unit: 'micros', a: 2_200_500, b: 210_000, difference: -1_990_500 },
    total: { unit: 'micros', a: 10_941_000, b: 8_732_500, difference: -2_208_500 },
    messages: { unit: 'count', a: 18, b: 15, difference: -3 },
  });
  expect(await read('alt-1 --fault drop:instantiate#1')).toMatchObject({
    downtime: { unit: 'micros', a: 2_200_500, b: null, difference: null },
  });
});

it('measures on request how close each is to another end', async () => {
  const args = ['alt-1', 'alt-1 --set n=1s', '--set', 'wire=off', '--slack'];
  const { stdout } = await compare(...args);
  expect(stdout).toMatch(
    /\nEnds otherwise +Migrated with state if Final copy is 291\.001 ms later +/,
  );
  const { figures } = JSON.parse((await compare(...args, '--json')).stdout);
  expect(figures.at(-1)).toMatchObject({ id: 'slack', values: { unit: 'micros', a: 291_001 } });
  expect((await compare(...args.slice(0, -1))).stdout).not.toContain('Ends otherwise');
});

it('heads two runs of one scenario by what differs', async () => {
  const { stdout } = await compare('alt-1', 'alt-1 --fault delay:pull-rsp#1:+3s', '--set=n=1s');
  expect(stdout).toMatch(/^ +A alt-1 +B alt-1 --fault delay:pull-rsp#1:\+3s\n/);
  expect(stdout).toMatch(/, then 1 difference\n/);
  const { stdout: more } = await compare('alt-1 --set n=500ms', 'alt-1 --seed 7');
  expect(more).toMatch(/^ +A alt-1 --set n=500ms --seed 1 +B alt-1 --seed 7\n/);
});

it('a side may have options of its own, or be a saved file', async () => {
  const own = 'alt-1 --fault delay:pull-rsp#1:+300ms';
  const { status, stdout } = await compare('saved.svg', own);
  expect(status).toBe(0);
  expect(stdout).toMatch(/The runs are the same: all \d+ records/);
  const { stdout: more } = await compare('saved.svg', 'saved.svg --set n=500ms');
  expect(more).toMatch(/Timer n starts .* for 2\.000 s in A, for 500 ms in B\n/);
  const { stdout: other } = await compare('alt-1', own);
  expect(other).toMatch(/PULL Rsp OK ignored +State database → .* +300 ms later in B\n/);
});

const LINK = packLink({ spec: shortenSpec(SAVED), view: { axis: 'proportional' } });
const PAIR = packLink({
  spec: shortenSpec(SAVED),
  b: shortenRun({ name: 'later', spec: createRunSpec('alt-2') }),
});

it.each([
  ['an address', `https://ladder.example/app/?x#${LINK.slice(1)}`],
  ['what follows its address', LINK],
  ['the same without the hash, which a shell takes for a comment', LINK.slice(1)],
])('a side may be a link: %s', async (_, link) => {
  const { status, stdout } = await compare(link, 'saved.svg');
  expect(status).toBe(0);
  expect(stdout).toMatch(/The runs are the same/);
  const { stdout: more } = await compare(link, `${link} --set n=500ms`);
  expect(more).toMatch(/Timer n starts .* for 2\.000 s in A, for 500 ms in B\n/);
});

it('a link of two runs stands for both, and so does their drawing', async () => {
  const { stdout: both } = await compare(PAIR);
  expect(both).toMatch(/^ +A alt-1 +B alt-2\n/);
  const files = new Map<string, string>();
  const out = ['--svg', '--out', 'pair.svg'];
  const saved = await runCommand(['compare', PAIR, ...out], {
    writeFile: (path, content) => void files.set(path, String(content)),
  });
  expect(saved).toEqual({ status: 0, stdout: '', stderr: '' });
  const file = files.get('pair.svg') ?? '';
  expect(file).toContain('>A  alt-1<');
  const again = await runCommand(['compare', 'pair.svg'], {
    readFile: () => new TextEncoder().encode(file),
  });
  expect(again.stdout).toBe(both);
});

it('a run that meets a limit fails, and still shows how far they were the same', async () => {
  const endless = 'pull-before-copy-polled --set poll=10s --fault crash:database@0s';
  const { status, stdout, stderr } = await compare('pull-before-copy-polled', endless);
  expect(status).toBe(1);
  expect(stderr).toMatch(/^ladderscope: Stopped at the limit of [^\n]+\n$/);
  expect(stdout).toMatch(/\nIdentical until /);
});

it.each([
  [[], 2, /compare needs two runs, not 0; use compare <A> <B>/],
  [['alt-1'], 2, /compare needs two runs, not 1; use compare <A> <B>/],
  [['saved.svg'], 2, /saved\.svg: one run only is in it; name another one/],
  [[PAIR, 'alt-1'], 2, /link: it holds two runs; use it alone/],
  [['alt-1', 'alt-2', '--svg', '--json'], 2, /two forms of the answer; use one/],
  [[LINK], 2, /link: one run only is in it; name another one/],
  [['https://ladder.example/', 'alt-1'], 2, /link: no run follows the # of this address/],
  [[LINK.slice(0, -4), 'alt-1'], 2, /link: checksum: the link is damaged or cut short/],
  [['#2.00000000.AAAA', 'alt-1'], 2, /link: version: this link has version 2; a newer/],
  [['alt-1', 'moon'], 2, /"moon" is not a scenario; use /],
  [['alt-1', 'alt-2 alt-3'], 2, /"alt-2 alt-3" is not a scenario; use /],
  [['alt-1', 'alt-2 --fast'], 2, /Unknown option '--fast', in "alt-2 --fast"/],
  [['alt-1', 'alt-2 --set alt-3'], 2, /--set needs id=value/],
  [['alt-1', 'none.json'], 1, /ENOENT/],
])('wrong use, %j, is answered with one line and exit code %i', async (args, code, message) => {
  const { status, stdout, stderr } = await compare(...args);
  expect({ status, stdout }).toEqual({ status: code, stdout: '' });
  expect(stderr).toMatch(/^ladderscope: [^\n]+\n$/);
  expect(stderr).toMatch(message);
});
