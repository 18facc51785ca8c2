import { expect, it } from 'vitest';
import { shortenSpec } from '../../formats/link/link-parts';
import { packLink } from '../../formats/link/pack';
import { createRunSpec } from '../../trace/run-spec';
import { runCommand } from '../testing/run-command';

const SPEC = { ...createRunSpec('alt-1'), values: { n: 500_000 } };
const LINK = `https://ladder.example/${packLink({ spec: shortenSpec(SPEC) })}`;

it.each([
  [['run'], []],
  [['slack', '--of', 'pull-rsp#1'], []],
  [['why-not'], ['vm:destination-host:running']],
  [['explore'], []],
  [['sweep', '--vary', 'pull-rsp=10ms..4s/3', '--workers', '1'], []],
])(
  '%j takes a link as it takes the scenario with its options',
  async ([name = '', ...options], wish) => {
    const byLink = await runCommand([name, LINK, ...wish, ...options]);
    expect({ ...byLink, stdout: '' }).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(byLink).toEqual(
      await runCommand([name, 'alt-1', ...wish, '--set', 'n=500ms', ...options]),
    );
  },
);

it('what of a link this version does not know is a problem', async () => {
  const unknown = packLink({ spec: { scenario: 'alt-1', edits: ['bend:pull-rsp#1'] } });
  const { status, stderr } = await runCommand(['run', unknown]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^ladderscope: link: .*bend/);
});
