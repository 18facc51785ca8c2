import { createFormatInput } from '../../../formats/create-input';
import type { Format } from '../../../formats/define';
import { svg } from '../../../formats/svg';
import { getDeviations, getLink, getScenarioInfo } from '../../../store/selectors';
import type { AppState } from '../../../store/state';
import { getHidden } from '../../derived';
import type { Trace } from '../../../trace/trace';
import { drawPng } from './draw-png';
import { getShownLanes } from '../toolbar/lanes';
import { offerFile } from './offer-file';

/** A file that the page can make: one of the formats, or the drawing as a picture. */
export type Saving =
  { readonly kind: 'format'; readonly format: Format } | { readonly kind: 'picture' };

export async function saveRun(saving: Saving, trace: Trace, state: AppState): Promise<void> {
  const capture = trace.capture?.name.replace(/\.(pcap|pcapng|cap)$/i, '');
  const base = trace.spec?.scenario ?? capture ?? 'run';
  const isPicture = saving.kind === 'picture';
  const format = isPicture ? svg : saving.format;
  const file = renderFile(format, trace, state);
  offerFile(
    isPicture ? await drawPng(file) : file,
    `${base}.${isPicture ? 'png' : format.extension}`,
  );
}

/** The whole run on the axis and with the lanes that are on screen. */
function renderFile(format: Format, trace: Trace, state: AppState): Blob {
  const { axis, openFolds } = state.view;
  const input = createFormatInput(trace, {
    lanes: getShownLanes(trace, state.view.lanes, getScenarioInfo(state)),
    axis,
    openFolds,
    deviations: getDeviations(state),
    hidden: getHidden(trace, state.view.messages),
    // A link holds a run; a capture has none.
    link: trace.spec === null ? null : new URL(getLink(state), window.location.href).href,
  });
  const content = format.render(input);
  const part = typeof content === 'string' ? content : new Uint8Array(content);
  return new Blob([part], { type: format.mimeType });
}
