import type { ExploredClass, ExploredClasses, ExploreStep } from '../../answers/exploration';
import { TOLD_NODES, isFault, listOtherFaults, listTold } from './tell-orders';

/** What tells a row from those that read the same otherwise. */
export interface ApartLine {
  /** Where; null: at several nodes, and only the order between them differs. */
  readonly node: string | null;
  /** From the first difference on; empty: nothing more comes there. */
  readonly steps: readonly ExploreStep[];
}

type Row = Pick<ExploredClass, 'outcome' | 'steps'>;

/** Where each row is an order as the roles see it, what only ECP and VDP notice tells nothing. */
export function tellClassesApart({ rows, roleOrders }: ExploredClasses): ApartLine[][] {
  if (roleOrders === null) return tellApart(rows);
  return tellApart(
    rows.map(({ outcome, steps }) => ({
      outcome,
      steps: steps.filter((step) => step.isRoleInvolved || isFault(step)),
    })),
  );
}

/** For each row what it needs besides `TOLD_NODES` and the faults, so that no two rows read the same. */
export function tellApart(rows: readonly Row[]): ApartLine[][] {
  const lines = rows.map((): ApartLine[] => []);
  for (const group of groupAlike(rows, readMain)) {
    for (const node of listDiffering(group.map(({ row }) => row)))
      addLines(lines, group, node, ({ steps }) => listAt(steps, node));
    for (const alike of groupAlike(
      group.map(({ row }) => row),
      readNodes,
    )) {
      const members = alike
        .map(({ index }) => group[index])
        .filter((member) => member !== undefined);
      addLines(lines, members, null, ({ steps }) => steps);
    }
  }
  return lines;
}

interface Member {
  readonly row: Row;
  readonly index: number;
}

/** Only groups of two and more. */
function groupAlike(rows: readonly Row[], read: (row: Row) => string): Member[][] {
  const groups = new Map<string, Member[]>();
  for (const [index, row] of rows.entries()) {
    const text = read(row);
    groups.set(text, [...(groups.get(text) ?? []), { row, index }]);
  }
  return [...groups.values()].filter(({ length }) => length > 1);
}

function readMain({ outcome, steps }: Row): string {
  const told = TOLD_NODES.map((node) => listTold(steps, node).map(readWords));
  return JSON.stringify([outcome, ...told, listOtherFaults(steps).map(readWords)]);
}

function readNodes({ steps }: Row): string {
  return JSON.stringify(
    listNodes([{ steps }]).map((node) => [node, readSteps(listAt(steps, node))]),
  );
}

const readSteps = (steps: readonly ExploreStep[]): string => steps.map(readStep).join('\n');

/** As a row words it: without its number. */
function readWords({ kind, name, text, node }: ExploreStep): string {
  return [kind, name === '' ? node : name, text].join(' ');
}

function readStep(step: ExploreStep): string {
  return `${readWords(step)}${step.rule === '' ? ' dropped' : ''}`;
}

function listDiffering(rows: readonly Row[]): string[] {
  return listNodes(rows).filter(
    (node) => new Set(rows.map(({ steps }) => readSteps(listAt(steps, node)))).size > 1,
  );
}

/** In one order, whatever order the steps come in. */
function listNodes(rows: readonly Pick<Row, 'steps'>[]): string[] {
  const nodes = new Set(rows.flatMap(({ steps }) => steps.map(({ node }) => node)));
  return [...nodes].toSorted();
}

/** A loss touches nobody, so its place among the steps of a node says nothing. */
function listAt(steps: readonly ExploreStep[], node: string): ExploreStep[] {
  return steps.filter((step) => step.node === node && step.kind !== 'lose');
}

function addLines(
  lines: readonly ApartLine[][],
  group: readonly Member[],
  node: string | null,
  list: (row: Row) => readonly ExploreStep[],
): void {
  const lists = group.map(({ row }) => list(row));
  const [first = []] = lists;
  const differsAt = first.findIndex((step, place) =>
    lists.some((other) => readPlaced(other[place]) !== readPlaced(step)),
  );
  const from = differsAt < 0 ? first.length : differsAt;
  for (const [place, { index }] of group.entries())
    lines[index]?.push({ node, steps: lists[place]?.slice(from) ?? [] });
}

function readPlaced(step: ExploreStep | undefined): string {
  return step === undefined ? '' : `${step.node} ${step.peer} ${readStep(step)}`;
}
