import { createWholeView } from '../ladder/scale/fit';
import type { LadderView } from '../ladder/geometry';
import { createLadderModel } from '../ladder/model/model';
import type { Deviation } from '../trace/answers/conformance';
import type { SlackItem } from '../trace/answers/slack';
import type { Trace } from '../trace/trace';
import type { FormatInput } from './define';

/** What a page of a report or a slide takes without scaling. */
const WIDTH_PX = 1100;

export interface InputOptions {
  /** Ids of the lanes, left to right; all nodes without it. */
  readonly lanes?: readonly string[];
  readonly axis?: LadderView['axis'];
  readonly openFolds?: readonly number[];
  readonly link?: string | null;
  /** What the reader does not want to see; the records themselves stay in every format. */
  readonly hidden?: Uint8Array;
  readonly slack?: readonly SlackItem[];
  /** To be marked. */
  readonly deviations?: readonly Deviation[];
}

/** The input of every format for a whole run: as high as the run needs, nothing selected. */
export function createFormatInput(trace: Trace, options: InputOptions = {}): FormatInput {
  const model = createLadderModel(trace, options);
  const ids = options.lanes ?? trace.nodes.map((node) => node.id);
  const lanes = ids
    .map((id) => trace.nodes.findIndex((node) => node.id === id))
    .filter((index) => index >= 0);
  const view = createWholeView(model, {
    widthPx: WIDTH_PX,
    axis: options.axis ?? 'compressed',
    lanes,
    openFolds: options.openFolds ?? [],
  });
  return { trace, model, view, slack: options.slack ?? [], link: options.link ?? null };
}
