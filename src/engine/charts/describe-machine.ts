import type { AnyStateMachine, AnyStateNode } from 'xstate';
import type { ChartState, ChartTransition, MachineChart } from '../../trace/machines';
import type { Rule } from '../../trace/trace';
import type { NamedTransition } from '../kernel/machine/candidates';
import { listAlways, listInitialPath, listNodes, listTransitions } from '../kernel/machine/tree';

/** Whose machine it is. */
export interface ChartPlace {
  readonly node: string;
  readonly component: string;
}

/** An XState machine as the chart needs it: nothing here is said twice, all of it is read from the definition. */
export function describeMachine(
  machine: AnyStateMachine,
  place: ChartPlace,
  rules: readonly Rule[],
): MachineChart {
  const root: AnyStateNode = machine.root;
  const nodes = listNodes(root);
  const find = (id: unknown): Rule | null => rules.find((rule) => rule.id === id) ?? null;
  return {
    ...place,
    machine: machine.id,
    title: root.description ?? machine.id,
    initial: getPath(listInitialPath(root).at(-1) ?? root),
    states: nodes.filter((node) => node !== root).map(describeState),
    transitions: nodes.flatMap((node) =>
      listAll(node).map((named) => describeTransition(named, node, find)),
    ),
  };
}

function getPath(node: AnyStateNode): string {
  return node.path.join('.');
}

function describeState(node: AnyStateNode): ChartState {
  const [first] = listInitialPath(node);
  return {
    id: getPath(node),
    parent:
      node.parent === undefined || node.parent.path.length === 0 ? null : getPath(node.parent),
    initial: first === undefined ? null : getPath(first),
    inferredFrom: [],
  };
}

function listAll(node: AnyStateNode): (NamedTransition & { readonly event: string })[] {
  const events = [...node.transitions.keys()];
  return [
    ...events.flatMap((event) =>
      listTransitions(node, event).map((named) => ({ ...named, event })),
    ),
    ...listAlways(node).map((named) => ({ ...named, event: '' })),
  ];
}

function describeTransition(
  { id, event, transition }: NamedTransition & { readonly event: string },
  source: AnyStateNode,
  find: (rule: unknown) => Rule | null,
): ChartTransition {
  const target = transition.target?.[0];
  return {
    id,
    from: getPath(source),
    to: target === undefined ? null : getPath(target),
    event,
    guard: nameGuard(transition.guard),
    reenters: target !== undefined && transition.reenter,
    rule: find(transition.meta?.['rule']),
  };
}

/** Guards are names, or names with parameters (see operations.ts). */
function nameGuard(guard: unknown): string | null {
  if (typeof guard === 'string') return guard;
  if (typeof guard !== 'object' || guard === null || !('type' in guard)) return null;
  const params: unknown = 'params' in guard ? guard.params : undefined;
  const name = String(guard.type);
  return params === undefined ? name : `${name} ${JSON.stringify(params)}`;
}
