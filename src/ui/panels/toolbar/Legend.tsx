import type { ReactNode } from 'react';
import { useMemo } from 'react';
import { getComparedTrace } from '../../../store/selectors';
import { findShownTopics } from '../../../trace/queries/shown-topics';
import type { Trace } from '../../../trace/trace';
import { getHidden, useTrace } from '../../derived';
import { useApp } from '../../use-app';
import { useLanes } from './LanesMenu';

/** What the colours and marks of this drawing mean, each drawn as on the ladder. */
export function Legend() {
  const topics = useTopics();
  return (
    <ul className="legend" aria-label="Legend">
      {ENTRIES.filter(({ id }) => topics.has(id)).map(({ id, title, glyph }) => (
        <li key={id} className={`legend-${id}`}>
          {glyph}
          {title}
        </li>
      ))}
    </ul>
  );
}

/** Of the run on screen, in Compare of both. */
function useTopics(): ReadonlySet<string> {
  const own = useTrace();
  const compared = useApp((state) =>
    state.view.mode === 'compare' ? getComparedTrace(state) : null,
  );
  const filter = useApp((state) => state.view.messages);
  const lanes = useLanes()?.shown.join(' ') ?? '';
  return useMemo(() => {
    const traces = [own, compared].filter((trace): trace is Trace => trace !== null);
    return new Set(
      traces.flatMap((trace) => [
        ...findShownTopics(trace, { hidden: getHidden(trace, filter), lanes: lanes.split(' ') }),
      ]),
    );
  }, [own, compared, filter, lanes]);
}

const ENTRIES: readonly {
  readonly id: string;
  readonly title: string;
  readonly glyph: ReactNode;
}[] = [
  { id: 'vdp', title: 'VDP', glyph: <Arrow /> },
  { id: 'control', title: 'Control', glyph: <Arrow /> },
  { id: 'memory', title: 'Memory', glyph: <Band /> },
  { id: 'state', title: 'PUSH/PULL', glyph: <Arrow /> },
  { id: 'timer', title: 'Timers', glyph: <Clock /> },
  { id: 'fault', title: 'Faults', glyph: <Cross /> },
];

function Arrow() {
  return (
    <svg width="20" height="10" aria-hidden>
      <path d="M0 5h14" stroke="currentColor" strokeWidth="1.8" />
      <path d="M20 5l-8-3.6v7.2z" fill="currentColor" />
    </svg>
  );
}

function Band() {
  return (
    <svg width="20" height="12" aria-hidden>
      <path d="M1 1.5 19 4v7.5L1 9z" fill="currentColor" fillOpacity=".2" stroke="currentColor" />
    </svg>
  );
}

function Clock() {
  return (
    <svg width="14" height="14" fill="none" stroke="currentColor" strokeWidth="1.4" aria-hidden>
      <circle cx="7" cy="7" r="5.3" strokeDasharray="2.2 1.6" />
      <path d="M7 4.2V7l2 1.2" />
    </svg>
  );
}

function Cross() {
  return (
    <svg width="12" height="12" aria-hidden>
      <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2.2" strokeLinecap="round" />
    </svg>
  );
}
