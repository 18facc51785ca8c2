import { useMemo } from 'react';
import { getExploreSession } from '../../../store/explore/browser-session';
import type { SearchState } from '../../../store/explore/explore-session';
import { groupDigits } from '../../../lib/limits';
import type { Catalogue } from '../../../trace/catalogue';
import type { ExploreResult } from '../../../trace/answers/exploration';
import { Button } from '../../kit/Button';
import { useApp } from '../../use-app';
import { ClassTable } from './findings/ClassTable';
import { OutcomeBars } from './findings/OutcomeBars';
import { createLooks } from '../outcomes/outcome-looks';
import { OutcomeTable } from './findings/OutcomeTable';
import { PropertyLists } from './findings/PropertyLists';
import { TimedRegions } from './timed/TimedRegions';
import { WireChanges } from './findings/WireChanges';
import { getResult, useExploreState, useExploreView } from './use-exploration';
import { count } from '../../../lib/count';
import { describeBudget, describeHeadline, describeSize } from './words';

/** The answer, as far as it is known. */
export function ExploreReport({ shownKey }: { readonly shownKey: string | null }) {
  const search = useExploreState((state) => state.search);
  const catalogue = useApp((state) => state.catalogue);
  const result = getResult(search);
  if (catalogue === null) return <main className="explore-report" />;
  return (
    <main className="explore-report" aria-busy={search.kind === 'running'}>
      <Head search={search} />
      {result !== null && (
        <div className="explore-findings" data-stale={isOfLastQuestion(search) || undefined}>
          <Sections result={result} catalogue={catalogue} shownKey={shownKey} />
        </div>
      )}
    </main>
  );
}

const isOfLastQuestion = (search: SearchState) =>
  search.kind === 'running' && search.result === null;

interface SectionsProps {
  readonly result: ExploreResult;
  readonly catalogue: Catalogue;
  readonly shownKey: string | null;
}

function Sections({ result, catalogue, shownKey }: SectionsProps) {
  const getLook = useMemo(
    () => createLooks(catalogue, Object.keys(result.outcomes)),
    [catalogue, result],
  );
  const found = { result, catalogue, shownKey, getLook };
  return (
    <>
      <OutcomeBars result={result} catalogue={catalogue} getLook={getLook} />
      <OutcomeTable {...found} />
      <WireChanges catalogue={catalogue} getLook={getLook} />
      <PropertyLists result={result} catalogue={catalogue} shownKey={shownKey} />
      <TimedRegions catalogue={catalogue} getLook={getLook} />
      <ClassTable {...found} />
    </>
  );
}

function Head({ search }: { readonly search: SearchState }) {
  const { ignored } = useExploreView().view;
  if (search.kind === 'failed')
    return (
      <header className="explore-head" role="alert">
        <h2>The exploration failed</h2>
        <p>{search.message}</p>
        <Button look="outline" onClick={() => getExploreSession().repeat()}>
          Try again
        </Button>
      </header>
    );
  const result = getResult(search);
  const isFresh = search.kind !== 'running' || search.result !== null;
  return (
    <header className="explore-head">
      <h2>
        {result === null || !isFresh ? 'Exploring…' : describeHeadline(result, ignored)}
        {search.kind === 'running' && isFresh && <span className="badge">so far</span>}
      </h2>
      <Progress search={search} />
      <output className="visually-hidden">
        {search.kind === 'done' && describeHeadline(search.result, ignored)}
        {search.kind === 'stopped' && 'Stopped. No claim about the rest.'}
      </output>
    </header>
  );
}

const PHASES = {
  searching: 'searching',
  counting: 'counting schedules',
  witnesses: 'making witnesses',
  done: 'done',
} as const;

/** How far it is, or how large it was. */
function Progress({ search }: { readonly search: SearchState }) {
  if (search.kind === 'idle' || search.kind === 'failed') return <p> </p>;
  const budget = describeBudget(search.request);
  if (search.kind === 'running') {
    const { progress } = search;
    const far =
      progress === null
        ? 'starting'
        : `${PHASES[progress.phase]}: ${count(progress.states, 'state')}, ${groupDigits(progress.waiting)} waiting, depth ${progress.depth}`;
    return (
      <p>
        {budget} <span className="explore-live">{far}</span>
      </p>
    );
  }
  if (search.kind === 'stopped') {
    const states = search.result?.states ?? 0;
    return (
      <p className="explore-limit">
        {budget} Stopped at {count(states, 'state')}. No claim about the rest.
      </p>
    );
  }
  const { result, millis } = search;
  if (result.end.kind === 'limit')
    return (
      <p className="explore-limit">
        {budget} {result.end.message}
      </p>
    );
  return (
    <p>
      {budget} {describeSize(result, millis)}
    </p>
  );
}
