import type { RunSpec } from '../../trace/run-spec';

/** What was changed against the scenario: "2 values, 1 fault". */
export function describeChanges({ values, edits }: RunSpec): string {
  const parts = [count(Object.keys(values).length, 'value'), count(edits.length, 'fault')];
  return parts.filter((part) => part !== '').join(', ');
}

function count(number: number, word: string): string {
  if (number === 0) return '';
  return number === 1 ? `1 ${word}` : `${number} ${word}s`;
}
