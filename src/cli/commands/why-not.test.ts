import { expect, it } from 'vitest';
import { runCommand } from '../testing/run-command';

const whyNot = (...args: readonly string[]) => runCommand(['why-not', ...args]);

const LOST = ['reference', '--set', 'wire=off', '--fault', 'drop:pull-rsp#1'];

it('goes back to what was lost', async () => {
  const { status, stdout } = await whyNot(...LOST, 'vm:destination-host:running');
  expect(status).toBe(0);
  expect(stdout).toContain('    yes the memory has come whole (since 8.7005 s)\n');
  expect(stdout).toMatch(/\n {4}It was lost: dropped by a fault \(drop:pull-rsp#1\)\.\n$/);
});

it('takes the end of a name, and answers as JSON', async () => {
  const { stdout } = await whyNot(...LOST, 'pull-completed', '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    steps: [{ wish: { id: 'sent:destination-bridge:pull-completed' } }, {}],
  });
});

it('lists what one can ask', async () => {
  const { stdout } = await whyNot(...LOST);
  expect(stdout).toMatch(/^vm:source-host:destroyed +VM destroyed at Source hypervisor\n/);
});

it('says what is allowed', async () => {
  const { status, stderr } = await whyNot(...LOST, 'nothing');
  expect(status).toBe(2);
  expect(stderr).toMatch(/"nothing" did happen in this run, or no rule brings it; use one of vm:/);
});
