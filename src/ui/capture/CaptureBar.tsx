import { Radio, X } from 'lucide-react';
import { formatSpan } from '../../lib/time';
import type { OpenCapture } from '../../store/state';
import { Button } from '../kit/Button';
import { useActions } from '../use-app';
import { CompareButton } from './CompareButton';

/** Stands where the verdict of a run does: a capture was not run, so there is nothing to judge. */
export function CaptureBar({ capture }: { readonly capture: OpenCapture }) {
  const actions = useActions();
  const { metrics, capture: info } = capture.trace;
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
