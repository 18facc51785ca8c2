import type { Inequality } from './linear';
import { invert } from './linear';
import type { Cell } from './list-cells';

/** Two cells that differ only in which of two times is first are one without that condition; until no two are left. */
export function mergePairs(cells: readonly Cell[]): Cell[] {
  const found = new Map<string, Cell>();
  const open = [...cells];
  for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
    const pair = findPair(cell, found);
    if (pair === null) found.set(nameCell(cell), cell);
    else {
      found.delete(pair.name);
      open.push(pair.merged);
    }
  }
  return [...found.values()];
}

function findPair({ outcome, conditions }: Cell, found: ReadonlyMap<string, Cell>) {
  for (const condition of conditions) {
    const rest = conditions.filter((other) => other !== condition);
    const opposite = { sum: invert(condition.sum), limit: condition.limit };
    const name = nameCell({ outcome, conditions: [...rest, opposite] });
    if (found.has(name)) return { name, merged: { outcome, conditions: rest } };
  }
  return null;
}

function nameCell({ outcome, conditions }: Cell): string {
  const names = conditions.map(({ sum, limit }: Inequality) => `${sum.join()}≤${limit}`);
  return `${outcome} ${names.toSorted().join(' ')}`;
}
