import type { KeyboardEvent } from 'react';
import { nameState, nameTransition } from './chart-graph';
import type { PlacedArrow, PlacedChart, PlacedState } from './layout-chart';

interface MachineChartProps {
  readonly title: string;
  readonly placed: PlacedChart;
  /** States that the run comes to. */
  readonly entered: ReadonlySet<string>;
  /** The state at the cursor. */
  readonly state: string;
  /** Ids of the transitions that led to it. */
  readonly taken: readonly string[];
  readonly onPick: (state: string) => void;
}

/** Below this share of its natural size a wide chart scrolls instead of shrinking on. */
const SMALLEST = 0.8;

/** States and arrows; a click on a state leads to the moment at which it was entered. */
export function MachineChart(props: MachineChartProps) {
  const { title, placed, entered, state, taken, onPick } = props;
  const { leftPx, widthPx, heightPx, states, arrows } = placed;
  const isTaken = ({ arrow }: PlacedArrow) =>
    arrow.transitions.some(({ id }) => taken.includes(id));
  return (
    <div className="machine-chart">
      <svg
        viewBox={`${leftPx} 0 ${widthPx} ${heightPx}`}
        style={{ maxWidth: widthPx, minWidth: widthPx * SMALLEST }}
        {...describeChart(title)}
      >
        <Heads />
        {arrows
          .toSorted((a, b) => Number(isTaken(a)) - Number(isTaken(b)))
          .map((placedArrow) => (
            <Arrow
              key={placedArrow.arrow.key}
              placed={placedArrow}
              isTaken={isTaken(placedArrow)}
            />
          ))}
        {states.map((one) => (
          <State
            key={one.id}
            placed={one}
            isCurrent={one.id === state}
            isEntered={entered.has(one.id)}
            onPick={onPick}
          />
        ))}
      </svg>
    </div>
  );
}

function Heads() {
  return (
    <defs>
      {['plain', 'taken'].map((look) => (
        <marker
          key={look}
          id={`machine-head-${look}`}
          className={`machine-head machine-head-${look}`}
          viewBox="0 0 8 7"
          refX={7.5}
          refY={3.5}
          markerWidth={8}
          markerHeight={7}
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path d="M0,0 L8,3.5 L0,7 Z" />
        </marker>
      ))}
    </defs>
  );
}

interface ArrowProps {
  readonly placed: PlacedArrow;
  readonly isTaken: boolean;
}

function Arrow({ placed: { arrow, path, x, y }, isTaken }: ArrowProps) {
  const names = [...new Set(arrow.transitions.map(nameTransition))].filter((name) => name !== '');
  return (
    <g className="machine-arrow" data-taken={isTaken || undefined}>
      <title>{names.join(', ') || 'at once'}</title>
      <path d={path} className="machine-reach" />
      <path d={path} markerEnd={`url(#machine-head-${isTaken ? 'taken' : 'plain'})`} />
      {arrow.label !== '' && (
        <text x={x} y={y} dy="0.35em">
          {arrow.label}
        </text>
      )}
    </g>
  );
}

interface StateProps {
  readonly placed: PlacedState;
  readonly isCurrent: boolean;
  readonly isEntered: boolean;
  readonly onPick: (state: string) => void;
}

function State({ placed, isCurrent, isEntered, onPick }: StateProps) {
  const { id, x, y, widthPx, heightPx } = placed;
  return (
    <g
      className="machine-state"
      {...describeState(id, isCurrent, isEntered)}
      onClick={() => onPick(id)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === ' ') onPick(id);
        else if (!moveFocus(event)) return;
        event.preventDefault();
      }}
    >
      <rect x={x - widthPx / 2} y={y - heightPx / 2} width={widthPx} height={heightPx} rx={6} />
      <text x={x} y={y} dy="0.35em">
        {nameState(id)}
      </text>
    </g>
  );
}

/** Pictures as buttons of a group: no native element can be one. */
function describeChart(title: string) {
  return { role: 'group', 'aria-label': `State chart of ${title}` } as const;
}

function describeState(id: string, isCurrent: boolean, isEntered: boolean) {
  const words = isEntered ? 'go to where it was entered' : 'never entered in this run';
  return {
    role: 'button',
    tabIndex: isCurrent ? 0 : -1,
    'aria-label': `${nameState(id)}, ${isCurrent ? 'the state at the cursor' : words}`,
    'aria-current': isCurrent || undefined,
    'aria-disabled': !isEntered || undefined,
    'data-entered': isEntered || undefined,
    'data-state': id,
  } as const;
}

/** Arrow keys walk the states from top to bottom; Tab leaves the chart. */
function moveFocus({ key, currentTarget }: KeyboardEvent<SVGGElement>): boolean {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[key];
  if (by === undefined) return false;
  const chart = currentTarget.ownerSVGElement;
  const all = [...(chart?.querySelectorAll<SVGGElement>('.machine-state') ?? [])];
  all[all.indexOf(currentTarget) + by]?.focus();
  return true;
}
