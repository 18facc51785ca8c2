import { useId } from 'react';
import { getSlackSession } from '../../../../store/slack/browser-slack';
import type { Measured } from '../../../../store/slack/slack-session';
import { isSameSpec } from '../../../../store/work';
import type { RunSpec } from '../../../../trace/run-spec';
import type { SlackItem } from '../../../../trace/answers/slack';
import { groupSlack } from '../../../../trace/answers/slack';
import { describeRange } from '../../../../trace/answers/slack-words';
import type { Trace } from '../../../../trace/trace';
import { useTrace } from '../../../derived';
import { Button } from '../../../kit/Button';
import { useUi, useUiStore } from '../../../use-app';
import { SlackRow } from './SlackRow';
import { useSlack } from './use-slack';
import './slack.css';

/** How much later or sooner each message and timer may come before the run ends otherwise. */
export function SlackPanel() {
  const trace = useTrace();
  const slack = useSlack(trace?.spec ?? null);
  if (trace === null) return null;
  if (trace.spec === null)
    return <p className="slack-note hint">A capture cannot be run again, so it has no slack.</p>;
  if (slack.kind === 'failed') return <p className="slack-note fate fate-lost">{slack.message}</p>;
  if (slack.kind === 'idle' || !isSameSpec(slack.spec, trace.spec))
    return <p className="slack-note hint">Measuring …</p>;
  return <MeasuredView trace={trace} spec={trace.spec} slack={slack} />;
}

interface MeasuredViewProps {
  readonly trace: Trace;
  readonly spec: RunSpec;
  readonly slack: Measured;
}

function MeasuredView({ trace, spec, slack }: MeasuredViewProps) {
  const titleId = useId();
  const { tight, loose, undecided } = groupSlack(slack.items);
  const range = describeRange(slack.rangeMicros);
  const rest = { trace, spec };
  return (
    <div className="slack">
      <SlackProgressBar spec={spec} slack={slack} />
      {slack.cut !== '' && <p className="slack-note hint">{slack.cut}</p>}
      <h3 className="inspector-heading slack-heading" id={titleId}>
        Tightest first
      </h3>
      {tight.length === 0 && (
        <p className="slack-note hint">{describeNone(slack, undecided.length)}</p>
      )}
      <ol className="slack-list" aria-labelledby={titleId}>
        {tight.map((item) => (
          <SlackRow key={item.kind + item.label} item={item} {...rest} />
        ))}
      </ol>
      <Folded title={`searched in part, without a change so far`} items={undecided} {...rest} />
      <Folded title={`without a change ${range}`} items={loose} {...rest} />
    </div>
  );
}

interface FoldedProps extends Pick<MeasuredViewProps, 'trace' | 'spec'> {
  readonly title: string;
  readonly items: readonly SlackItem[];
}

function Folded({ title, items, ...rest }: FoldedProps) {
  if (items.length === 0) return null;
  return (
    <details className="slack-loose">
      <summary>
        {items.length} {title}
      </summary>
      <ol className="slack-list">
        {items.map((item) => (
          <SlackRow key={item.kind + item.label} item={item} {...rest} />
        ))}
      </ol>
    </details>
  );
}

/** Claims no more than was looked at. */
function describeNone({ kind, rangeMicros }: Measured, undecided: number): string {
  if (kind !== 'done') return 'Nothing yet.';
  return undecided === 0
    ? `Whichever one of them comes ${describeRange(rangeMicros)}, the run ends the same.`
    : 'No change was found, and not all could be searched to the end.';
}

/** How far it is; what to do about it. */
function SlackProgressBar({ spec, slack }: Omit<MeasuredViewProps, 'trace'>) {
  const session = getSlackSession();
  const { kind, items, targets, runs } = slack;
  const state = kind === 'done' ? 'measured' : `of ${targets === 0 ? '…' : targets} measured`;
  return (
    <div className="slack-progress" aria-busy={kind === 'measuring'}>
      <p>
        {items.length} {state} <span className="hint">in {runs} runs</span>
      </p>
      {kind !== 'measuring' && <AllBands />}
      {/* One button, so that the keyboard stays on it when it changes its meaning. */}
      {kind !== 'done' && (
        <Button
          look="outline"
          onClick={() => (kind === 'measuring' ? session.stop() : session.repeat(spec))}
        >
          {kind === 'measuring' ? 'Cancel' : 'Measure again'}
        </Button>
      )}
      {kind === 'measuring' && (
        <progress aria-label="Measured" value={items.length} max={Math.max(1, targets)} />
      )}
    </div>
  );
}

/** Bands of all, or only of what is selected. */
function AllBands() {
  const isOn = useUi((state) => state.hasAllSlack);
  const ui = useUiStore();
  return (
    <label className="slack-all">
      <input
        type="checkbox"
        checked={isOn}
        onChange={(event) => ui.setState({ hasAllSlack: event.target.checked })}
      />
      All bands
    </label>
  );
}
