import { RecordBuilder } from '../../trace/record-builder';
import type { RecordKind } from '../../trace/trace';
import type { RunFacts } from '../properties/run-facts';
import { createRunFacts } from '../properties/run-facts';
import { ROLES, RULES } from '../roles';
import type { Policy } from '../roles/settings';

/**
 * A run written down by hand, one line per record: `source-host sent final-copy`, with a text after a colon. For checks of
 * what the rules themselves never let happen. Each record is one millisecond after the one before.
 */
export function createHandMadeFacts(lines: readonly string[], policy: Policy = 'wait'): RunFacts {
  const nodes = ROLES.map((role) => role.node);
  const builder = new RecordBuilder();
  for (const [index, line] of lines.entries()) {
    const [what = '', text] = line.split(': ');
    const [node = '', kind = '', name = ''] = what.split(' ');
    builder.add({
      atMicros: index * 1000,
      kind: kind as RecordKind,
      node: nodes.findIndex(({ id }) => id === node),
      name,
      ...(text === undefined ? {} : { text }),
    });
  }
  const body = { nodes, rules: RULES, names: builder.names, records: builder.build() };
  return createRunFacts({ ...body, end: { kind: 'quiet' } }, policy);
}
