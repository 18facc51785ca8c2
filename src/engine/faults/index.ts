import { assert, assertDefined } from '../../lib/assert';
import { createRandomStream } from '../../lib/random';
import { parseEdit } from '../../trace/edits';
import type { FaultRule } from '../kernel/fault-rule';
import { corrupt } from './corrupt';
import { crash } from './crash';
import { cut } from './cut';
import type { FaultDefinition } from './define';
import { delay } from './delay';
import { delayAck } from './delay-ack';
import { drop } from './drop';
import { dropAck } from './drop-ack';
import { duplicate } from './duplicate';
import { loss } from './loss';
import { shift } from './shift';
import { slow } from './slow';

/** In the order of the menu. */
const FAULTS: readonly FaultDefinition[] = [
  delay,
  delayAck,
  drop,
  dropAck,
  duplicate,
  corrupt,
  crash,
  slow,
  shift,
  cut,
  loss,
];

export const FAULT_INFOS = FAULTS.map((fault) => fault.info);

/** Rules for the edits of a checked RunSpec, in their order. */
export function createFaultRules(edits: readonly string[], seed: number): FaultRule[] {
  return edits.map((text, index) => {
    const edit = parseEdit(text, FAULT_INFOS);
    assert(edit.ok, `fault ${text} was not checked`);
    const definition = FAULTS.find((fault) => fault.info.kind === edit.value.kind);
    const random = createRandomStream(seed, `fault ${text} ${countBefore(edits, index)}`);
    return {
      text,
      ...assertDefined(definition, `fault ${edit.value.kind}`).createRule(edit.value, { random }),
    };
  });
}

/** Tells apart faults with the same text; unrelated faults before it change nothing. */
function countBefore(edits: readonly string[], index: number): number {
  return edits.slice(0, index).filter((text) => text === edits[index]).length;
}
