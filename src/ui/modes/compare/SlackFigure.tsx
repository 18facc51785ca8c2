import { useEffect } from 'react';
import { useStore } from 'zustand';
import { getPairSlack, getSlackSession } from '../../../store/slack/browser-slack';
import type { PairSlackState } from '../../../store/slack/pair-slack';
import { findMeasured } from '../../../store/slack/pair-slack';
import { isSameSpec } from '../../../store/work';
import type { Catalogue } from '../../../trace/catalogue';
import { compareSlack } from '../../../trace/queries/compare/slack-row';
import type { RunSpec } from '../../../trace/run-spec';
import type { Trace } from '../../../trace/trace';
import { Button } from '../../kit/Button';
import type { Pair } from './use-pair';

interface SlackFigureProps {
  readonly pair: Pair;
  readonly catalogue: Catalogue;
}

/** How close each run is to another end: hundreds of runs, so only for those who ask. */
export function SlackFigure({ pair: { a, b }, catalogue }: SlackFigureProps) {
  const slack = getPairSlack();
  const state = useStore(slack.store);
  // What is measured is about these two runs.
  useEffect(() => () => slack.stop(), [slack, a.spec, b.spec]);
  if (a.spec === null || b.spec === null) return null;
  const sideOf = (trace: Trace, spec: RunSpec) => ({
    trace,
    slack: findMeasured(state, spec)?.result ?? null,
  });
  const sides = { a: sideOf(a, a.spec), b: sideOf(b, b.spec) };
  const row = compareSlack(sides, catalogue);
  const isMeasured = sides.a.slack !== null && sides.b.slack !== null;
  return (
    <tr className="slack-figure" data-differs={(isMeasured && row.difference !== '') || undefined}>
      <th scope="row">{row.title}</th>
      <td>{describeProgress(state, a.spec) ?? row.a}</td>
      <td>{describeProgress(state, b.spec) ?? row.b}</td>
      <td>
        {isMeasured ? row.difference || 'same' : <MeasureButton a={a.spec} b={b.spec} />}
        {state.failure !== '' && <span className="fate fate-lost"> {state.failure}</span>}
      </td>
    </tr>
  );
}

/** Null when nothing is under way for this run. */
function describeProgress({ underWay }: PairSlackState, spec: RunSpec): string | null {
  if (underWay === null || !isSameSpec(underWay.spec, spec)) return null;
  const { progress } = underWay;
  return progress === null
    ? 'measuring …'
    : `${progress.items.length} of ${progress.targets} measured`;
}

/** One button, so that the keyboard stays on it when it changes its meaning. */
function MeasureButton({ a, b }: { readonly a: RunSpec; readonly b: RunSpec }) {
  const slack = getPairSlack();
  const isMeasuring = useStore(slack.store, ({ underWay }) => underWay !== null);
  const measure = () => {
    // The worker has one question at a time.
    getSlackSession().stop();
    void slack.measure(a, b);
  };
  return (
    <Button
      look="outline"
      className="button-small"
      aria-label={isMeasuring ? 'Cancel measuring' : 'Measure how close each run is to another end'}
      onClick={() => (isMeasuring ? slack.stop() : measure())}
    >
      {isMeasuring ? 'Cancel' : 'Measure'}
    </Button>
  );
}
