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

it('explore asks what a link to Explore asks; options count more', async () => {
  const spec = shortenSpec(createRunSpec('reference'));
  const budget = { losses: 0, duplicates: 1, early: 1, keepAlives: 0, crashes: 0 };
  const link = packLink({
    spec,
    view: { mode: 'explore', explore: { ...budget, wire: 'proposal' } },
  });
  const byLink = JSON.parse((await runCommand(['explore', link, '--early=0', '--json'])).stdout);
  expect(byLink.request).toMatchObject({
    duplicates: 1,
    early: 0,
    values: { wire: 'proposal' },
  });
  const first = packLink({ spec, view: { mode: 'explore' } });
  const asFirst = JSON.parse((await runCommand(['explore', first, '--json'])).stdout);
  expect(asFirst.request).toMatchObject({ losses: 1, values: {} });
  const strange = packLink({ spec, view: { mode: 'explore', explore: { losses: 9 } } });
  const { status, stderr } = await runCommand(['explore', strange]);
  expect(status).toBe(2);
  expect(stderr).toMatch(/^ladderscope: link: what it explores is not understood/);
});
