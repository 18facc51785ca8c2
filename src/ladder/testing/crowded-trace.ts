import { RecordBuilder } from '../../trace/record-builder';
import { createExampleTrace } from '../../trace/testing/example-trace';
import type { Trace } from '../../trace/trace';

/** As many messages as asked for, 250 µs apart, round and round the lanes. */
export function createCrowdedTrace(messages: number): Trace {
  const base = createExampleTrace();
  const builder = new RecordBuilder();
  builder.add({ atMicros: 0, kind: 'start' });
  const last = { at: 0 };
  for (let instance = 0; instance < messages; instance++) {
    const node = instance % 4;
    last.at = instance * 250;
    const common = { name: 'push-req', instance, ordinal: instance + 1 };
    const sent = builder.add({ ...common, atMicros: last.at, kind: 'sent', node, peer: node + 1 });
    builder.add({
      ...common,
      atMicros: last.at + 100,
      kind: instance % 50 === 7 ? 'lost' : 'delivered',
      node: instance % 50 === 7 ? node : node + 1,
      peer: instance % 50 === 7 ? node + 1 : node,
      cause: sent,
    });
  }
  const totalMicros = last.at + 100;
  return {
    ...base,
    names: [...builder.names],
    records: builder.build(),
    metrics: { ...base.metrics, stoppedAtMicros: null, resumedAtMicros: null, totalMicros },
  };
}
