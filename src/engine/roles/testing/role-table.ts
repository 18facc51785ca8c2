import { expect } from 'vitest';
import { assert } from '../../../lib/assert';
import type { Effect } from '../../kernel/effects';
import { compileMachine } from '../../kernel/machine/compile-machine';
import type { Context, MachineEvent } from '../../kernel/machine/operations';
import type { RoleDefinition } from '../role';
import type { Settings } from '../settings';
import { DEFAULT_SETTINGS } from '../settings';

/** One line of a role's table: what comes in which state, and what the role does about it. */
export interface Row {
  readonly settings?: Partial<Settings>;
  readonly state: string;
  /** What it remembers, where that differs from the start. */
  readonly context?: Context;
  readonly event: string;
  readonly verdict?: string;
  /** The state after it; null: no rule accepts the event. */
  readonly next: string | null;
  readonly effects?: readonly string[];
  readonly contextAfter?: Context;
  readonly rule?: string;
}

export function checkRow(role: RoleDefinition, row: Row): void {
  const compiled = compileMachine(role.createMachine({ ...DEFAULT_SETTINGS, ...row.settings }));
  const current = compiled.start([]);
  current.state = compiled.states.indexOf(row.state);
  assert(current.state >= 0, `no state ${row.state}`);
  const before = { ...current.context, ...row.context };
  current.context = before;
  const event: MachineEvent =
    row.verdict === undefined ? { type: row.event } : { type: row.event, verdict: row.verdict };
  const effects: Effect[] = [];
  const taken = compiled.step(current, event, effects);
  expect({
    next: taken === null ? null : compiled.states[current.state],
    effects: effects.map(describeEffect),
    context: current.context,
    rule: taken?.rule ?? null,
  }).toEqual({
    next: row.next,
    effects: row.effects ?? [],
    context: { ...before, ...row.contextAfter },
    rule: row.rule === undefined ? null : `${role.node.id}.${row.rule}`,
  });
}

/** `event in state` with what sets the row apart, as the test's name. */
export function nameRow(row: Row): string {
  const settings = Object.values(row.settings ?? {}).join(', ');
  const context = Object.entries(row.context ?? {}).map(
    ([key, value]) => `${key} ${String(value)}`,
  );
  const extras = [settings, ...context].filter((text) => text !== '').join(', ');
  const verdict = row.verdict === undefined ? '' : ` ${row.verdict}`;
  return `${row.event}${verdict} in ${row.state}${extras === '' ? '' : ` (${extras})`}`;
}

function describeEffect(effect: Effect): string {
  if (effect.type === 'send') {
    const { message, to, after, verdict } = effect.params;
    const said = verdict === undefined ? '' : ` ${verdict}`;
    return `send ${message}${said} to ${to}${after === undefined ? '' : ` after ${after}`}`;
  }
  return `${effect.type} ${Object.values(effect.params).join(' ')}`;
}
