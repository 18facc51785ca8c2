import { getRecord, listOfKinds } from '../../trace/records';
import type { Trace } from '../../trace/trace';

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
export function listLocalEvents(trace: Trace, hidden: Uint8Array): LocalEvent[] {
  const events: LocalEvent[] = [];
  const hasRun = new Set<number>();
  for (const index of listOfKinds(trace.records, ['vm', 'note'])) {
    const { kind, node, atMicros, name, cause, text } = getRecord(trace, index);
    if (node === null || hidden[index] === 1) continue;
    if (kind === 'note') {
      const note = { kind, node, atMicros, record: index, ...nameNote(trace, text) } as const;
      if (!isSamePlace(note, events.at(-1))) events.push(note);
      continue;
    }
    const isStart = atMicros === 0 && (cause === null || cause === 0);
    const resumes = name === 'running' && hasRun.has(node);
    const [title, shortTitle] = resumes ? ['VM resumes', 'resumes'] : (WORDS[name] ?? [name, name]);
    if (name === 'running') hasRun.add(node);
    if (!isStart && name !== 'absent')
      events.push({ kind: 'vm', node, atMicros, record: index, title, shortTitle });
  }
  return events;
}

/** Notes of a capture are many; longer texts would cover the arrows that they are about. */
const LONGEST_NOTE = 36;

function nameNote({ spec }: Trace, text: string): Pick<LocalEvent, 'title' | 'shortTitle'> {
  const [shortTitle = text] = text.split(': ');
  if (spec !== null) return { title: text, shortTitle };
  const cut = (words: string) =>
    words.length > LONGEST_NOTE ? `${words.slice(0, LONGEST_NOTE).trimEnd()}…` : words;
  return { title: cut(text), shortTitle: cut(shortTitle) };
}

/** Several notes about one frame are one mark; the steps have them all. */
function isSamePlace({ node, atMicros }: LocalEvent, last: LocalEvent | undefined): boolean {
  return last?.kind === 'note' && last.node === node && last.atMicros === atMicros;
}
