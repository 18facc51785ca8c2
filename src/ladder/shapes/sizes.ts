/** Lengths of ui.md 2.3 and 3, in px at scale 1. */
export const SIZE = {
  label: 11.5,
  barText: 8.6,
  railText: 9.5,
  tick: 11,
  tickSmall: 10,
  vmBar: 12,
  strip: 13,
  stripGap: 3,
  stripApart: 2,
  workBar: 6,
  timerInset: 11,
  timerStep: 11,
  diamond: 5.5,
  headLength: 8,
  headHalf: 3.5,
  cross: 4.2,
  copyOffset: 7,
  ringBefore: 15,
  ring: 4.6,
} as const;

/** Height of the box that a line of text needs, in em. */
export const LINE_EM = 1.16;
