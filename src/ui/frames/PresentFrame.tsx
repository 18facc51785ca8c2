import { Minimize2 } from 'lucide-react';
import { useCallback } from 'react';
import { getSubtitle, getTitle } from '../../store/selectors';
import { describeRecord } from '../../trace/queries/describe-record';
import { getKind, getRecord } from '../../trace/records';
import type { RecordKind, Trace } from '../../trace/trace';
import { useTrace } from '../derived';
import { Button } from '../kit/Button';
import { useEscape } from '../kit/use-escape';
import { LadderPane } from '../ladder/LadderPane';
import { usePosition } from '../ladder/playback/use-playhead';
import { Transport } from '../ladder/Transport';
import { Logo } from '../Logo';
import { VerdictStrip } from '../panels/VerdictStrip';
import { useApp, useUiStore } from '../use-app';

/** For a projector: large type, the ladder, what happens now in a sentence, nothing else. */
export function PresentFrame() {
  const title = useApp(getTitle);
  const subtitle = useApp(getSubtitle);
  const trace = useTrace();
  const ui = useUiStore();
  const leave = useCallback(() => ui.setState({ isPresenting: false }), [ui]);
  const ref = useEscape<HTMLDivElement>(leave, 'anywhere');
  return (
    <div className="frame frame-present" ref={ref}>
      <header className="present-bar">
        <Logo />
        <h1>{title}</h1>
        <p>{subtitle}</p>
        <VerdictStrip />
        <Button icon={Minimize2} look="outline" onClick={leave}>
          Leave
        </Button>
      </header>
      <main className="center">
        <LadderPane />
        {trace && <Caption trace={trace} />}
        <Transport />
      </main>
    </div>
  );
}

/** The last thing that happened at the cursor; read aloud as it changes. */
function Caption({ trace }: { readonly trace: Trace }) {
  const position = usePosition();
  const record = position === null ? null : findTold(trace, position.record);
  if (record === null) return null;
  const { title, where } = describeRecord(trace, record);
  const { rule, name } = getRecord(trace, record);
  const summary = trace.messageTypes.find((type) => type.id === name)?.summary;
  return (
    <section className="present-caption" aria-label="Now" aria-live="polite">
      <span className="present-number" aria-hidden>
        {record + 1}
      </span>
      <div>
        <h2>{title}</h2>
        <p>{[where, rule?.sentence ?? summary].filter(Boolean).join('. ')}</p>
      </div>
    </section>
  );
}

/** Inner states and work are for readers near the screen. */
const UNTOLD: ReadonlySet<RecordKind> = new Set(['state', 'work', 'note', 'timer-set']);

function findTold(trace: Trace, last: number): number | null {
  let record = last;
  while (record > 0 && UNTOLD.has(getKind(trace.records, record))) record--;
  return record < 0 ? null : record;
}
