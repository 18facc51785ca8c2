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

it('takes a title or a part of it, in any case', async () => {
  for (const title of ['PULL Completed', 'destination bridge sends pull completed']) {
    const { status, stdout } = await whyNot('alt-1', title);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^not: Destination bridge sends PULL Completed; nearest rule: /);
  }
});

it.each([
  ['nothing', /: no wish is called "nothing"; use one of vm:source-host:destroyed, /],
  ['  ', /: no wish is called " {2}"; use one of vm:/],
  [
    'De-Associate',
    /"De-Associate" may be several; use one of sent:source-host:[^ ]+, sent:[^ ]+\n$/,
  ],
  [
    'pull-req',
    /"pull-req" did happen in this run \(sent:destination-bridge:pull-req\); use one of/,
  ],
  ['VM suspended at Source hypervisor', /did happen in this run \(vm:source-host:suspended\)/],
  [
    'sent:database:pull-completed',
    /no rule of this run brings "sent:database:pull-completed"; use/,
  ],
  ['sent:moon:pull-completed', /no wish is called "sent:moon:pull-completed"/],
])('says why "%s" cannot be asked', async (wish, message) => {
  const { status, stderr } = await whyNot('alt-1', wish);
  expect(status).toBe(2);
  expect(stderr).toMatch(message);
});
