/** New order after the lane at `from` was let go at `x`: it takes the place of the first lane to the right of it. */
export function moveLane(
  order: readonly string[],
  xs: readonly number[],
  from: number,
  x: number,
): readonly string[] {
  const moved = order[from];
  if (moved === undefined) return order;
  const others = order.filter((_, index) => index !== from);
  const otherXs = xs.filter((_, index) => index !== from);
  const place = otherXs.findIndex((laneX) => laneX > x);
  return others.toSpliced(place < 0 ? others.length : place, 0, moved);
}

/** One place to the left or right, for the keyboard. */
export function shiftLane(order: readonly string[], from: number, by: 1 | -1): readonly string[] {
  const moved = order[from];
  const to = from + by;
  if (moved === undefined || to < 0 || to >= order.length) return order;
  return order.toSpliced(from, 1).toSpliced(to, 0, moved);
}
