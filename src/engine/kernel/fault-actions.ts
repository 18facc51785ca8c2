import { assertDefined } from '../../lib/assert';
import type { Core } from './core';
import type { FaultAction, FaultRule } from './fault-rule';
import type { Trigger } from './network';
import type { NodeState, RuledEffect } from './node-state';
import type { Timers } from './timers';
import type { Transport } from './transport';

export interface FaultActionsInput {
  readonly core: Core;
  readonly nodes: readonly NodeState[];
  readonly transport: Transport;
  readonly timers: Timers;
  readonly act: (node: NodeState, effects: readonly RuledEffect[], trigger: Trigger) => void;
}

/** What faults do to nodes and links at set times. A node or link is up again when no fault holds it down any more. */
export class FaultActions {
  private readonly input: FaultActionsInput;

  constructor(input: FaultActionsInput) {
    this.input = input;
  }

  apply(rule: FaultRule, { kind, target }: FaultAction): void {
    const { nodes, core } = this.input;
    if (kind === 'node-down' || kind === 'node-up') {
      const node = assertDefined(
        nodes.find((candidate) => candidate.node.info.id === target),
        `node ${target}`,
      );
      if (kind === 'node-down') this.crash(node, rule);
      else this.restart(node, rule);
      return;
    }
    const link = core.network.links.findIndex((candidate) => candidate.id === target);
    if (kind === 'link-down') this.cut(link, rule);
    else this.heal(link, rule);
  }

  private crash(node: NodeState, rule: FaultRule): void {
    const { core, timers, transport } = this.input;
    const wasDown = node.isDown;
    node.crashes.push(rule);
    const fault = core.faults.add(rule, { atMicros: core.now, node: node.index });
    if (wasDown) return;
    const trigger = this.changeNode(node, 'node-down', fault);
    timers.cancelAll(node.index, trigger);
    node.forgetWork();
    const abandoned = transport.abandon(node.index).map(({ send }) => send.message);
    for (const message of [...this.forgetHandovers(node), ...abandoned]) {
      const text = `${message} was in preparation and is never sent`;
      core.records.add({
        atMicros: core.now,
        kind: 'note',
        node: node.index,
        text,
        cause: trigger.record,
      });
    }
  }

  private forgetHandovers({ handovers }: NodeState): string[] {
    const messages = [...handovers].map(({ message, ticket }) => {
      if (ticket !== null) this.input.core.schedule.withdraw(ticket);
      return message;
    });
    handovers.clear();
    return messages;
  }

  private restart(node: NodeState, rule: FaultRule): void {
    node.crashes.splice(node.crashes.indexOf(rule), 1);
    if (node.isDown) return;
    const fault = this.input.core.faults.add(rule, {
      atMicros: this.input.core.now,
      node: node.index,
    });
    this.changeNode(node, 'node-up', fault);
  }

  /** Tells the role; what it keeps and loses is the role's own rule. */
  private changeNode(node: NodeState, kind: 'node-down' | 'node-up', fault: number): Trigger {
    const { core, act } = this.input;
    const event = { type: kind === 'node-down' ? 'crash' : 'restart' };
    const { rule, effects } = node.reactWithAll(event);
    const record = core.records.add({
      atMicros: core.now,
      kind,
      node: node.index,
      cause: fault,
      rule,
    });
    node.recordRegions(core, { record, rule });
    act(node, effects, { record, rule });
    return { record, rule };
  }

  private cut(link: number, rule: FaultRule): void {
    const { transport } = this.input;
    const wasUp = transport.isLinkUp(link);
    const fault = this.recordLinkFault(link, rule);
    if (wasUp) this.recordLink(link, 'link-down', fault);
    transport.cutLink(link, rule);
  }

  private heal(link: number, rule: FaultRule): void {
    const { transport } = this.input;
    transport.healLink(link, rule);
    if (transport.isLinkUp(link))
      this.recordLink(link, 'link-up', this.recordLinkFault(link, rule));
  }

  private recordLinkFault(link: number, rule: FaultRule): number {
    const { core } = this.input;
    const [node, peer] = this.getLink(link).ends;
    return core.faults.add(rule, { atMicros: core.now, node, peer });
  }

  private recordLink(link: number, kind: 'link-down' | 'link-up', cause: number): void {
    const { core } = this.input;
    const {
      ends: [node, peer],
      id,
    } = this.getLink(link);
    core.records.add({ atMicros: core.now, kind, node, peer, name: id, cause });
  }

  private getLink(link: number) {
    return assertDefined(this.input.core.network.links[link], `link ${link}`);
  }
}
