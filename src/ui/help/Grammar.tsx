import type { ReactNode } from 'react';

/** Every mark of the ladder in small, with a line of text; drawn by hand, since the real ones need a run around them. */
export function Grammar() {
  return (
    <ul className="grammar">
      {MARKS.map(({ title, text, drawing }) => (
        <li key={title}>
          <svg viewBox="0 0 120 64" aria-hidden>
            <path className="g-lane" d="M20 0V64M100 0V64" />
            {drawing}
          </svg>
          <h4>{title}</h4>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  );
}

function Request({ topic }: { readonly topic: 'vdp' | 'state' }) {
  return (
    <g className={`topic-${topic}`}>
      <path className="g-line" d="M20 26 93 37" />
      <path className="g-head" d="M100 38l-9-3.6.8 7z" />
    </g>
  );
}

const MARKS: readonly {
  readonly title: string;
  readonly text: string;
  readonly drawing: ReactNode;
}[] = [
  {
    title: 'Request',
    text: 'Solid line, filled head. Slant is latency.',
    drawing: <Request topic="vdp" />,
  },
  {
    title: 'Response',
    text: 'Dashed line, open head.',
    drawing: (
      <g className="topic-vdp">
        <path className="g-line g-dash" d="M100 26 21 38" />
        <path className="g-line" d="m29 33-8 5 9 3" />
      </g>
    ),
  },
  {
    title: 'Lost',
    text: 'Ends in a cross. The dots show where it was going.',
    drawing: (
      <>
        <path className="g-line topic-vdp" d="M20 26 70 33.5" />
        <path className="g-line g-dots topic-fault" d="m74 34 26 4" />
        <path className="g-line topic-fault g-heavy" d="m66 29 9 9m0-9-9 9" />
      </>
    ),
  },
  {
    title: 'Delayed',
    text: 'A longer slant; the pill carries the added time.',
    drawing: (
      <>
        <g className="topic-state">
          <path className="g-line" d="M20 12 93 48" />
          <path className="g-head" d="m100 52-9.5-.5 3.3-6.300z" />
        </g>
        <rect className="g-pill" x="29" y="40" width="44" height="15" rx="7.5" />
        <text className="g-pill-text" x="51" y="51">
          +2.4 s
        </text>
      </>
    ),
  },
  {
    title: 'Corrupted',
    text: 'A bolt: a bit flipped on the way. What arrives is really decoded.',
    drawing: (
      <>
        <Request topic="vdp" />
        <path className="g-head topic-fault" d="m71 24-5 11h4l-3 9 8-12h-4z" />
      </>
    ),
  },
  {
    title: 'Ignored',
    text: 'A struck ring before the head: arrived, had no effect.',
    drawing: (
      <>
        <Request topic="state" />
        <circle className="g-ring" cx="80" cy="35" r="5" />
        <path className="g-line topic-timer" d="m76.5 38.5 7-7" />
      </>
    ),
  },
  {
    title: 'Something changed',
    text: 'A diamond on the lane: the VM of this host starts, stops or goes.',
    drawing: (
      <>
        <path className="g-diamond" d="m20 22 9 9-9 9-9-9z" />
        <text className="g-text" x="34" y="35">
          VM runs
        </text>
      </>
    ),
  },
  {
    title: 'Note',
    text: 'A struck ring on the lane: a node leaves something out, or a capture breaks off here.',
    drawing: (
      <>
        <circle className="g-ring" cx="20" cy="32" r="6" />
        <path className="g-line topic-timer" d="m15.700 36.300 8.600-8.600" />
      </>
    ),
  },
  {
    title: 'Deviation',
    text: 'A triangle: a capture does what our model would not. An outline is a listed quirk.',
    drawing: (
      <>
        <path className="g-sign" d="M20 21 31 39H9z" />
        <path className="g-sign-mark" d="M20 27v6m0 2.500v1" />
        <path className="g-sign g-sign-listed" d="m100 21 11 18H89z" />
      </>
    ),
  },
  {
    title: 'Slack',
    text: 'A band on the receiving lane: how much earlier or later this may come and nothing changes.',
    drawing: (
      <>
        <path className="g-line topic-vdp" d="M20 18 93 28" />
        <path className="g-head topic-vdp" d="m100 29-9-4.600v8z" />
        <rect className="g-slack" x="95.500" y="14" width="9" height="38" rx="2" />
        <path className="g-line g-cap" d="M92 14h16m-16 38h16" />
      </>
    ),
  },
  {
    title: 'First difference',
    text: 'In Compare, a line across both ladders: from here on the two runs differ.',
    drawing: (
      <>
        <path className="g-line g-cap" d="M0 32H120" />
        <rect className="g-flag" x="46" y="24" width="28" height="16" rx="2" />
      </>
    ),
  },
  {
    title: 'Memory copy',
    text: 'A band. Its upper edge is the first byte, its lower edge the last.',
    drawing: <path className="g-band topic-memory" d="M20 10 100 16V56L20 50z" />,
  },
  {
    title: 'VM running, suspended',
    text: 'A solid bar, then a hatched one; an outline means it exists and does not run.',
    drawing: (
      <>
        <rect className="g-vm" x="14" y="0" width="12" height="32" />
        <rect className="g-vm g-vm-outline" x="14" y="32" width="12" height="32" />
        <path className="g-hatch" d="m14 41 8-9m-8 17 12-13m-12 21 12-13m-12 20 12-12m-9 12 9-8" />
        <rect className="g-vm g-vm-outline" x="94" y="14" width="12" height="44" />
      </>
    ),
  },
  {
    title: 'Timer',
    text: 'A dashed bracket. A clock means it expired, a cross that it was cancelled.',
    drawing: (
      <>
        <path className="g-line g-dash topic-timer" d="M98 10H84V48" />
        <circle className="g-clock" cx="84" cy="52" r="6" />
        <path className="g-clock-hand" d="M84 48.500V52l2.5 1.5" />
      </>
    ),
  },
  {
    title: 'Downtime',
    text: 'A soft band: no VM executes anywhere.',
    drawing: (
      <>
        <rect className="g-downtime" x="0" y="12" width="120" height="40" />
        <path className="g-line g-edge" d="M110 14V50m-3-32 3-4 3 4m-6 28 3 4 3-4" />
      </>
    ),
  },
  {
    title: 'Point of no return',
    text: 'Below this line the migration can only go forward.',
    drawing: <path className="g-line g-no-return" d="M0 32H120" />,
  },
  {
    title: 'Fold',
    text: 'Two wavy lines: idle time left out. Click it to open it.',
    drawing: (
      <>
        <rect className="g-fold" x="0" y="26" width="120" height="12" />
        <path
          className="g-wave"
          d="M0 28q5-4 10 0t10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0"
        />
        <path
          className="g-wave"
          d="M0 37q5-4 10 0t10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0 10 0"
        />
      </>
    ),
  },
  {
    title: 'Selected',
    text: 'Heavy, with a glow. What is neither cause nor effect of it fades.',
    drawing: (
      <>
        <path className="g-glow topic-vdp" d="M20 20 98 30" />
        <g className="topic-vdp">
          <path className="g-line g-heavy" d="M20 20 92 29.5" />
          <path className="g-head" d="m100 30.5-9-4.600v8z" />
        </g>
        <path className="g-line g-faded topic-control" d="M20 46 98 54" />
      </>
    ),
  },
];
