import { getKind } from '../trace/records';
import { getRecord } from '../trace/records';
import type { Trace } from '../trace/trace';

/** Something that changed at one node: a VM's life. */
export interface LocalEvent {
  readonly node: number;
  readonly atMicros: number;
  readonly record: number;
  readonly title: string;
  readonly shortTitle: string;
}

const WORDS: Readonly<Record<string, readonly [string, string]>> = {
  instantiated: ['VM container created', 'created'],
  suspended: ['VM suspended', 'suspended'],
  destroyed: ['VM destroyed', 'destroyed'],
  running: ['VM runs', 'runs'],
};

/** Changes of VMs, without the states that the run starts with. */
export function listLocalEvents(trace: Trace): LocalEvent[] {
  const events: LocalEvent[] = [];
  const hasRun = new Set<number>();
  for (let index = 0; index < trace.records.count; index++) {
    if (getKind(trace.records, index) !== 'vm') continue;
    const { node, atMicros, name, cause } = getRecord(trace, index);
    if (node === null) continue;
    const isStart = atMicros === 0 && (cause === null || cause === 0);
    const resumes = name === 'running' && hasRun.has(node);
    const [title, shortTitle] = resumes ? ['VM resumes', 'resumes'] : (WORDS[name] ?? [name, name]);
    if (name === 'running') hasRun.add(node);
    if (!isStart && name !== 'absent')
      events.push({ node, atMicros, record: index, title, shortTitle });
  }
  return events;
}
