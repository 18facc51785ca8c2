import { expect, it } from 'vitest';
import { simulate } from '../../engine/simulate';
import { getRecord } from '../../trace/records';
import { createRunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import { writePcapng } from '../../wire/capture/write-capture';
import { readCaptureTrace } from './read-capture-trace';
import { tellFrames, tellNotes, tellReasons } from './testing/stories';

/** The engine and this reader know nothing of each other: what one does, the other must find in the octets alone. */
function readBack(run: Trace): Trace {
  const packets = (run.frames ?? []).map(({ record, bytes }) => ({
    timeMicros: run.records.at[record] ?? 0,
    bytes,
  }));
  const result = readCaptureTrace(writePcapng(packets), 'run');
  if (!result.ok) throw new Error(result.problems[0]?.message);
  return result.value;
}

/** Which end sent what, in order. */
function tellSent(trace: Trace): string[] {
  return (trace.frames ?? []).map(({ record }) => {
    const { node, name } = getRecord(trace, record);
    return `${trace.nodes[node ?? -1]?.id} ${name}`;
  });
}

it.each([
  'vdp-lifecycle',
  'vdp-refused',
  'vdp-bridge-silent',
  'vdp-station-silent',
  'vdp-resource-wait',
  'vdp-keepalive-lost',
  'evb-negotiation',
])('%s, exported and opened as a capture, shows the same messages', (scenario) => {
  const run = simulate(createRunSpec(scenario));
  expect(run.frames?.length).toBeGreaterThan(3);
  expect(tellSent(readBack(run))).toEqual(tellSent(run));
});

it('finds why the bridge ends a VSI', () => {
  const tell = (scenario: string) => tellNotes(readBack(simulate(createRunSpec(scenario)))).at(-1);
  const silence =
    'the bridge heard nothing of the VSI for 17.448960 s; toutKeepAlive is 17.448960 s';
  expect(tell('vdp-keepalive-lost')).toBe(`9: ${silence}`);
  expect(tell('vdp-resource-wait')).toBe(
    '3: ends the request of frame 1, 10.486260 s after it; resourceWaitDelay is 10.485760 s',
  );
});

it('a migration has two links, found without knowing the nodes', () => {
  const trace = readBack(simulate(createRunSpec('vdp-migration-ratified')));
  expect(trace.nodes.map(({ id }) => id)).toEqual([
    'station-1',
    'bridge-1',
    'bridge-2',
    'station-2',
  ]);
  expect(tellNotes(trace)).toEqual([]);
  expect(tellReasons(trace)).toEqual([]);
  expect(tellFrames(trace).filter((line) => line.includes('-rsp'))).toEqual([
    '3 bridge-1 associate-rsp < 1',
    '7 bridge-2 associate-rsp < 5',
    '11 bridge-2 deassociate-rsp < 9',
  ]);
});
