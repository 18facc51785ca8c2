import type { ParameterValue } from '../../trace/run-spec';
import type { ScenarioInfo, ScenarioStep, SweptRange } from '../../trace/catalogue';
import { PARAMETERS } from '../parameters';
import { EXPONENT_PARAMETERS } from '../parameters/exponents';
import { ROLES } from '../roles';

export const GROUP = {
  id: 'dynamic-information-migration',
  title: 'Dynamic information migration',
};

/** A scenario without what its model adds. */
export type ScenarioText = Omit<ScenarioInfo, 'figures'>;

/** What a scenario file says; the rest follows. */
export interface ScenarioInput {
  readonly id: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly parent?: string;
  readonly story: string;
  readonly source: string;
  /** Switches that only this scenario has. */
  readonly switches?: readonly string[];
  readonly values: Readonly<Record<string, ParameterValue>>;
  readonly featured: readonly string[];
  readonly swept?: readonly SweptRange[];
  readonly lanes?: readonly string[];
  readonly steps: readonly ScenarioStep[];
}

const SWITCHES = ['associate-when', 'deassociate-when'];

/** All nine run the same rules; they differ in defaults, in what is shown, and in their slide. */
export function defineScenario(input: ScenarioInput): ScenarioText {
  const { subtitle = '', parent = null, switches = [], lanes, ...rest } = input;
  const isOffered = (id: string): boolean => !SWITCHES.includes(id) || switches.includes(id);
  return {
    ...rest,
    group: GROUP.id,
    subtitle,
    parent,
    parameters: [...PARAMETERS, ...EXPONENT_PARAMETERS].map(({ id }) => id).filter(isOffered),
    lanes: lanes ?? ROLES.map((role) => role.node.id),
    explorable: true,
  };
}
