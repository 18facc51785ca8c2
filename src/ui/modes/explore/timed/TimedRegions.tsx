import { Fragment, useEffect, useState } from 'react';
import { getExploreSession } from '../../../../store/explore/browser-session';
import type { TimedState } from '../../../../store/explore/explore-session';
import type { Catalogue } from '../../../../trace/catalogue';
import { getScenario } from '../../../../trace/parameters';
import {
  describeCut,
  getAnsweredRequest,
  groupRegions,
} from '../../../../trace/queries/explorations/region-groups';
import { fixDurations } from '../../../../trace/queries/explorations/timed-regions';
import type { TimedRequest, TimedResult } from '../../../../trace/answers/timed-exploration';
import { EQUAL_TIMES } from '../../../../trace/answers/timed-exploration';
import { Button } from '../../../kit/Button';
import { useApp, useUi } from '../../../use-app';
import { findOutcome } from '../../outcomes/find-outcome';
import { IntervalFields } from './IntervalFields';
import type { GetLook } from '../../outcomes/outcome-looks';
import { OutcomeDot } from '../../outcomes/OutcomeDot';
import { RegionGroupView } from './RegionGroupView';
import {
  pickDecisions,
  useExploredWire,
  useExploreState,
  useExploreView,
} from '../use-exploration';

interface TimedRegionsProps {
  readonly catalogue: Catalogue;
  readonly getLook: GetLook;
}

/** Durations as intervals, and what they decide. Asked while it is open: it takes seconds. */
export function TimedRegions({ catalogue, getLook }: TimedRegionsProps) {
  const { view } = useExploreView();
  const wire = useExploredWire();
  const isWide = useUi(({ frame }) => frame === 'wide');
  const [isOpen, setOpen] = useState(isWide || Object.keys(view.intervals).length > 0);
  return (
    <details
      className="explore-section explore-timed"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <h3>Which durations lead to which outcome</h3>
        <span>exact, when nothing fails</span>
      </summary>
      {isOpen && wire !== 'off' && (
        <p className="hint">
          Durations are told for messages as names. Choose Names between host and bridge to see
          them, or sweep the durations of this case.
        </p>
      )}
      {isOpen && wire === 'off' && <Regions catalogue={catalogue} getLook={getLook} />}
    </details>
  );
}

function Regions({ catalogue, getLook }: TimedRegionsProps) {
  const spec = useApp((state) => state.spec);
  const timed = useExploreState((state) => state.timed);
  const { view, set } = useExploreView();
  const { intervals } = view;
  useEffect(() => {
    const values = pickDecisions(spec, catalogue);
    const request = { scenario: spec.scenario, values, intervals: toIntervals(intervals) };
    getExploreSession().exploreTimed(request);
  }, [spec, catalogue, intervals]);
  const answered = getAnswered(timed);
  const listed = useListed(catalogue);
  const takeValues = () => {
    const fixed = Object.entries(fixDurations(spec, catalogue));
    set({ intervals: Object.fromEntries(fixed.map(([id, { min, max }]) => [id, [min, max]])) });
  };
  return (
    <div data-stale={timed.kind === 'running' || undefined} className="explore-regions">
      <p className="hint">
        Formulas in the names of the parameters. Durations with one value only are summed up: with
        one left to vary, that is its exact threshold.
      </p>
      {timed.kind === 'failed' && <p className="field-problem">{timed.message}</p>}
      {timed.kind === 'running' && answered === null && (
        <p className="hint">Looking at every order…</p>
      )}
      {answered !== null && (
        <>
          <div className="explore-timed-actions">
            <Button
              look="outline"
              className="button-small"
              disabled={Object.keys(intervals).length === 0}
              onClick={() => set({ intervals: {} })}
            >
              Whole ranges
            </Button>
            <Button look="outline" className="button-small" onClick={takeValues}>
              Values of this run
            </Button>
          </div>
          <IntervalFields
            catalogue={catalogue}
            scenario={answered.request.scenario}
            listed={listed}
          />
          <Outcomes
            request={answered.request}
            result={answered.result}
            catalogue={catalogue}
            getLook={getLook}
          />
        </>
      )}
    </div>
  );
}

function toIntervals(
  intervals: Readonly<Record<string, readonly [number, number]>>,
): TimedRequest['intervals'] {
  return Object.fromEntries(
    Object.entries(intervals).map(([id, [min, max]]) => [id, { min, max }]),
  );
}

function getAnswered(timed: TimedState) {
  if (timed.kind === 'done') return timed;
  return timed.kind === 'running' ? timed.last : null;
}

/** Parameters worth a field: what decides, what the scenario features, and what varies by the reader's wish. */
function useListed(catalogue: Catalogue): readonly string[] {
  const { scenario } = useApp((state) => state.spec);
  const deciding = useExploreState((state) => state.deciding);
  const { intervals } = useExploreView().view;
  const varying = Object.entries(intervals).filter(([, [from, to]]) => from < to);
  const { featured } = getScenario(catalogue, scenario);
  const known = deciding.scenario === scenario ? deciding.parameters : [];
  return [...known, ...varying.map(([id]) => id), ...featured];
}

interface OutcomesProps {
  readonly request: TimedRequest;
  readonly result: TimedResult;
  readonly catalogue: Catalogue;
  readonly getLook: GetLook;
}

function Outcomes({ request, result, catalogue, getLook }: OutcomesProps) {
  const isDecided = result.regions.some(({ conditions }) => conditions.length > 0);
  const cut = describeCut(result);
  return (
    <>
      {cut !== '' && <p className="field-problem">{cut}</p>}
      <dl className="explore-formulas">
        {groupRegions(result).map((group) => (
          <Fragment key={group.outcome}>
            <dt>
              <OutcomeDot look={getLook(group.outcome)} />
              {findOutcome(catalogue, group.outcome).title}
            </dt>
            <dd>
              <RegionGroupView
                group={group}
                request={getAnsweredRequest(request, result)}
                result={result}
              />
            </dd>
          </Fragment>
        ))}
      </dl>
      {isDecided && !result.hasTies && <p className="say">{EQUAL_TIMES}</p>}
    </>
  );
}
