import { expect, it } from 'vitest';
import { createLatestWins } from './latest-wins';

it('sends at once when free, and only the newest after a busy time', () => {
  let busy = false;
  const sent: number[] = [];
  const queue = createLatestWins<number>(
    () => busy,
    (value) => {
      sent.push(value);
      busy = true;
    },
  );
  queue.push(1);
  queue.push(2);
  queue.push(3);
  queue.flush();
  expect(sent).toEqual([1]);
  busy = false;
  queue.flush();
  expect(sent).toEqual([1, 3]);
  busy = false;
  queue.flush();
  expect(sent).toEqual([1, 3]);
});

it('sends what waits at the end of a gesture, and nothing after it was cleared', () => {
  const sent: number[] = [];
  const queue = createLatestWins<number>(
    () => true,
    (value) => sent.push(value),
  );
  queue.push(1);
  queue.clear();
  queue.finish();
  queue.push(2);
  queue.finish();
  expect(sent).toEqual([2]);
});
