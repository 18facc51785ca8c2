import { svg } from '../../formats/svg';
import type { FormatInput } from '../../formats/define';
import { createWholeView } from '../../ladder/fit';
import { createLadderModel } from '../../ladder/model';
import { getLink, getScenarioInfo } from '../../store/selectors';
import type { AppState } from '../../store/state';
import { dumpTrace } from '../../trace/dump-trace';
import type { Trace } from '../../trace/trace';
import { getShownLanes } from './lanes';
import { drawPng } from './draw-png';
import type { SaveFormat } from './use-save-run';

/** Width of a saved drawing: what a page of a report or a slide takes without scaling. */
const WIDTH_PX = 1100;

export async function saveRun(format: SaveFormat, trace: Trace, state: AppState): Promise<void> {
  const input = createInput(trace, state);
  const base = trace.spec?.scenario ?? trace.capture?.name ?? 'run';
  const name = `${base}.${EXTENSIONS[format]}`;
  offerFile(await render(format, input), name);
}

const EXTENSIONS: Readonly<Record<SaveFormat, string>> = {
  svg: 'svg',
  png: 'png',
  text: 'txt',
};

function render(format: SaveFormat, input: FormatInput): Promise<Blob> | Blob {
  if (format === 'text') return new Blob([dumpTrace(input.trace)], { type: 'text/plain' });
  const drawing = new Blob([svg.render(input)], { type: svg.mimeType });
  return format === 'svg' ? drawing : drawPng(drawing);
}

/** The whole run on the axis and with the lanes that are on screen. */
function createInput(trace: Trace, state: AppState): FormatInput {
  const model = createLadderModel(trace);
  const shown = getShownLanes(trace.nodes, state.view.lanes, getScenarioInfo(state));
  const lanes = shown.map((id) => trace.nodes.findIndex((node) => node.id === id));
  const { axis, openFolds } = state.view;
  const view = createWholeView(model, { widthPx: WIDTH_PX, axis, lanes, openFolds });
  return { trace, model, view, link: new URL(getLink(state), window.location.href).href };
}

function offerFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The download has taken the address by the time the page is idle again.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
