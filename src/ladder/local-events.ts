import { getKind } from '../trace/records';
import { getRecord } from '../trace/records';
import type { Trace } from '../trace/trace';

/** Something that changed at one node: a VM's life. Or something that did not happen there, which a note tells. */
export interface LocalEvent {
  readonly kind: 'vm' | 'note';
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

/** Changes of VMs, without the states that the run starts with, and notes. */
export function listLocalEvents(trace: Trace): LocalEvent[] {
  const events: LocalEvent[] = [];
  const hasRun = new Set<number>();
  for (let index = 0; index < trace.records.count; index++) {
    const kind = getKind(trace.records, index);
    if (kind !== 'vm' && kind !== 'note') continue;
    const { node, atMicros, name, cause, text } = getRecord(trace, index);
    if (node === null) continue;
    if (kind === 'note') {
      // The notes of a capture are about its frames, and stand with them.
      const [shortTitle = text] = text.split(': ');
      const event = { kind, node, atMicros, record: index, title: text, shortTitle } as const;
      if (trace.spec !== null) events.push(event);
      continue;
    }
    const isStart = atMicros === 0 && (cause === null || cause === 0);
    const resumes = name === 'running' && hasRun.has(node);
    const [title, shortTitle] = resumes ? ['VM resumes', 'resumes'] : (WORDS[name] ?? [name, name]);
    if (name === 'running') hasRun.add(node);
    if (!isStart && name !== 'absent')
      events.push({ kind, node, atMicros, record: index, title, shortTitle });
  }
  return events;
}
