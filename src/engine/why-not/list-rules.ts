import type { Effect, Telling } from '../kernel/effects';
import { nameWithin } from '../kernel/machine/announced';
import type { Candidate } from '../kernel/machine/candidates';
import type { Condition } from '../kernel/machine/conditions';
import type { Operation } from '../kernel/machine/operations';
import type { NetworkNode } from '../kernel/network';
import type { WishKind } from '../../trace/answers/why-not';
import type { ToldMachine } from './told-run';

/** A rule of a machine in one state: what it waits for, and what it brings. */
export interface MachineRuleAt {
  readonly machine: ToldMachine;
  readonly state: string;
  readonly event: string;
  readonly candidate: Candidate;
  /** Its guard part by part, and what else must be true for what is asked. */
  readonly conditions: readonly Condition[];
  /** Those that are asked first. */
  readonly earlier: readonly Candidate[];
}

/** Faults do that; nobody wishes for it. */
const FAULTS = ['crash', 'restart'];

function listRules(machine: ToldMachine): MachineRuleAt[] {
  const { states, events } = machine.machine;
  return states.flatMap((state, index) =>
    events
      .filter((event) => !FAULTS.includes(event))
      .flatMap((event) => {
        const candidates = machine.machine.listCandidates(index, event);
        return candidates.map((candidate, place) => ({
          machine,
          state,
          event,
          candidate,
          conditions: candidate.conditions,
          earlier: candidates.slice(0, place),
        }));
      }),
  );
}

export interface Brought {
  /** `relayed`: sent, if another machine of the node asked for it. */
  readonly kind: WishKind | 'relayed';
  readonly name: string;
  readonly when?: Condition;
}

interface RuleWithBrought {
  readonly rule: MachineRuleAt;
  readonly brought: readonly Brought[];
}

const known = new WeakMap<ToldMachine, readonly RuleWithBrought[]>();

/** Worked out once per run: every step of every chain looks through them. */
export function listWithBrought(machine: ToldMachine): readonly RuleWithBrought[] {
  const rules =
    known.get(machine) ?? listRules(machine).map((rule) => ({ rule, brought: listBrought(rule) }));
  known.set(machine, rules);
  return rules;
}

/** Rules of these machines that bring it, each with what it needs for that. */
export function listBringers(
  machines: readonly ToldMachine[],
  kinds: readonly Brought['kind'][],
  name: string,
): MachineRuleAt[] {
  return machines.flatMap(listWithBrought).flatMap(({ rule, brought: all }) =>
    all
      .filter((brought) => kinds.includes(brought.kind) && brought.name === name)
      .slice(0, 1)
      .map(({ when }) =>
        when === undefined ? rule : { ...rule, conditions: [...rule.conditions, when] },
      ),
  );
}

/** What a rule brings about, and what follows from it without another event. */
function listBrought({ machine, state, candidate }: MachineRuleAt): Brought[] {
  const followed = listFollowing(machine, candidate);
  const effects = followed
    .flatMap(({ operations }) => operations)
    .flatMap((operation) => readOperation(machine.node, operation));
  const targets = [...new Set(followed.map(({ target }) => machine.machine.states[target] ?? ''))];
  const entered = targets
    .filter((target) => target !== state)
    .map((target) => ({ kind: 'state' as const, name: nameWithin(machine.component, target) }));
  return [...effects, ...entered];
}

/** The candidate and those without event that may follow it at once. */
function listFollowing({ machine }: ToldMachine, candidate: Candidate): Candidate[] {
  const followed = [candidate];
  // The list grows while it is read; each candidate comes once.
  for (const { target } of followed)
    for (const next of machine.listCandidates(target, ''))
      if (!followed.includes(next)) followed.push(next);
  return followed;
}

function readOperation(node: NetworkNode, operation: Operation): readonly Brought[] {
  if (operation.kind === 'made-effect') return operation.announced as readonly Brought[];
  return operation.kind === 'effect' ? readEffect(node, operation.effect) : [];
}

function readEffect(node: NetworkNode, effect: Effect): Brought[] {
  if (effect.type === 'vm') return [{ kind: 'vm', name: effect.params.state }];
  if (effect.type === 'arm') return [{ kind: 'armed', name: effect.params.timer }];
  if (effect.type === 'tell') return effect.params.tellings.map(nameTelling);
  if (effect.type !== 'send') return [];
  const below = effect.params.frame === undefined ? node.translate?.(effect.params) : null;
  const told = typeof below === 'object' && below !== null ? below.map(nameTelling) : [];
  return [{ kind: 'sent', name: effect.params.message }, ...told];
}

function nameTelling({ component, event }: Telling): Brought {
  return { kind: 'told', name: nameWithin(component, event.type) };
}
