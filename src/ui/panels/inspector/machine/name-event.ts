import type { Trace } from '../../../../trace/trace';

/** An event of a machine in the words of the trace: the title of a message or timer, else as the definition has it. */
export function nameEvent({ messageTypes, timerTypes }: Trace, event: string): string {
  if (event.startsWith('timer.')) {
    const id = event.slice('timer.'.length);
    return `${timerTypes.find((timer) => timer.id === id)?.title ?? id} expires`;
  }
  const message = messageTypes.find(({ id }) => id === event)?.title;
  return message ?? event.replace('.', ' ').replaceAll('-', ' ');
}
