import type { AppActions, AppState, NamedRun } from '../../../../store/state';
import { hasChanges } from '../../../../store/work';
import type { Catalogue } from '../../../../trace/catalogue';
import { checkRunSpec } from '../../../../trace/check-run-spec';
import type { RunSpec } from '../../../../trace/run-spec';
import { createRunSpec } from '../../../../trace/run-spec';

/** One thing that the run on screen can be compared with. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly run: () => void;
}

type Asked = Pick<AppState, 'spec' | 'history' | 'catalogue'>;

/** What suggests itself, before all scenarios and all kept runs. */
export function listOffers(state: Asked, actions: AppActions): Offer[] {
  const { spec, history, catalogue } = state;
  if (catalogue === null) return [];
  return [
    {
      id: 'keep',
      title: 'This run, kept as B while you go on',
      run: () => actions.keepAsCompared(),
    },
    ...(history.canUndo
      ? [
          {
            id: 'before',
            title: 'The run before the last change',
            run: () => actions.comparePrevious(),
          },
        ]
      : []),
    ...(hasChanges(spec)
      ? [
          {
            id: 'defaults',
            title: 'This scenario without changes',
            run: () => actions.compareWith(unnamed(createRunSpec(spec.scenario))),
          },
        ]
      : []),
    ...offerAlternatives(spec, catalogue, actions),
  ];
}

export function unnamed(spec: RunSpec): NamedRun {
  return { name: '', spec };
}

/** The two answers to a late PULL Rsp; whichever of them is on screen lends the other its values and faults. */
function offerAlternatives(spec: RunSpec, catalogue: Catalogue, actions: AppActions): Offer[] {
  const [a, b] = ['alt-1', 'alt-2'].map((id) => adapt(spec, id, catalogue));
  if (a === undefined || b === undefined || a === null || b === null) return [];
  return [
    { id: 'alternatives', title: 'Alt 1 against alt 2', run: () => actions.comparePair(a, b) },
  ];
}

const ALTERNATIVES: readonly string[] = ['alt-1', 'alt-2'];

function adapt(spec: RunSpec, scenario: string, catalogue: Catalogue): RunSpec | null {
  if (!catalogue.scenarios.some(({ id }) => id === scenario)) return null;
  if (!ALTERNATIVES.includes(spec.scenario)) return createRunSpec(scenario);
  const checked = checkRunSpec({ ...spec, scenario }, catalogue);
  return checked.ok ? checked.value : null;
}
