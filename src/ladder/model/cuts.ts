import { getRecord, listOfKinds } from '../../trace/records';
import type { Trace } from '../../trace/trace';

/** A link that was down; `toMicros` null when it never came back. */
export interface Cut {
  readonly ends: readonly [number, number];
  readonly fromMicros: number;
  readonly toMicros: number | null;
  readonly record: number;
}

export function listCuts(trace: Trace): Cut[] {
  const cuts: Cut[] = [];
  const open = new Map<string, number>();
  for (const index of listOfKinds(trace.records, ['link-down', 'link-up'])) {
    const { kind, name, node, peer, atMicros } = getRecord(trace, index);
    const before = open.get(name);
    const cut = before === undefined ? undefined : cuts[before];
    if (kind === 'link-up' && before !== undefined && cut !== undefined)
      cuts[before] = { ...cut, toMicros: atMicros };
    open.delete(name);
    if (kind !== 'link-down' || node === null || peer === null) continue;
    open.set(name, cuts.length);
    cuts.push({ ends: [node, peer], fromMicros: atMicros, toMicros: null, record: index });
  }
  return cuts;
}
