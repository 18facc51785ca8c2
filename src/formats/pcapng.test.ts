import { describe, expect, it } from 'vitest';
import { simulate } from '../engine/simulate';
import { getRecord } from '../trace/records';
import { createRunSpec } from '../trace/run-spec';
import type { RunSpec } from '../trace/run-spec';
import { readCapture } from '../wire/capture/read-capture';
import { readFixture } from '../wire/testing/captures.mjs';
import { readCaptureTrace } from './capture/read-capture-trace';
import { createFormatInput } from './create-input';
import { findObstacle } from './define';
import { pcapng } from './pcapng';

function exportRun(change: Partial<RunSpec> = {}) {
  const trace = simulate({ ...createRunSpec('vdp-migration-ratified'), ...change });
  return { trace, capture: readCapture(pcapng.render(createFormatInput(trace))) };
}

describe('a run as pcapng', () => {
  it('has every frame once, when it was sent, on the interface of its link', () => {
    const { trace, capture } = exportRun();
    expect(capture.errors).toEqual([]);
    expect(capture.interfaces.map(({ name }) => name)).toEqual([
      'source-host-source-bridge',
      'destination-bridge-destination-host',
    ]);
    const rows = (trace.frames ?? []).map(({ record, bytes, number }) => {
      const { atMicros, node } = getRecord(trace, record);
      const side = trace.nodes[node ?? -1]?.id.startsWith('source') ? 0 : 1;
      return [number, atMicros, side, bytes];
    });
    expect(rows.length).toBeGreaterThan(8);
    expect(
      capture.packets.map(({ number, timeMicros, interfaceIndex, bytes }) => [
        number,
        timeMicros,
        interfaceIndex,
        bytes,
      ]),
    ).toEqual(rows);
    expect(capture.packets.flatMap(({ comments }) => comments)).toEqual([]);
  });

  it('says in the comment what was run, for the reader and for the app', () => {
    const [comment = ''] = exportRun().capture.comments;
    const [title, , run] = comment.split('\n');
    expect(title).toMatch(/^Migration over ratified VDP: Migrated .* checks hold$/);
    expect(run).toBe(
      'urn:ladderscope:run:1 {"version":1,"scenario":"vdp-migration-ratified","values":{},"seed":1,"edits":[]}',
    );
  });

  it('holds lost frames and copies, each with the fault that made it so', () => {
    const edits = ['drop:associate-req#1.1', 'duplicate:vm-stopped#1'];
    const comments = exportRun({ edits }).capture.packets.flatMap((packet) => packet.comments);
    expect(comments).toEqual([
      'fault: drop:associate-req#1.1\nlost: dropped by a fault',
      'fault: duplicate:vm-stopped#1',
      expect.stringMatching(/^copy made by a fault\nignored by source-bridge: /),
      // The copy is acknowledged too, and nobody waits for that.
      expect.stringMatching(/^ignored by source-host: arrives in state wait-for-request/),
    ]);
  });

  it('of mere names is refused, with what to do', () => {
    const trace = simulate({ ...createRunSpec('reference'), values: { wire: 'off' } });
    expect(findObstacle(pcapng, trace)).toMatch(/no message .* bytes.*set wire to proposal/i);
    expect(findObstacle(pcapng, exportRun().trace)).toBeNull();
  });
});

it('a capture comes out with its own octets, moments and comments', () => {
  const file = readFixture('05-station-silent-bridge-deassoc');
  const opened = readCaptureTrace(file, 'a.pcap');
  if (!opened.ok) throw new Error(opened.problems[0]?.message);
  const { packets, comments } = readCapture(pcapng.render(createFormatInput(opened.value)));
  const show = (list: typeof packets) =>
    list.map(({ timeMicros, bytes }) => [timeMicros, [...bytes]]);
  expect(show(packets)).toEqual(show(readCapture(file).packets));
  expect(comments).toEqual([]);
});
