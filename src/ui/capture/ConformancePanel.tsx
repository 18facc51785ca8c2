import { CircleAlert, CircleCheck, CircleX, GitCompareArrows } from 'lucide-react';
import type { Conformance, Deviation } from '../../trace/answers/conformance';
import type { Trace } from '../../trace/trace';
import { useTrace } from '../derived';
import { Button } from '../kit/Button';
import { useApp } from '../use-app';
import { useCompare } from './CompareButton';
import { DeviationView } from './DeviationView';
import './conformance.css';

/** Checks of a capture: where it is not as our own machines would have it. */
export function ConformancePanel() {
  const trace = useTrace();
  const comparison = useApp(({ capture }) => capture?.comparison ?? null);
  if (trace === null) return null;
  if (comparison === null) return <Invitation />;
  if (comparison.kind === 'running') return <p className="hint conformance-note">Comparing …</p>;
  if (comparison.kind === 'failed')
    return (
      <p className="fate conformance-note" role="alert">
        The comparison failed: {comparison.message}
      </p>
    );
  return <Findings trace={trace} conformance={comparison.conformance} />;
}

function Invitation() {
  const compare = useCompare();
  return (
    <section className="conformance-note">
      <p className="say">
        Our own ECP and VDP machines can be driven with what each end of this capture was sent. What
        an end sent that they could not have sent is a deviation.
      </p>
      <Button icon={GitCompareArrows} look="outline" onClick={() => void compare()}>
        Compare with the model
      </Button>
    </section>
  );
}

interface FindingsProps {
  readonly trace: Trace;
  readonly conformance: Conformance;
}

function Findings({ trace, conformance }: FindingsProps) {
  const { deviations } = conformance;
  const unlisted = deviations.filter(({ quirk }) => quirk === null);
  const listed = deviations.filter(({ quirk }) => quirk !== null);
  return (
    <>
      <Result conformance={conformance} unlistedCount={unlisted.length} />
      <DeviationList title="Not listed" trace={trace} deviations={unlisted} />
      <DeviationList title="Listed quirks" trace={trace} deviations={listed} />
    </>
  );
}

interface ResultProps {
  readonly conformance: Conformance;
  readonly unlistedCount: number;
}

function Result({ conformance, unlistedCount }: ResultProps) {
  const { comparedFrames, skipped, deviations } = conformance;
  const isBroken = unlistedCount > 0;
  const isEmpty = comparedFrames === 0;
  const AgreeIcon = isEmpty ? CircleAlert : CircleCheck;
  const Icon = isBroken ? CircleX : AgreeIcon;
  return (
    <section className={isBroken ? 'check check-broken' : 'check'}>
      <Icon aria-hidden />
      <div>
        <h3>
          <output>{describeResult(conformance, unlistedCount)}</output>
        </h3>
        <p className="say">
          {comparedFrames} frames compared
          {deviations.length > unlistedCount && !isBroken && ', apart from listed quirks'}.
        </p>
        {skipped.map(({ reason, count }) => (
          <p key={reason} className="say">
            {count} frames not compared: {reason}.
          </p>
        ))}
      </div>
    </section>
  );
}

function describeResult({ comparedFrames }: Conformance, unlistedCount: number): string {
  if (comparedFrames === 0) return 'Nothing to compare';
  if (unlistedCount === 0) return 'Agrees with the model';
  return unlistedCount === 1 ? '1 deviation' : `${unlistedCount} deviations`;
}

interface DeviationListProps {
  readonly title: string;
  readonly trace: Trace;
  readonly deviations: readonly Deviation[];
}

/** A file that is wrong everywhere need not be told whole. */
const MOST_SHOWN = 100;

function DeviationList({ title, trace, deviations }: DeviationListProps) {
  if (deviations.length === 0) return null;
  const more = deviations.length - MOST_SHOWN;
  return (
    <section aria-label={title}>
      <h3 className="inspector-heading conformance-heading">
        {title} ({deviations.length})
      </h3>
      <ol className="checks">
        {deviations.slice(0, MOST_SHOWN).map((deviation, index) => (
          // Two deviations of one frame differ in nothing but their place.
          <li key={`${deviation.recordKey} ${index}`} className="deviation">
            <DeviationView trace={trace} deviation={deviation} hasLink />
          </li>
        ))}
      </ol>
      {more > 0 && <p className="hint conformance-note">and {more} more</p>}
    </section>
  );
}
