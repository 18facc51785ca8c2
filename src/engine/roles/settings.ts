import { assertDefined } from '../../lib/assert';
import type { ParameterValue } from '../../trace/run-spec';

/** The decisions of a run that change what roles do, as opposed to how long things take. */
export interface Settings {
  readonly variant: Variant;
  readonly policy: Policy;
  readonly guard: Guard;
  readonly associateWhen: AssociateWhen;
  readonly deassociateWhen: DeassociateWhen;
  /** What the messages between a host and its bridge are on the wire; left out: named messages, as the slides draw them. */
  readonly wire?: Wire;
}

export const VARIANTS = ['notify', 'poll', 'serialize'] as const;
export const POLICIES = ['wait', 'alt1', 'alt2'] as const;
export const GUARDS = ['off', 'resume'] as const;
export const ASSOCIATE_TIMES = ['once-instantiated', 'at-once'] as const;
export const DEASSOCIATE_TIMES = ['after', 'before'] as const;

export const WIRES = ['proposal', 'ratified'] as const;

export type Wire = (typeof WIRES)[number];
type Variant = (typeof VARIANTS)[number];
export type Policy = (typeof POLICIES)[number];
type Guard = (typeof GUARDS)[number];
type AssociateWhen = (typeof ASSOCIATE_TIMES)[number];
type DeassociateWhen = (typeof DEASSOCIATE_TIMES)[number];

export const DEFAULT_SETTINGS: Settings = {
  variant: 'notify',
  policy: 'wait',
  guard: 'off',
  associateWhen: 'once-instantiated',
  deassociateWhen: 'after',
};

/** Switches that a scenario does not have stay as in the main ladders. */
export function readSettings(values: Readonly<Record<string, ParameterValue>>): Settings {
  return {
    variant: pick(VARIANTS, values['variant'], DEFAULT_SETTINGS.variant),
    policy: pick(POLICIES, values['policy'], DEFAULT_SETTINGS.policy),
    guard: pick(GUARDS, values['guard'], DEFAULT_SETTINGS.guard),
    associateWhen: pick(ASSOCIATE_TIMES, values['associate-when'], DEFAULT_SETTINGS.associateWhen),
    deassociateWhen: pick(
      DEASSOCIATE_TIMES,
      values['deassociate-when'],
      DEFAULT_SETTINGS.deassociateWhen,
    ),
  };
}

function pick<T extends string>(
  options: readonly T[],
  value: ParameterValue | undefined,
  defaultOption: T,
): T {
  if (value === undefined) return defaultOption;
  return assertDefined(
    options.find((option) => option === value),
    `option ${value}`,
  );
}
