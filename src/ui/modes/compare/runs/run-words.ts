import type { NamedRun } from '../../../../store/state';
import type { Catalogue } from '../../../../trace/catalogue';
import { parseEdit } from '../../../../trace/edits';
import { formatValue } from '../../../../trace/parameters';
import type { RunSpec } from '../../../../trace/run-spec';
import { describeEdit, formatShort } from '../../../controls/edit-text';
import type { TargetNames } from '../../../controls/edit-text';

export interface RunWords {
  readonly title: string;
  /** What was changed against the scenario: "n = 500 ms, Delay PULL Rsp #1 +2.4 s"; empty for none. */
  readonly changes: string;
}

/** A run in words: its own name, else what tells its scenario from others. */
export function describeRun(
  { name, spec }: NamedRun,
  catalogue: Catalogue,
  names: TargetNames,
): RunWords {
  const scenario = catalogue.scenarios.find(({ id }) => id === spec.scenario);
  const own = scenario?.subtitle === '' ? scenario.title : (scenario?.subtitle ?? spec.scenario);
  return {
    title: name === '' ? own : name,
    changes: [...describeValues(spec, catalogue), ...describeEdits(spec, catalogue, names)].join(
      ', ',
    ),
  };
}

function describeValues({ values }: RunSpec, { parameters }: Catalogue): string[] {
  return Object.entries(values).map(([id, value]) => {
    const parameter = parameters.find((other) => other.id === id);
    if (parameter === undefined) return `${id} = ${value}`;
    const option =
      parameter.kind === 'choice' ? parameter.options.find((each) => each.id === value) : undefined;
    const text =
      parameter.kind === 'duration' && typeof value === 'number'
        ? formatShort(value)
        : formatValue(parameter, value);
    return `${parameter.title} = ${option?.title ?? text}`;
  });
}

function describeEdits({ edits }: RunSpec, { faults }: Catalogue, names: TargetNames): string[] {
  return edits.map((text) => {
    const edit = parseEdit(text, faults);
    const info = edit.ok && faults.find(({ kind }) => kind === edit.value.kind);
    if (!edit.ok || !info) return text;
    const { title, amount } = describeEdit(edit.value, info, names);
    return `${title} ${amount}`.trim();
  });
}
