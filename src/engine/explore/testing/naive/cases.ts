import type { ChoiceParameter, Parameter } from '../../../../trace/catalogue';
import type { ParameterValue } from '../../../../trace/run-spec';
import { catalogue } from '../../../catalogue';
import type { Network } from '../../../kernel/network';
import { createWiredNetwork } from '../../../models/wired-network';
import { ROLES } from '../../../roles';
import type { Settings, Wire } from '../../../roles/settings';
import { LayeredNode } from './layered-node';
import { createNote } from './past';
import { mayExpire } from './patience';
import { createPlainNode } from './plain-node';
import { remember } from './remember';
import type { Rules } from './world';

/** A scenario with one option of each of its choices, as a user would ask for it. */
export interface Case {
  readonly name: string;
  readonly scenario: string;
  /** What differs from the scenario's own defaults. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  /** What it means for the roles; read from the catalogue alone, not by the engine. */
  readonly settings: Settings;
}

/** Messages are names or frames; a case is about the rules only. */
const isDecision = (parameter: Parameter): parameter is ChoiceParameter =>
  parameter.kind === 'choice' && parameter.id !== 'wire';

const SCENARIOS = catalogue.scenarios.filter(({ explorable }) => explorable);

/** Every choice that some of them offers. */
const DECISIONS = catalogue.parameters
  .filter(isDecision)
  .filter(({ id }) => SCENARIOS.some(({ parameters }) => parameters.includes(id)));

/** Every scenario that can be explored × every option of every choice that it offers. What it does not offer is fixed. */
export function listCases(): Case[] {
  return SCENARIOS.flatMap(({ id: scenario, parameters, values: own }) => {
    const fixed = Object.fromEntries(
      DECISIONS.map(({ id, defaultValue }) => [id, own[id] ?? defaultValue]),
    );
    const offered = DECISIONS.filter(({ id }) => parameters.includes(id));
    return combine(offered).map((chosen) => ({
      name: [scenario, ...Object.values(chosen)].join(' '),
      scenario,
      values: Object.fromEntries(
        Object.entries(chosen).filter(([id, value]) => fixed[id] !== value),
      ),
      settings: toSettings({ ...fixed, ...chosen }),
    }));
  });
}

/** Cases with the same rules, which are explored only once. */
export function groupBySettings(cases: readonly Case[]): readonly (readonly Case[])[] {
  const groups = new Map<string, Case[]>();
  for (const one of cases) {
    const key = JSON.stringify(one.settings);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()];
}

function combine([first, ...rest]: readonly ChoiceParameter[]): Record<string, string>[] {
  if (first === undefined) return [{}];
  return first.options.flatMap((option) =>
    combine(rest).map((others) => ({ [first.id]: option.id, ...others })),
  );
}

/** `associate-when` is `associateWhen` to the roles. */
function toSettings(values: Readonly<Record<string, ParameterValue>>): Settings {
  const entries = DECISIONS.map(({ id }) => [
    id.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase()),
    values[id],
  ]);
  return Object.fromEntries(entries) as Settings;
}

/** Without `remember` every single step asks XState again. */
export function createNamedRules(settings: Settings, wrap = remember): Rules {
  const nodes = ROLES.map((role) => {
    const node = createPlainNode(role.createMachine(settings));
    return [role.node.id, wrap(node)] as const;
  });
  const { policy } = settings;
  return {
    nodes: Object.fromEntries(nodes),
    policy,
    note: createNote(policy),
    mayExpire: () => true,
    hasKeepAlives: false,
  };
}

/** With ECP and VDP between each host and its bridge. */
export function createWiredRules(settings: Settings, wire: Wire, retries: number): Rules {
  return createNetworkRules(createWiredNetwork(settings, wire, retries), settings.policy);
}

/** The machines of a network, whatever has been done to them. */
export function createNetworkRules(network: Network, policy: string): Rules {
  const nodes = network.nodes.map((node) => {
    const isWired = node.components !== undefined;
    const rules = isWired ? new LayeredNode(node) : createPlainNode(node.machine.definition);
    return [node.info.id, remember(rules)] as const;
  });
  const asks = network.nodes.every(({ components }) => components === undefined);
  const note = createNote(policy, asks);
  return { nodes: Object.fromEntries(nodes), policy, note, mayExpire, hasKeepAlives: false };
}
