import { assertDefined } from '../../../lib/assert';
import type { Effect } from '../../kernel/effects';
import type { Rulebook } from '../rules/rulebook';
import { createPlainStepper } from '../rules/stepper';
import type { Stepper } from '../rules/stepper';
import type { Search } from '../search/search';
import { EXPIRE, kindOf, subjectOf } from '../rules/world';

/** What nodes do, in the order in which they do it: of equal times, what is begun first comes first. */
export class Reactions {
  private readonly search: Search;
  private readonly steppers: readonly Stepper[];
  private readonly known = new Map<string, readonly Effect[]>();

  constructor(search: Search) {
    this.search = search;
    this.steppers = search.rulebook.nodes.map(({ node }) => createPlainStepper(node));
  }

  /** What each node does of its own accord, by node. */
  listStarts(): (readonly Effect[])[] {
    return this.steppers.map((stepper) => stepper.start().effects);
  }

  /** Effects of a step out of a state of the search. */
  list(state: number, code: number): readonly Effect[] {
    const { search } = this;
    search.load(state);
    const { node, trigger } = findTrigger(search, code);
    const local = search.world.here.locals[node] ?? 0;
    const key = `${node} ${local} ${trigger}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const effects = this.react(node, local, trigger);
    this.known.set(key, effects);
    return effects;
  }

  private react(node: number, local: number, trigger: number): readonly Effect[] {
    const { rulebook } = this.search;
    const { machines } = assertDefined(rulebook.nodes[node], 'node').get(local);
    const stepper = assertDefined(this.steppers[node], 'stepper');
    return stepper.step(machines, rulebook.getTrigger(trigger), []).effects;
  }
}

function findTrigger({ world, rulebook }: Search, code: number) {
  const subject = subjectOf(code);
  if (kindOf(code) === EXPIRE) return assertDefined(rulebook.alarms[subject], 'alarm');
  const letters = [...world.here.letters.subarray(0, world.here.count)];
  const head = letters.find((letter) => rulebook.directionOf(letter) === subject);
  const letter = assertDefined(rulebook.letters[head ?? -1], 'letter');
  return {
    node: assertDefined(rulebook.directions[subject], 'direction').to,
    trigger: letter.trigger,
  };
}

export function findAlarm({ alarms }: Rulebook, node: number, timer: string): number {
  return alarms.findIndex((alarm) => alarm.node === node && alarm.timer === timer);
}
