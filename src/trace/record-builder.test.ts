import fc from 'fast-check';
import { expect, it } from 'vitest';
import { RecordBuilder, listBuffers } from './record-builder';
import { findLastAtOrBefore, getRecords } from './records';

it('keeps every record while its columns grow', () => {
  const builder = new RecordBuilder();
  for (let i = 0; i < 1000; i++)
    builder.add({ atMicros: i, kind: 'note', text: `t${i % 7}`, cause: i - 1 });
  const records = builder.build();
  expect(records.count).toBe(1000);
  expect(records.at[999]).toBe(999);
  expect(records.cause[500]).toBe(499);
  expect(builder.names).toHaveLength(7);
  expect(records.value[3]).toBeNaN();
  expect(listBuffers(records)).toHaveLength(11);
});

it('begins anew with the memory of an earlier run, and holds nothing of it', () => {
  const used = new RecordBuilder();
  for (let i = 0; i < 1000; i++) used.add({ atMicros: i, kind: 'sent', name: `m${i}`, value: i });
  used.clear();
  const fresh = new RecordBuilder();
  for (const builder of [used, fresh])
    for (let i = 0; i < 3; i++) builder.add({ atMicros: i, kind: 'note', text: `m${i}` });
  const read = (builder: RecordBuilder) =>
    getRecords({ records: builder.peek(), names: builder.names, rules: [] });
  expect(used.count).toBe(3);
  expect(read(used)).toEqual(read(fresh));
});

it('finds the last record at or before a time like a linear search does', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), fc.integer({ min: -1, max: 51 }), (times, micros) => {
      const sorted = times.toSorted((a, b) => a - b);
      const builder = new RecordBuilder();
      for (const atMicros of sorted) builder.add({ atMicros, kind: 'note' });
      expect(findLastAtOrBefore(builder.build(), micros)).toBe(
        sorted.findLastIndex((t) => t <= micros),
      );
    }),
  );
});
