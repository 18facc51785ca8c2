import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Heap } from './heap';

/** A push at a time, or a pop. */
const operations = fc.array(fc.option(fc.integer({ min: 0, max: 20 }), { nil: null }), {
  maxLength: 300,
});

it('gives the same order as a stable sort, whatever is pushed and popped in between', () => {
  fc.assert(
    fc.property(operations, (list) => {
      const heap = new Heap();
      let model: { at: number; item: number }[] = [];
      for (const [item, at] of list.entries()) {
        if (at === null) {
          expect(heap.peekAt()).toBe(model[0]?.at ?? Infinity);
          expect(heap.peekItem()).toBe(model[0]?.item ?? -1);
          expect(heap.pop()).toBe(model.shift()?.item ?? -1);
        } else {
          heap.push(at, item);
          model = [...model, { at, item }].toSorted((a, b) => a.at - b.at);
        }
        expect(heap.size).toBe(model.length);
      }
    }),
  );
});

it('grows beyond its first size and lets equal times leave in the order of arrival', () => {
  const heap = new Heap();
  for (let item = 0; item < 1000; item++) heap.push(item % 3, item);
  const order = Array.from({ length: 1000 }, () => heap.pop());
  const expected = [0, 1, 2].flatMap((at) =>
    Array.from({ length: 1000 }, (_, item) => item).filter((item) => item % 3 === at),
  );
  expect(order).toEqual(expected);
  expect(heap.pop()).toBe(-1);
});
