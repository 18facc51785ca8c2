import { useEffect } from 'react';
import type { Catalogue } from '../../../trace/catalogue';
import { useApp } from '../../use-app';
import type { SweepQuestion } from './use-sweep';
import { useSweepSession, useSweepState } from './use-sweep';
import { countRuns, formatEstimate, listParts } from './words';

interface SuggestionProps {
  readonly catalogue: Catalogue;
  readonly question: SweepQuestion;
}

/** Before the first sweep: what would be run, how long that takes, and what comes of it. */
export function Suggestion({ catalogue, question }: SuggestionProps) {
  const scenario = useApp((state) => state.spec.scenario);
  const isSuggested = useApp((state) => state.view.sweep === null);
  const { plan } = question;
  return (
    <section className="sweep-empty" aria-label="What would be run">
      <h3>{isSuggested ? 'Suggested for this scenario' : 'The sweep as it stands'}</h3>
      <ul>
        {listParts(plan, catalogue, scenario).map((part) => (
          <li key={part}>{part}</li>
        ))}
        <li>
          {countRuns(plan.runs)}
          <Estimate question={question} />
        </li>
      </ul>
      <p>
        Anything else may vary too: a time or a choice over a range, a time drawn by chance for
        every run, the share of messages that links lose.
      </p>
      <p>Every bar of the charts lists its runs, and every run opens as a ladder.</p>
    </section>
  );
}

/** From a few runs made here; nothing until they are. */
function Estimate({ question: { plan, checked } }: { readonly question: SweepQuestion }) {
  const session = useSweepSession();
  const pace = useSweepState((state) => state.pace);
  const sweep = checked.ok ? checked.value : null;
  useEffect(() => {
    if (sweep !== null) session.measurePace(sweep);
  }, [session, sweep]);
  if (sweep === null || pace?.scenario !== sweep.base.scenario) return null;
  return <>, about {formatEstimate(pace.millisPerRun * plan.runs)} on this machine</>;
}
