import { renderComparisonSvg } from '../../../formats/compare-svg';
import type { ComparedSide } from '../../../formats/compare-svg';
import { findKept } from '../../../store/kept-tree';
import { getComparedTrace, getLink, getTrace } from '../../../store/selectors';
import type { AppState, NamedRun } from '../../../store/state';
import type { Catalogue } from '../../../trace/catalogue';
import { compareFigures } from '../../../trace/queries/compare/compare-rows';
import { compareTraces } from '../../../trace/queries/compare/compare-traces';
import type { Trace } from '../../../trace/trace';
import { createTargetNames } from '../../controls/edit-text';
import { drawPng } from '../../panels/saving/draw-png';
import { getShownLanes } from '../../panels/toolbar/lanes';
import { offerFile } from '../../panels/saving/offer-file';
import { describeRun } from './runs/run-words';

/** Both runs on screen as one drawing, whole and on the axis that is shown. */
export async function savePair(state: AppState, kind: 'svg' | 'png'): Promise<void> {
  const [a, b] = [getTrace(state), getComparedTrace(state)];
  const { catalogue, spec, compared, kept } = state;
  if (a === null || b === null || catalogue === null || compared === null) return;
  const nameOfA = findKept(kept, spec)?.name ?? '';
  const sideOf = (trace: Trace, run: NamedRun) => createSide(trace, run, state, catalogue);
  const file = renderComparisonSvg({
    a: sideOf(a, { name: nameOfA, spec }),
    b: sideOf(b, compared),
    axis: state.view.axis,
    openFolds: state.view.openFolds,
    figures: compareFigures({ a, b }, catalogue),
    partedMicros: compareTraces(a, b).differences[0]?.atMicros ?? null,
    link: new URL(getLink(state), window.location.href).href,
  });
  const svg = new Blob([file], { type: 'image/svg+xml' });
  const name = `${spec.scenario} and ${compared.spec.scenario}.${kind}`;
  offerFile(kind === 'png' ? await drawPng(svg) : svg, name);
}

function createSide(
  trace: Trace,
  run: NamedRun,
  { view }: AppState,
  catalogue: Catalogue,
): ComparedSide {
  const scenario = catalogue.scenarios.find(({ id }) => id === run.spec.scenario) ?? null;
  const words = describeRun(run, catalogue, createTargetNames(trace));
  return {
    trace,
    lanes: getShownLanes(trace, view.lanes, scenario),
    name: run.name,
    ...words,
  };
}
