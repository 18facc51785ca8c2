import type { AnyStateMachine } from 'xstate';
import { assertDefined } from '../../../../lib/assert';
import { fromHex, toHex } from '../../../../lib/hex';
import type { Effect, SendParams, Telling } from '../../../kernel/effects';
import type { NetworkNode, Translation } from '../../../kernel/network';
import { askMachine, startMachine } from './ask-machine';
import type { Message, NodeAnswer, NodeRules, NodeWorld } from './world';
import { listFacts } from './world';

/**
 * A node with ECP and VDP below its role, joined anew: which machine is told what, and in which order. From the engine
 * come the machines themselves, the bytes of a frame and back (`port`), and the TLV for a message (`translate`).
 */
export class LayeredNode implements NodeRules {
  private readonly definition: NetworkNode;
  private readonly machines: Readonly<Record<string, AnyStateMachine>>;

  constructor(definition: NetworkNode) {
    const { machine, components = [] } = definition;
    this.definition = definition;
    this.machines = {
      role: machine.definition,
      ...Object.fromEntries(components.map((part) => [part.id, part.machine.definition])),
    };
  }

  start(): NodeAnswer {
    const starts = Object.entries(this.machines).map(
      ([id, machine]) => [id, startMachine(machine)] as const,
    );
    const first = {
      machines: Object.fromEntries(starts.map(([id, { after }]) => [id, after])),
      vm: 'absent',
      works: [],
    };
    const made = starts.flatMap(([, { effects }]) => effects);
    return { ...this.settle(first, made, []), facts: [] };
  }

  react(node: NodeWorld, event: Message): NodeAnswer {
    const told = this.listTold(node, event);
    const works = listLeft(node.works, event);
    const { heard, ...answer } = this.settle({ ...node, works }, [], told);
    // What has come is what the frame says, not what some machine makes of it.
    const named = heard.map((one) => ({ ...one, type: event.type }));
    return { ...answer, facts: listFacts(event, named, answer.node) };
  }

  write({ message, verdict, frame }: SendParams): Message {
    const said = verdict === undefined ? { type: message } : { type: message, verdict };
    return frame === undefined ? said : { ...said, bytes: toHex(this.port.write(frame)) };
  }

  private get port() {
    return assertDefined(this.definition.port, 'port');
  }

  /** Machines tell each other, first come first served, until nobody has anything to tell. */
  private settle(node: NodeWorld, made: readonly Effect[], told: readonly Telling[]) {
    const after = { machines: { ...node.machines }, works: [...node.works] };
    const effects: Effect[] = [];
    const heard: Message[] = [];
    const queue = [...told];
    const sort = (effect: Effect): void => {
      const below = effect.type === 'send' ? this.translate(effect.params) : null;
      if (effect.type === 'tell') queue.push(...effect.params.tellings);
      else if (effect.type !== 'send' || below === null) effects.push(effect);
      // The answer to a request waits for the work on it.
      else if (effect.params.after !== undefined) after.works.push(effect.params);
      else queue.push(...toTellings(below));
    };
    made.forEach(sort);
    for (const { component, event } of queue) {
      const before = assertDefined(after.machines[component], component);
      const answer = askMachine(this.get(component), before, event);
      after.machines[component] = answer.after;
      if (component === 'role' && answer.isTaken) heard.push(event);
      answer.effects.forEach(sort);
    }
    return { node: { ...node, ...after }, effects, heard };
  }

  /** Who is told of an event first. */
  private listTold({ works }: NodeWorld, event: Message): readonly Telling[] {
    const { type, bytes } = event;
    const ids = Object.keys(this.machines);
    if (type === 'crash' || type === 'restart')
      return ids.map((component) => ({ component, event }));
    if (type.startsWith('timer.')) {
      const owners = ids.filter((id) => this.get(id).events.includes(type));
      return owners.map((component) => ({ component, event }));
    }
    if (type.startsWith('work.')) {
      const send = works.find(({ message }) => type === `work.${message}`);
      return toTellings(this.translate(assertDefined(send, type)));
    }
    return bytes === undefined
      ? [{ component: 'role', event }]
      : toTellings(this.port.read(fromHex(bytes)));
  }

  /** What a message of the role becomes below it; null: it goes out by its name. */
  private translate(send: SendParams): Translation | null {
    return send.frame === undefined ? (this.definition.translate?.(send) ?? null) : null;
  }

  private get(id: string): AnyStateMachine {
    return assertDefined(this.machines[id], id);
  }
}

/** A text in place of tellings says why nobody is told. */
const toTellings = (told: Translation | null): readonly Telling[] =>
  told === null || typeof told === 'string' ? [] : told;

/** Works that go on: one ends, and a crash ends all. */
function listLeft(works: NodeWorld['works'], { type }: Message): NodeWorld['works'] {
  if (type === 'crash') return [];
  const done = works.findIndex(({ message }) => type === `work.${message}`);
  return works.filter((_, index) => index !== done);
}
