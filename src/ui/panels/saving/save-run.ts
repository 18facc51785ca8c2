import { createFormatInput } from '../../../formats/create-input';
import type { Format, FormatInput } from '../../../formats/define';
import { svg } from '../../../formats/svg';
import { getDeviations, getLink, getScenarioInfo } from '../../../store/selectors';
import type { AppState } from '../../../store/state';
import { getHidden } from '../../derived';
import type { SlackItem } from '../../../trace/answers/slack';
import type { Trace } from '../../../trace/trace';
import { drawPng } from './draw-png';
import { getShownLanes } from '../toolbar/lanes';
import { offerFile } from './offer-file';

/** A file that the page can make: one of the formats, or the drawing as a picture. */
export type Saving =
  { readonly kind: 'format'; readonly format: Format } | { readonly kind: 'picture' };

/** `slack`: the measured bands that are on screen. */
export async function saveRun(
  saving: Saving,
  trace: Trace,
  state: AppState,
  slack: readonly SlackItem[],
): Promise<void> {
  const capture = trace.capture?.name.replace(/\.(pcap|pcapng|cap)$/i, '');
  const base = trace.spec?.scenario ?? capture ?? 'run';
  const isPicture = saving.kind === 'picture';
  const format = isPicture ? svg : saving.format;
  const file = renderFile(format, createInput(trace, state, slack));
  offerFile(
    isPicture ? await drawPng(file) : file,
    `${base}.${isPicture ? 'png' : format.extension}`,
  );
}

/** The whole run on the axis and with the lanes that are on screen. */
function createInput(trace: Trace, state: AppState, slack: readonly SlackItem[]): FormatInput {
  const { axis, openFolds } = state.view;
  return createFormatInput(trace, {
    lanes: getShownLanes(trace, state.view.lanes, getScenarioInfo(state)),
    axis,
    openFolds,
    deviations: getDeviations(state),
    slack,
    hidden: getHidden(trace, state.view.messages),
    // A link holds a run; a capture has none.
    link: trace.spec === null ? null : new URL(getLink(state), window.location.href).href,
  });
}

function renderFile(format: Format, input: FormatInput): Blob {
  const content = format.render(input);
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  return new Blob([part], { type: format.mimeType });
}
