import { expect, it } from 'vitest';
import { runCommand } from '../testing/run-command';

const slack = (...args: readonly string[]) => runCommand(['slack', ...args]);

it('lists the tightest first', async () => {
  const { status, stdout } = await slack('alt-1', '--set', 'wire=off');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^final-copy#1 +Final copy +291\.001 ms later +Migrated with state\n/i);
  expect(stdout).toMatch(/\nn#1 +Timer n +291\.001 ms later +Migrated with state\n/);
  expect(stdout).toMatch(
    /\nNo change up to 60\.000 s later, or as soon as it can come: .*push-rsp#1/,
  );
});

it('reaches the time-outs of a run that is far shorter', async () => {
  // The station waits 17.449 s for an answer that comes after 51 ms.
  const { stdout } = await slack('vdp-refused');
  expect(stdout).toMatch(/^resp-wait#1 +VDP answer timer +17\.397960 s sooner +Station gave up\n/);
  expect(stdout).toMatch(/\nassociate-req#1 +Associate +17\.397960 s later +Station gave up\n/);
  expect(stdout).toMatch(
    /\ndeassociate-rsp#1 +De-Associate Rsp +17\.397960 s later +Station gave up\n/,
  );
  expect(stdout).toMatch(/\necp-ack#1 +ECP ack +17\.447960 s later +Station gave up\n/);
  expect(stdout).toMatch(/\nNo change up to 87\.2448 s later, .*: ack-timer#1, /);
});

it('measures one message, as JSON', async () => {
  const args = ['alt-1', '--set', 'wire=off', '--set', 'pull-rsp=20ms', '--of', 'pull-rsp#1'];
  const { stdout } = await slack(...args, '--json');
  expect(JSON.parse(stdout)).toMatchObject({
    items: [
      {
        label: 'pull-rsp#1',
        thresholds: [{ atMicros: 2_109_000, after: { outcome: 'backed-out', broken: [] } }],
      },
    ],
  });
});

it.each([
  [[], /slack needs one scenario, not 0; use one of reference, /],
  [['alt-1', '--of', 'nothing#1'], /"nothing#1" is no message or timer of this run/],
])('%j is wrong use', async (args, message) => {
  const { status, stdout, stderr } = await slack(...args);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(message);
});
