import { expect, it } from 'vitest';
import type { AnyStateMachine } from 'xstate';
import { assert } from '../../../../lib/assert';
import type { Effect, Telling } from '../../../kernel/effects';
import { compileMachine } from '../../../kernel/machine/compile-machine';
import type { Context, MachineEvent } from '../../../kernel/machine/operations';
import type { AssociationTlv } from '../../../../wire/vdp/index';
import type { ComponentDefinition } from '../component';
import type { Pdu } from '../ecp/pdu';

/** One arrow of a table: what comes in which state, where it leads, and which clause says so. */
export interface Arrow {
  readonly clause: string;
  readonly state: string;
  /** What it remembers, where that differs from the start. */
  readonly context?: Context;
  readonly event: MachineEvent & Readonly<Record<string, unknown>>;
  /** The state after it; null: no rule accepts the event. */
  readonly next: string | null;
  readonly effects?: readonly string[];
  readonly contextAfter?: Context;
  readonly rule?: string;
}

/** One test per arrow. */
export function testArrows<S>(
  definition: ComponentDefinition<S>,
  settings: S,
  arrows: readonly Arrow[],
): void {
  const machine = definition.createMachine(settings);
  it.each(arrows.map((arrow) => [nameArrow(arrow), arrow] as const))('%s', (_, arrow) => {
    checkArrow(machine, arrow);
  });
}

function nameArrow({ clause, state, event, context, next }: Arrow): string {
  const remembered = context === undefined ? '' : ` with ${Object.keys(context).join(', ')}`;
  return `${clause}: ${event.type} in ${state}${remembered} leads to ${next ?? 'nothing'}`;
}

function checkArrow(machine: AnyStateMachine, arrow: Arrow): void {
  const compiled = compileMachine(machine);
  const current = compiled.start([]);
  current.state = compiled.states.indexOf(arrow.state);
  assert(current.state >= 0, `no state ${arrow.state}`);
  current.context = { ...current.context, ...arrow.context };
  const effects: Effect[] = [];
  const taken = compiled.step(current, arrow.event, effects);
  expect({
    next: taken === null ? null : compiled.states[current.state],
    effects: effects.map(describeEffect).filter((text) => text !== ''),
    rule: taken?.rule?.replace(/^[a-z-]+\./, '') ?? null,
  }).toEqual({ next: arrow.next, effects: arrow.effects ?? [], rule: arrow.rule ?? null });
  expect(current.context).toMatchObject(arrow.contextAfter ?? {});
}

/** Effects as short lines; those that come to nothing are left out. */
export function describeEffect(effect: Effect): string {
  if (effect.type === 'tell') return effect.params.tellings.map(describeTelling).join('; ');
  if (effect.type === 'send') {
    const { message, transmission } = effect.params;
    return `send ${message}${transmission === undefined ? '' : ` (${transmission.number})`}`;
  }
  if (effect.type === 'reject') {
    return effect.params.reason === null ? '' : `reject: ${effect.params.reason}`;
  }
  if (effect.type === 'arm' || effect.type === 'cancel') {
    return `${effect.type} ${effect.params.timer}`;
  }
  return effect.type;
}

function describeTelling({ component, event }: Telling): string {
  if (event.type !== 'ecp.request') return `tell ${component} ${event.type}`;
  const { pdu } = event as unknown as { readonly pdu: Pdu };
  const [, tlv] = pdu.tlvs;
  const status = (tlv as AssociationTlv).status.toString(16).padStart(2, '0');
  return `send ${pdu.message}: ${tlv?.kind ?? 'nothing'} ${status}`;
}
