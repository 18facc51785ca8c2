import type { LadderView } from '../ladder/geometry';
import type { LadderModel } from '../ladder/model/model';
import type { SlackItem } from '../trace/answers/slack';
import type { Trace } from '../trace/trace';

/** What a file is made from. */
export interface FormatInput {
  readonly trace: Trace;
  readonly model: LadderModel;
  /** How a drawing is laid out; other formats do not look at it. */
  readonly view: LadderView;
  /** Measured slack to draw over it; left out: none. */
  readonly slack?: readonly SlackItem[];
  /** Address that opens the same run in the app; null where there is none, as on a command line. */
  readonly link: string | null;
}

/** A file format: one definition per file, one line in the index. */
export interface Format {
  readonly id: string;
  readonly title: string;
  readonly extension: string;
  readonly mimeType: string;
  /** Why a trace cannot be written so, and what to do about it; null when it can. Left out: every trace can. */
  findObstacle?(trace: Trace): string | null;
  /** Only for a trace without an obstacle. */
  render(input: FormatInput): string | Uint8Array;
}

export function defineFormat<T extends Format>(format: T): T {
  return format;
}

export function findObstacle(format: Format, trace: Trace): string | null {
  return format.findObstacle?.(trace) ?? null;
}
