import { formatMoment, formatSpan } from '../../../lib/time';
import { findFrame } from '../../../trace/queries/frames';
import type { Message } from '../../../trace/queries/messages';
import { getRecord } from '../../../trace/records';
import type { MessageType, Rule, Trace } from '../../../trace/trace';
import { computeMessages } from '../../../trace/queries/messages';
import { TopicBadge } from '../../kit/Topic';
import { CauseEffect } from './CauseEffect';
import { FaultActions } from './FaultActions';
import { WhyHere } from './WhyHere';
import { lazyComponent } from '../../kit/lazy-component';
import { LazyPart } from '../../kit/LazyPart';

const BytesSection = lazyComponent(async () => (await import('./bytes/BytesSection')).BytesSection);

const DeviationsHere = lazyComponent(
  async () => (await import('../../capture/DeviationsHere')).DeviationsHere,
);

const FORMS: Readonly<Record<MessageType['form'], string>> = {
  request: 'request',
  response: 'response',
  notice: 'notice',
  bulk: 'bulk copy',
};

interface MessageDetailsProps {
  readonly trace: Trace;
  readonly message: Message;
}

export function MessageDetails({ trace, message }: MessageDetailsProps) {
  const { type } = message;
  const messages = computeMessages(trace);
  const frame = findFrame(trace, message.sentRecord);
  const number = messages.indexOf(message) + 1;
  const [from, to] = [message.from, message.to].map((node) => trace.nodes[node]?.title ?? '');
  return (
    <>
      <div className="inspector-body">
        <header>
          <p className="kicker">
            <TopicBadge topic={type.plane} />
            {FORMS[type.form]}, message {number} of {messages.length}
          </p>
          <h2 className="inspector-title">
            {type.title}
            {message.isCopy && ', copy'}
          </h2>
          <p className="route">
            {from} → {to}
          </p>
          {trace.spec === null ? <SeenAt message={message} /> : <Times message={message} />}
        </header>
        <Fate message={message} />
        <Damage trace={trace} message={message} />
        {trace.capture && (
          <LazyPart>
            <DeviationsHere record={message.sentRecord} />
          </LazyPart>
        )}
        <p className="say">{type.summary}</p>
        {frame !== null && (
          <LazyPart>
            <BytesSection key={message.sentRecord} trace={trace} message={message} frame={frame} />
          </LazyPart>
        )}
        <WhyHere trace={trace} record={message.sentRecord} rules={getRules(trace, message)} />
        <CauseEffect trace={trace} record={message.sentRecord} message={message} />
      </div>
      {trace.spec !== null && <FaultActions key={message.label} message={message} />}
    </>
  );
}

/** A capture is taken at one place: it knows no latency. */
function SeenAt({ message }: { readonly message: Message }) {
  return (
    <dl className="times">
      <div>
        <dt>Captured</dt>
        <dd>{formatMoment(message.sentAtMicros)}</dd>
      </div>
    </dl>
  );
}

const END_TITLES: Readonly<Record<Message['fate'], string>> = {
  delivered: 'Received',
  ignored: 'Arrived',
  lost: 'Lost',
  'in-flight': 'Received',
};

function Times({ message }: { readonly message: Message }) {
  const { sentAtMicros, endAtMicros, fate } = message;
  return (
    <dl className="times">
      <div>
        <dt>Sent</dt>
        <dd>{formatMoment(sentAtMicros)}</dd>
      </div>
      <div>
        <dt>{END_TITLES[fate]}</dt>
        <dd>{endAtMicros === null ? 'not yet' : formatMoment(endAtMicros)}</dd>
      </div>
      <div>
        <dt>Latency</dt>
        <dd>{endAtMicros === null ? '–' : formatSpan(endAtMicros - sentAtMicros)}</dd>
      </div>
    </dl>
  );
}

/** Said only when the message did not simply arrive. */
function Fate({ message }: { readonly message: Message }) {
  if (message.fate === 'delivered') return null;
  const texts = {
    lost: `Lost on the way: ${message.reason}`,
    ignored: `Arrived and had no effect: ${message.reason}`,
    'in-flight': 'Still on its way when the run stopped',
  };
  return (
    <p className={message.fate === 'lost' ? 'fate fate-lost' : 'fate'}>{texts[message.fate]}</p>
  );
}

/** Damage that was read all the same; where it was noticed, the fate says so. */
function Damage({ trace, message }: MessageDetailsProps) {
  const names = message.faultRecords.map((record) => getRecord(trace, record).name);
  const places = names.flatMap(
    (name) => /^corrupt:.*:(\d+)\.(\d)$/.exec(name)?.slice(1).join(', bit ') ?? [],
  );
  if (places.length === 0) return null;
  const outcome = message.fate === 'delivered' ? ' The receiver reads it as it is.' : '';
  return (
    <p className="fate fate-lost">
      Damaged on the way: octet {places.join('; octet ')}.{outcome}
    </p>
  );
}

/** The rule that sent it, then the rule that it met on arrival, each once. */
function getRules(trace: Trace, message: Message): Rule[] {
  const ends = [message.sentRecord, message.endRecord].flatMap((index) =>
    index === null ? [] : [getRecord(trace, index).rule],
  );
  const rules = ends.filter((rule) => rule !== null);
  return [...new Map(rules.map((rule) => [rule.id, rule])).values()];
}
