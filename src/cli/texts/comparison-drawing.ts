import { renderComparisonSvg } from '../../formats/compare-svg';
import type { ComparedSide } from '../../formats/compare-svg';
import type { Catalogue } from '../../trace/catalogue';
import { getScenario } from '../../trace/parameters';
import type { CompareRow } from '../../trace/queries/compare/compare-rows';
import { compareTraces } from '../../trace/queries/compare/compare-traces';
import type { TracePair } from '../../trace/queries/compare/describe-difference';
import type { RunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import { nameSide } from './run-text';

/** Both runs as the figure that the page saves, each named by what it says on a command line. */
export function drawComparison(
  { a, b }: TracePair,
  figures: readonly CompareRow[],
  catalogue: Catalogue,
): string {
  const sideOf = (trace: Trace, other: Trace): ComparedSide => ({
    trace,
    lanes: trace.spec === null ? [] : getScenario(catalogue, trace.spec.scenario).lanes,
    name: '',
    title: nameRun(trace.spec, other.spec, catalogue),
    changes: '',
  });
  return renderComparisonSvg({
    a: sideOf(a, b),
    b: sideOf(b, a),
    axis: 'compressed',
    openFolds: [],
    figures,
    partedMicros: compareTraces(a, b).differences[0]?.atMicros ?? null,
    link: null,
  });
}

function nameRun(spec: RunSpec | null, other: RunSpec | null, catalogue: Catalogue): string {
  return spec === null || other === null ? '' : nameSide(spec, other, catalogue);
}
