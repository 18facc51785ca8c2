import type { FaultInfo } from '../../trace/catalogue';
import type { Edit } from '../../trace/edits';
import type { RandomStream } from '../../lib/random';
import type { FaultRule } from '../kernel/fault-rule';

/** A kind of fault: how it is written, and what it does. */
export interface FaultDefinition {
  readonly info: FaultInfo;
  createRule(edit: Edit, context: FaultContext): Omit<FaultRule, 'text'>;
}

interface FaultContext {
  /** A stream of this fault's own. */
  readonly random: RandomStream;
}

/** Gives a definition its types; nothing else. */
export function defineFault(definition: FaultDefinition): FaultDefinition {
  return definition;
}
