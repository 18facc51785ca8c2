import { expect, it } from 'vitest';
import { runCommand } from '../testing/run-command';

const FAULT = ['--fault', 'drop:final-copy#1'];
const { stdout: saved } = await runCommand(['run', 'alt-1', ...FAULT, '--format', 'json']);

const check = (text: string, ...more: readonly string[]) =>
  runCommand(['check', 'outage.json', ...more], {
    readFile: () => new TextEncoder().encode(text),
  });

it('says that a saved run still ends as it did', async () => {
  expect(await check(saved)).toMatchObject({
    status: 0,
    stdout: 'outage.json: the same, outage, record by record\n',
  });
});

it('tells other records from another end', async () => {
  const { hash } = JSON.parse(saved);
  const { status, stdout } = await check(saved.replace(hash, 'of-another-version'));
  expect({ status, stdout }).toEqual({
    status: 0,
    stdout: 'outage.json: the same, outage, by other records\n',
  });
});

it('fails when the run ends otherwise, or another rule is broken, and says which file', async () => {
  const other = saved
    .replace('"outcome": "outage"', '"outcome": "backed-out"')
    .replace(/("id": "one-vm-running",\s+"holds": )true/, '$1false');
  const { status, stdout, stderr } = await check(other, 'again.json');
  expect(status).toBe(1);
  expect(stdout).toMatch(
    /^outage.json: differs: ended with backed-out, ends with outage now; one-vm-running holds now\nagain/,
  );
  expect(stderr).toContain('2 of 2 saved runs no longer end as they did');
});

it('needs a file that says how its run ended', async () => {
  expect(await runCommand(['check'])).toMatchObject({ status: 2 });
  const { status, stderr } = await check('{"scenario":"alt-1"}');
  expect(status).toBe(2);
  expect(stderr).toContain('outage.json does not say how its run ended; use a trace in JSON');
});
