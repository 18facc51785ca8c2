import type { AnyStateMachine } from 'xstate';
import type { ChartTransition } from '../../../trace/machines';

/** What someone wrote into `createMachine`, before XState made anything of it. */
interface Written {
  readonly on?: Readonly<Record<string, unknown>>;
  readonly always?: unknown;
  readonly states?: Readonly<Record<string, Written>>;
}

interface WrittenTransition {
  readonly target?: string;
  readonly guard?: string | { readonly type: string };
  readonly reenter?: boolean;
  readonly meta?: { readonly rule: string };
}

/** One line for each transition in the text of a definition. Targets are names of siblings: our machines are flat. */
export function listWritten(machine: AnyStateMachine): string[] {
  return listIn('', machine.config as Written);
}

function listIn(path: string, { on = {}, always, states = {} }: Written): string[] {
  const events = Object.entries({ ...on, ...(always === undefined ? {} : { '': always }) });
  return [
    ...events.flatMap(([event, written]) => toList(written).map((one) => write(path, event, one))),
    ...Object.entries(states).flatMap(([id, state]) => listIn(id, state)),
  ];
}

function toList(written: unknown): WrittenTransition[] {
  return (Array.isArray(written) ? written : [written]) as WrittenTransition[];
}

function write(path: string, event: string, { target, guard, reenter, meta }: WrittenTransition) {
  const name = typeof guard === 'object' ? guard.type : guard;
  return toLine([path, event, name, target, reenter === true ? 're-enters' : '', meta?.rule]);
}

/** The same line from the chart. */
export function describeArrow({ from, event, guard, to, reenters, rule }: ChartTransition): string {
  return toLine([from, event, guard?.split(' ')[0], to, reenters ? 're-enters' : '', rule?.id]);
}

function toLine(parts: readonly (string | null | undefined)[]): string {
  return parts.map((part) => part ?? '-').join(' | ');
}
