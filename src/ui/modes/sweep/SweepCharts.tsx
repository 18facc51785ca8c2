import { useCallback, useMemo, useState } from 'react';
import { Segmented } from '../../kit/Segmented';
import { ChartFigure } from './charts/ChartFigure';
import type { Cell, ChartModel } from './data/chart-model';
import { createCurve, createHistogram } from './data/downtime-charts';
import type { SweepFacts } from './data/facts';
import { FieldSelects, clampPlaces } from './FieldSelects';
import type { FieldPlaces } from './FieldSelects';
import type { HeatBy } from './data/outcome-charts';
import { createBands, createHeatMap } from './data/outcome-charts';
import { useSweepSession, useSweepState } from './use-sweep';

const HEAT_BY = [
  { id: 'outcome', title: 'Outcome' },
  { id: 'downtime', title: 'Downtime' },
] as const;

/** Downtime as bars and as a curve, then outcomes over what varied: one quantity as bands, two as a field. */
export function SweepCharts({ facts }: { readonly facts: SweepFacts }) {
  const [heatBy, setHeatBy] = useState<HeatBy>('outcome');
  const [bandsOf, setBandsOf] = useState('0');
  const place = Number(bandsOf) < facts.varied.length ? Number(bandsOf) : 0;
  const histogram = useMemo(() => createHistogram(facts), [facts]);
  const curve = useMemo(() => createCurve(facts), [facts]);
  const bands = useMemo(() => createBands(facts, place), [facts, place]);
  const [fields, setFields] = useState<FieldPlaces>([0, 1]);
  const heat = useMemo(
    () => createHeatMap(facts, clampPlaces(fields, facts), heatBy),
    [facts, fields, heatBy],
  );
  const quantities = facts.varied.map(({ id }, index) => ({ id: String(index), title: id }));
  return (
    <>
      <PickableChart model={histogram} heightPx={190} />
      <PickableChart model={curve} heightPx={130} />
      <PickableChart
        model={bands}
        heightPx={190}
        controls={
          quantities.length > 1 && quantities.length <= 4 ? (
            <Segmented
              label="Outcomes over"
              size="small"
              value={String(place)}
              options={quantities}
              onChange={setBandsOf}
            />
          ) : null
        }
      />
      <PickableChart
        model={heat}
        heightPx={300}
        controls={
          <div className="chart-controls">
            <FieldSelects facts={facts} places={clampPlaces(fields, facts)} onChange={setFields} />
            <Segmented
              label="Colour by"
              size="small"
              value={heatBy}
              options={HEAT_BY}
              onChange={setHeatBy}
            />
          </div>
        }
      />
    </>
  );
}

type PickableChartProps = Omit<Parameters<typeof ChartFigure>[0], 'picked' | 'onPick'> & {
  readonly model: ChartModel | null;
};

/** A click on a bar lists its runs. */
export function PickableChart({ model, ...rest }: PickableChartProps) {
  const session = useSweepSession();
  const chart = model?.id ?? '';
  const picked = useSweepState((state) =>
    state.picked?.chart === chart ? state.picked.key : null,
  );
  const onPick = useCallback(
    ({ key, title, rows }: Cell) => session.pick({ chart, key, title, rows }),
    [session, chart],
  );
  return <ChartFigure model={model} picked={picked} onPick={onPick} {...rest} />;
}
