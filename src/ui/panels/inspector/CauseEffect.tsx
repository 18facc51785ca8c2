import { formatSpan } from '../../../lib/time';
import type { Message } from '../../../trace/queries/messages';
import { findNeighbours } from '../../../trace/queries/neighbours';
import type { Neighbour } from '../../../trace/queries/neighbours';
import type { Trace } from '../../../trace/trace';
import { getHidden } from '../../derived';
import { lazyComponent } from '../../kit/lazy-component';
import { LazyPart } from '../../kit/LazyPart';
import { useSelectRecord } from '../../show-panel';
import { useApp } from '../../use-app';
import { RecordLink } from './RecordLink';

const WhyChain = lazyComponent(async () => (await import('./why/WhyChain')).WhyChain);

interface CauseEffectProps {
  readonly trace: Trace;
  readonly record: number;
  readonly message: Message | undefined;
}

/** What led to it and what it led to, as links: dimming in the drawing is never the only cue. */
export function CauseEffect({ trace, record, message }: CauseEffectProps) {
  const selectRecord = useSelectRecord();
  const { cause, effects: all } = findNeighbours(trace, record, message);
  const hidden = getHidden(
    trace,
    useApp((state) => state.view.messages),
  );
  const effects = all.filter((effect) => hidden[effect.record] !== 1);
  const link = (neighbour: Neighbour) => (
    <RecordLink
      trace={trace}
      record={neighbour.record}
      onSelect={selectRecord}
      note={neighbour.afterMicros === 0 ? 'same instant' : `+${formatSpan(neighbour.afterMicros)}`}
    />
  );
  return (
    <section>
      <h3 className="inspector-heading">Cause and effect</h3>
      <dl className="cause-effect">
        <dt>Caused by</dt>
        <dd>{cause ? link(cause) : <span className="hint">nothing, it starts the run</span>}</dd>
        <dt>Leads to</dt>
        <dd>
          {effects.length === 0 && <span className="hint">nothing</span>}
          <ul className="record-links">
            {effects.map((effect) => (
              <li key={effect.record}>{link(effect)}</li>
            ))}
          </ul>
        </dd>
      </dl>
      <LazyPart>
        <WhyChain trace={trace} record={message?.sentRecord ?? record} />
      </LazyPart>
    </section>
  );
}
