import { Check, Download, ExternalLink, Link } from 'lucide-react';
import type { RunSpec } from '../../../../trace/run-spec';
import { Button } from '../../../kit/Button';
import { useCopy } from '../../../kit/use-copy';
import { useActions, useApp } from '../../../use-app';
import { getSpec } from '../findings/findings';
import type { Finding } from '../findings/findings';
import { useExploreState } from '../use-exploration';
import { getRunHref, useOpenRun } from '../use-open-run';
import { saveTest } from './save-test';

/** Where a witness can go: mode Run, a link, a file, Compare. */
export function WitnessActions({ finding }: { readonly finding: Finding }) {
  const openRun = useOpenRun();
  const spec = getSpec(finding);
  const { exact, simple } = finding;
  if (spec === null) return null;
  return (
    <>
      <div className="explore-witness-actions">
        <Button icon={ExternalLink} look="primary" onClick={() => openRun(spec)}>
          Open as ladder
        </Button>
        <CopyLink spec={spec} />
      </div>
      <div className="explore-witness-actions">
        <CompareButtons name={finding.title} spec={spec} />
        {exact !== null && simple !== null && (
          <Button
            look="outline"
            className="button-small"
            title="A run in which exactly these steps happen in this order"
            onClick={() => openRun(exact)}
          >
            Exact order
          </Button>
        )}
        <SaveTest finding={finding} />
      </div>
    </>
  );
}

function CopyLink({ spec }: { readonly spec: RunSpec }) {
  const { state, copy } = useCopy();
  const isCopied = state === 'copied';
  return (
    <>
      <Button
        icon={isCopied ? Check : Link}
        look="outline"
        onClick={() => void copy(getRunHref(spec))}
      >
        {isCopied ? 'Copied' : 'Copy link'}
      </Button>
      {state === 'failed' && (
        <input
          type="text"
          className="field mono"
          aria-label="Link to this witness"
          readOnly
          value={getRunHref(spec)}
        />
      )}
    </>
  );
}

/** The trace says how the run ended, so the file can be checked against a later version. */
function SaveTest({ finding }: { readonly finding: Finding }) {
  const { trace, spec } = useExploreState((state) => state.shown);
  const isReady = trace !== null && JSON.stringify(trace.spec) === JSON.stringify(spec);
  return (
    <Button
      icon={Download}
      look="outline"
      className="button-small"
      disabled={!isReady}
      title="A trace with its outcome; the command line tells whether the run still ends so: check <file>"
      onClick={() => isReady && saveTest(trace, finding)}
    >
      Save as test
    </Button>
  );
}

interface CompareButtonsProps {
  readonly name: string;
  readonly spec: RunSpec;
}

/** As A it takes the place of the run on screen, which goes to the other side if that is empty. */
function CompareButtons({ name, spec }: CompareButtonsProps) {
  const actions = useActions();
  const other = useApp((state) => state.compared?.spec ?? state.spec);
  return (
    <span className="explore-compare">
      Compare as
      <Button
        look="outline"
        className="button-small"
        aria-label="Compare as A"
        onClick={() => actions.comparePair(spec, other)}
      >
        A
      </Button>
      <Button
        look="outline"
        className="button-small"
        aria-label="Compare as B"
        onClick={() => actions.compareWith({ name, spec })}
      >
        B
      </Button>
    </span>
  );
}
