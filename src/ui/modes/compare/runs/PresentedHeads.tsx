import type { RunState } from '../../../../store/state';
import type { Catalogue } from '../../../../trace/catalogue';
import { formatDowntime, getVerdict } from '../../../panels/verdict/verdict';
import { VerdictPill } from '../../../panels/verdict/VerdictStrip';
import { useApp } from '../../../use-app';
import type { RunWords } from './run-words';
import type { Pair, SideId } from '../use-pair';

interface PresentedHeadsProps {
  readonly pair: Pair;
  readonly catalogue: Catalogue;
  readonly words: Readonly<Record<SideId, RunWords>>;
}

/** What is compared and how each ended, for the back row: nothing to press. */
export function PresentedHeads({ pair, catalogue, words }: PresentedHeadsProps) {
  const run = useApp(({ capture, run: own }) => (capture === null ? own : null));
  const comparedRun = useApp((state) => state.comparedRun);
  return (
    <div className="compare-heads presented-heads">
      <PresentedHead {...{ side: 'a', pair, catalogue, run, words: words.a }} />
      <PresentedHead {...{ side: 'b', pair, catalogue, run: comparedRun, words: words.b }} />
    </div>
  );
}

interface PresentedHeadProps {
  readonly side: SideId;
  readonly pair: Pair;
  readonly catalogue: Catalogue;
  /** Null for a capture: nobody ran it. */
  readonly run: RunState | null;
  readonly words: RunWords;
}

function PresentedHead({ side, pair, catalogue, run, words }: PresentedHeadProps) {
  const { spec, metrics } = pair[side];
  const scenario = catalogue.scenarios.find(({ id }) => id === spec?.scenario);
  const hasDowntime = scenario?.figures.includes('downtime') ?? false;
  const letter = side.toUpperCase();
  return (
    <section className="compare-head" aria-label={`Run ${letter}`}>
      <span className="side-letter" aria-hidden="true">
        {letter}
      </span>
      <div className="presented-name">
        <h2>{words.title}</h2>
        {words.changes !== '' && <p>{words.changes}</p>}
      </div>
      {run !== null && <VerdictPill verdict={getVerdict(run, catalogue)} />}
      {hasDowntime && (
        <p className="presented-figure">
          Downtime <strong>{formatDowntime(metrics)}</strong>
        </p>
      )}
    </section>
  );
}
