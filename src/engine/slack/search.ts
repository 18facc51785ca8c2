import { LIMITS, limitMessage } from '../../lib/limits';
import type { RunSpec } from '../../trace/run-spec';
import type { SlackBand, SlackVerdict } from '../../trace/answers/slack';
import { isSameVerdict, readVerdict } from '../../trace/answers/slack';
import type { Shifted } from './probe';
import { probeBeyond, runShifted } from './probe';

export interface Found {
  /** From the shift 0 outwards. */
  readonly bands: readonly SlackBand[];
  readonly cut: string;
}

/** What to search: from the run itself up to a largest shift, later or sooner. */
export interface SearchInput {
  readonly spec: RunSpec;
  readonly shifted: Shifted;
  readonly direction: 1 | -1;
  /** The largest shift, as a distance. */
  readonly rangeMicros: number;
  readonly verdict: SlackVerdict;
}

/**
 * Every whole shift in one direction has its verdict, none is guessed: the run just beyond a shift tells how far its course
 * stays the same, the shift at which it may not is run for itself, and from there on again. Yields after every run.
 */
export function* searchOneWay(input: SearchInput): Generator<void, Found> {
  const { spec, shifted, direction, rangeMicros } = input;
  const bands = new Bands(direction, input.verdict);
  let distance = 0;
  for (let runs = 0; distance < rangeMicros; runs++) {
    if (runs >= LIMITS.slackRuns.value)
      return { bands: bands.list, cut: limitMessage(LIMITS.slackRuns) };
    const beyond = probeBeyond(spec, shifted, direction * distance, direction);
    yield;
    const next = Math.max(distance + 1, Math.ceil(distance + beyond.reachMicros));
    bands.add(Math.min(next - 1, rangeMicros), beyond.verdict);
    distance = next;
    if (next > rangeMicros) break;
    bands.add(next, readVerdict(runShifted(spec, shifted, direction * next)));
    yield;
  }
  return { bands: bands.list, cut: '' };
}

/** Bands outwards from 0; a verdict like the last one makes the last band longer. */
class Bands {
  private readonly direction: 1 | -1;
  private readonly found: { verdict: SlackVerdict; start: number; end: number }[];

  constructor(direction: 1 | -1, verdict: SlackVerdict) {
    this.direction = direction;
    this.found = [{ verdict, start: 0, end: 0 }];
  }

  /** All distances beyond the last one, up to `end`. */
  add(end: number, verdict: SlackVerdict): void {
    const last = this.found.at(-1);
    if (last === undefined || end <= last.end) return;
    if (isSameVerdict(last.verdict, verdict)) last.end = end;
    else this.found.push({ verdict, start: last.end + 1, end });
  }

  get list(): SlackBand[] {
    return this.found.map(({ verdict, start, end }) =>
      this.direction === 1
        ? { fromMicros: start, toMicros: end, verdict }
        : { fromMicros: end === 0 ? 0 : -end, toMicros: start === 0 ? 0 : -start, verdict },
    );
  }
}
