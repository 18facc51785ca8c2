import type { RecordTopic } from '../../trace/queries/describe-record';

const NAMES: Readonly<Record<RecordTopic, string>> = {
  vdp: 'VDP',
  control: 'Control',
  memory: 'Memory',
  state: 'PUSH/PULL',
  timer: 'Timer',
  vm: 'VM',
  fault: 'Fault',
  plain: 'Note',
};

export function getTopicName(topic: RecordTopic): string {
  return NAMES[topic];
}

/** Colour of a plane; the words beside it carry the meaning. */
export function TopicDot({ topic }: { readonly topic: RecordTopic }) {
  return <i className={`topic-dot topic-${topic}`} aria-hidden />;
}

export function TopicBadge({ topic }: { readonly topic: RecordTopic }) {
  return <span className={`topic-badge topic-${topic}`}>{NAMES[topic]}</span>;
}
