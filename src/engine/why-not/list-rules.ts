import type { Effect } from '../kernel/effects';
import type { Candidate } from '../kernel/machine/candidates';
import type { WishKind } from '../../trace/answers/why-not';
import type { ToldNode } from './told-run';

/** A rule of a role in one state: what it waits for, and what it brings. */
export interface RoleRule {
  readonly node: ToldNode;
  readonly state: string;
  readonly event: string;
  readonly candidate: Candidate;
  /** Those that are asked first. */
  readonly earlier: readonly Candidate[];
}

/** Faults do that; nobody wishes for it. */
const FAULTS = ['crash', 'restart'];

export function listRules(node: ToldNode): RoleRule[] {
  const { machine } = node.node;
  return machine.states.flatMap((state, index) =>
    machine.events
      .filter((event) => !FAULTS.includes(event))
      .flatMap((event) => {
        const candidates = machine.listCandidates(index, event);
        return candidates.map((candidate, place) => ({
          node,
          state,
          event,
          candidate,
          earlier: candidates.slice(0, place),
        }));
      }),
  );
}

export interface Brought {
  readonly kind: WishKind;
  readonly name: string;
}

/** What a rule brings about; effects that depend on what the machine remembers are not known beforehand. */
export function listBrought({ node, state, candidate }: RoleRule): Brought[] {
  const effects = candidate.operations.flatMap((operation) =>
    operation.kind === 'effect' ? readEffect(operation.effect) : [],
  );
  const target = node.node.machine.states[candidate.target] ?? '';
  return target === state ? effects : [...effects, { kind: 'state', name: target }];
}

function readEffect(effect: Effect): Brought[] {
  if (effect.type === 'send') return [{ kind: 'sent', name: effect.params.message }];
  if (effect.type === 'vm') return [{ kind: 'vm', name: effect.params.state }];
  return effect.type === 'arm' ? [{ kind: 'armed', name: effect.params.timer }] : [];
}
