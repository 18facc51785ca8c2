import { expect, it } from 'vitest';
import { RecordBuilder } from '../record-builder';
import { computeCone, getCauses, getDirectEffects } from './causes';

//  0 ─► 1 ─► 3 ─► 5
//   └─► 2 ─► 4
const CAUSES = [-1, 0, 0, 1, 2, 3];

function build() {
  const builder = new RecordBuilder();
  CAUSES.forEach((cause, at) => builder.add({ atMicros: at, kind: 'note', cause }));
  return builder.build();
}

it('causes lead back to the start, nearest first', () => {
  expect(getCauses(build(), 5)).toEqual([3, 1, 0]);
});

it('direct effects are the records that name it', () => {
  expect(getDirectEffects(build(), 0)).toEqual([1, 2]);
});

it('the cone of a record leaves out its siblings', () => {
  const cone = computeCone(build(), 3);
  expect([0, 1, 2, 3, 4, 5].filter((record) => cone.has(record))).toEqual([0, 1, 3, 5]);
});
