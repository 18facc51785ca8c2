import type { ReactNode } from 'react';

/** What the colours and marks mean, each drawn as on the ladder. */
export function Legend() {
  return (
    <ul className="legend" aria-label="Legend">
      {ENTRIES.map(({ id, title, glyph }) => (
        <li key={id} className={`legend-${id}`}>
          {glyph}
          {title}
        </li>
      ))}
    </ul>
  );
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
