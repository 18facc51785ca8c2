import { useMemo } from 'react';
import { isSameSpec } from '../../../store/work';
import type { Catalogue } from '../../../trace/catalogue';
import type { RunSpec } from '../../../trace/run-spec';
import { prepareSweep } from '../../../trace/sweep/spec-of';
import { Button } from '../../kit/Button';
import { useActions, useApp } from '../../use-app';
import type { SweepFacts } from './data/facts';
import { createShares } from './data/outcome-charts';
import { SweepForm } from './form/SweepForm';
import { OutcomeTable } from './runs/OutcomeTable';
import { RunsTable } from './runs/RunsTable';
import { PickableChart, SweepCharts } from './SweepCharts';
import { SweepHeadline } from './SweepHeadline';
import { Suggestion } from './Suggestion';
import { useFacts, useQuestion, useSweepSession, useSweepState } from './use-sweep';
import './sweep.css';

/** Mode Sweep: what varies, what came out, and the runs behind each bar. */
export function SweepScreen() {
  const catalogue = useApp((state) => state.catalogue);
  return catalogue === null ? null : <Sweep catalogue={catalogue} />;
}

function Sweep({ catalogue }: { readonly catalogue: Catalogue }) {
  const question = useQuestion(catalogue);
  const facts = useFacts(catalogue);
  const session = useSweepSession();
  const picked = useSweepState((state) => state.picked);
  const open = useOpenRun();
  return (
    <div className="sweep">
      <aside className="sweep-left" aria-label="What varies">
        <SweepForm catalogue={catalogue} question={question} />
      </aside>
      <main className="sweep-center">
        <SweepHeadline catalogue={catalogue} facts={facts} />
        {facts !== null && <OtherRunHint facts={facts} />}
        {facts === null ? (
          <Suggestion catalogue={catalogue} question={question} />
        ) : (
          <Results facts={facts} />
        )}
      </main>
      {facts !== null && (
        <aside className="sweep-right" aria-label="Runs">
          <RunsTable
            facts={facts}
            picked={picked}
            onClear={() => session.pick(null)}
            onOpen={(row) => open(prepareSweep(facts.table.sweep, catalogue).specOf(row))}
          />
        </aside>
      )}
    </div>
  );
}

/** The very run of the row, in Run mode; what was there is an undo away. */
function useOpenRun(): (spec: RunSpec) => void {
  const actions = useActions();
  return (spec) => {
    actions.openRunSpec(spec);
    actions.setView({ mode: 'run' });
  };
}

function Results({ facts }: { readonly facts: SweepFacts }) {
  const session = useSweepSession();
  const shares = useMemo(() => createShares(facts), [facts]);
  return (
    <>
      <section className="sweep-section" aria-label="Outcomes">
        <PickableChart model={shares} heightPx={28} isBare />
        <OutcomeTable facts={facts} onPick={session.pick} />
      </section>
      <SweepCharts facts={facts} />
    </>
  );
}

/** Opening a run makes it the one that sweeps start from; the table on screen is of the one before. */
function OtherRunHint({ facts }: { readonly facts: SweepFacts }) {
  const { base } = facts.table.sweep;
  const isSame = useApp((state) => isSameSpec(state.spec, base));
  const actions = useActions();
  if (isSame) return null;
  return (
    <p className="sweep-hint">
      These runs vary another run than the one in mode Run.
      <Button className="button-small" look="outline" onClick={() => actions.openRunSpec(base)}>
        Take that run back
      </Button>
    </p>
  );
}
