/** Gives equal plain objects one number. An object that has been seen needs no JSON again: nothing is changed in place. */
export function createShortener(): (part: object) => number {
  const numbers = new Map<string, number>();
  const known = new WeakMap<object, number>();
  return (part) => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const text = JSON.stringify(part);
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    known.set(part, number);
    return number;
  };
}
