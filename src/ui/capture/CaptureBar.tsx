import { Radio, X } from 'lucide-react';
import { LIMITS } from '../../lib/limits';
import { formatSpan } from '../../lib/time';
import type { OpenCapture } from '../../store/state';
import { Button } from '../kit/Button';
import { useActions } from '../use-app';
import { CompareButton } from './CompareButton';
import { useStripCount } from './use-strip-count';

/** Stands where the verdict of a run does: a capture was not run, so there is nothing to judge. */
export function CaptureBar({ capture }: { readonly capture: OpenCapture }) {
  const actions = useActions();
  const { metrics, capture: info } = capture.trace;
  const strips = useStripCount(capture.trace);
  return (
    <section className="verdict" aria-label="Capture">
      <span className="pill pill-waiting" title={capture.name}>
        <Radio aria-hidden />
        <b>Capture</b>
        <span className="pill-sentence">{capture.name}</span>
      </span>
      <dl className="figures">
        <div className="figure figure-messages">
          <dt>Frames</dt>
          <dd>
            {metrics.sentMessages}
            {info && info.otherCount > 0 && <small> {info.otherCount} others</small>}
          </dd>
        </div>
        <div className="figure figure-total">
          <dt>Total</dt>
          <dd>{formatSpan(metrics.totalMicros)}</dd>
        </div>
        {strips !== null && (
          <div
            className="figure figure-state"
            title={`States of ${strips.drawn} of ${strips.all} VSIs are drawn: ${LIMITS.stateColumns.advice} (menu Messages)`}
          >
            <dt>States drawn</dt>
            <dd>
              {strips.drawn} of {strips.all} VSIs
            </dd>
          </div>
        )}
      </dl>
      <CompareButton comparison={capture.comparison} />
      <Button
        icon={X}
        look="outline"
        className="verdict-report"
        onClick={() => actions.closeCapture()}
      >
        Close
      </Button>
    </section>
  );
}
