import { expect, it } from 'vitest';
import { openTrace } from '../../formats/capture/testing/open-trace';
import { createRunSpec } from '../../trace/run-spec';
import type { RunSpec } from '../../trace/run-spec';
import { writePcapng } from '../../wire/capture/write-capture';
import { SCENARIOS } from '../scenarios/index';
import { simulate } from '../simulate';
import { compareWithModel } from './compare-with-model';
import { tell } from './testing/plant';

/** A run as the capture that someone between its nodes would have taken. */
function capture(spec: RunSpec) {
  const { frames = [], records } = simulate(spec);
  const packets = frames.map(({ record, bytes }) => ({
    timeMicros: records.at[record] ?? 0,
    bytes,
  }));
  return openTrace(writePcapng(packets));
}

const ON_WIRE = SCENARIOS.flatMap((scenario) => {
  const hasWire = scenario.parameters.includes('wire');
  const wires = hasWire ? ['proposal', 'ratified'] : [null];
  return wires.map((wire) => [scenario.id, wire] as const);
});

it.each(ON_WIRE)('%s on the wire %s is what our machines do', (scenario, wire) => {
  const spec = { ...createRunSpec(scenario), values: wire === null ? {} : { wire } };
  const trace = capture(spec);
  const { comparedFrames, deviations } = compareWithModel(trace);
  expect(comparedFrames).toBe(trace.frames?.length);
  // A station that goes down, and a command that the hypervisor repeats, are listed.
  expect(deviations.filter(({ quirk }) => quirk === null)).toEqual([]);
});

it.each([
  'drop:keep-alive#1.1',
  'drop:keep-alive#1',
  'drop:associate-rsp#1.2',
  'drop-ack:associate-req#1.1',
  'drop-ack:deassociate-req#1.1',
  'delay:associate-rsp#1:+40ms',
])('nor does %s make them do anything else', (edit) => {
  expect(tell(capture({ ...createRunSpec('vdp-lifecycle'), edits: [edit] }))).toEqual([]);
});
