import { useEffect, useState } from 'react';
import type { MachineReport } from '../../../../trace/machines';
import type { Trace } from '../../../../trace/trace';
import type { App } from '../../../use-app';
import { useEngine } from '../../../use-app';

export type Machines =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'ready'; readonly trace: Trace; readonly report: MachineReport }
  | { readonly kind: 'failed'; readonly message: string };

type MachinesAnswer = Awaited<ReturnType<App['engine']['getMachines']>>;

/** One question for each trace, however often the panel opens. */
const ANSWERS = new WeakMap<Trace, Promise<MachinesAnswer>>();

function ask(engine: App['engine'], trace: Trace): Promise<MachinesAnswer> {
  const known = ANSWERS.get(trace);
  if (known) return known;
  const answer = engine.getMachines(trace.spec);
  ANSWERS.set(trace, answer);
  // A newer question pushes an older one aside; who comes back to the older run asks again.
  void answer.then(({ kind }) => kind === 'cancelled' && ANSWERS.delete(trace));
  return answer;
}

/** What the machines of this run do. While a newer answer is under way the last one stays. */
export function useMachines(trace: Trace): Machines {
  const engine = useEngine();
  const [machines, setMachines] = useState<Machines>({ kind: 'waiting' });
  useEffect(() => {
    let isOld = false;
    const take = (answer: MachinesAnswer) => {
      if (isOld || answer.kind === 'cancelled') return;
      setMachines(
        answer.kind === 'done' ? { kind: 'ready', trace, report: answer.report } : answer,
      );
    };
    ask(engine, trace).then(take, (error: unknown) =>
      take({ kind: 'failed', message: String(error) }),
    );
    return () => {
      isOld = true;
    };
  }, [engine, trace]);
  return machines;
}
