import type { ChartTransition, MachineChart } from '../../../../trace/machines';

/** An arrow of the drawing: all transitions from one state to another. */
export interface ChartArrow {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly label: string;
  readonly transitions: readonly ChartTransition[];
}

export interface ChartGraph {
  readonly states: readonly string[];
  readonly arrows: readonly ChartArrow[];
  /** States that only a crash leads to; left out in runs without one. */
  readonly hidden: readonly string[];
}

/** What is drawn of a machine. Transitions that stay where they are stand in the list only. */
export function createGraph(
  { states, transitions }: MachineChart,
  entered: ReadonlySet<string>,
): ChartGraph {
  const leaves = states.filter(({ initial }) => initial === null).map(({ id }) => id);
  const hidden = leaves.filter((id) => !entered.has(id) && isCrashed(id, transitions));
  const shown = leaves.filter((id) => !hidden.includes(id));
  const groups = new Map<string, ChartTransition[]>();
  for (const transition of transitions) {
    const { from, to } = transition;
    if (to === null || !shown.includes(from) || !shown.includes(to)) continue;
    const key = `${from} ${to}`;
    groups.set(key, [...(groups.get(key) ?? []), transition]);
  }
  const arrows = [...groups].map(([key, group]) => createArrow(key, group, isBack(shown, group)));
  return { states: shown, arrows, hidden };
}

function isCrashed(id: string, transitions: readonly ChartTransition[]): boolean {
  const inward = transitions.filter(({ to }) => to === id);
  return inward.length > 0 && inward.every(({ event }) => event === 'crash');
}

/** Definitions list their states in the order in which things go well; an arrow against it goes back. */
function isBack(order: readonly string[], [first]: readonly ChartTransition[]): boolean {
  return first !== undefined && order.indexOf(first.to ?? '') < order.indexOf(first.from);
}

const MOST_NAMED = 2;

/** Names on the arrows back would take most of the room; the list below the chart has them. */
function createArrow(
  key: string,
  transitions: readonly ChartTransition[],
  isUnnamed: boolean,
): ChartArrow {
  const [first] = transitions;
  const ruled = transitions.filter(({ rule }) => rule !== null);
  const named = ruled.length === 0 ? transitions : ruled;
  const names = [...new Set(named.map(nameTransition))].filter((name) => name !== '');
  const more = names.length - MOST_NAMED;
  const shown = names.slice(0, more > 0 ? 1 : MOST_NAMED);
  const label = [...shown, ...(more > 0 ? [`${more + 1} more`] : [])].join(', ');
  return {
    key,
    from: first?.from ?? '',
    to: first?.to ?? '',
    label: isUnnamed ? '' : label,
    transitions,
  };
}

/** The shortest name that tells it from others: its rule, else its guard, else its event. */
export function nameTransition({ rule, guard, event }: ChartTransition): string {
  const name = rule?.id.replace(/^[^.]+\./, '') ?? guard ?? event;
  return name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('-', ' ')
    .toLowerCase();
}

/** `station-processing` → `STATION_PROCESSING`, as the standard writes its states. */
export function nameState(id: string): string {
  return id.replaceAll('-', '_').toUpperCase();
}
