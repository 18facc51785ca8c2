import { Clock, Copy, CornerLeftUp, Eraser, FastForward, X, Zap } from 'lucide-react';
import type { Message } from '../../../trace/queries/messages';
import { findNeighbours } from '../../../trace/queries/neighbours';
import { getRecordKey } from '../../../trace/queries/record-keys';
import type { Trace } from '../../../trace/trace';
import { MenuHeading, MenuItem, MenuSeparator } from '../../kit/Menu';
import { computeMessages } from '../../../trace/queries/messages';
import { useActions } from '../../use-app';
import { toSelectable } from '../gestures/walk';
import { useMessageFaults } from './use-message-faults';

export interface MessageMenuItemsProps {
  readonly message: Message;
  readonly trace: Trace;
}

const DELAYS = [
  { micros: 100_000, title: 'Delay by 100 ms' },
  { micros: 1_000_000, title: 'Delay by 1 s' },
  { micros: 3_000_000, title: 'Delay by 3 s' },
] as const;

export function MessageMenuItems({ message, trace }: MessageMenuItemsProps) {
  const actions = useActions();
  const { cause } = findNeighbours(trace, message.sentRecord, message);
  const selectCause = () => {
    if (cause === null) return;
    actions.select(getRecordKey(trace, toSelectable(computeMessages(trace), cause.record)));
  };
  return (
    <>
      <MenuHeading>
        {message.type.title} #{message.ordinal}
      </MenuHeading>
      {trace.spec !== null && <FaultItems message={message} />}
      <MenuItem icon={CornerLeftUp} hint="Alt ↑" disabled={cause === null} onSelect={selectCause}>
        Select its cause
      </MenuItem>
    </>
  );
}

function FaultItems({ message }: Pick<MessageMenuItemsProps, 'message'>) {
  const faults = useMessageFaults();
  const isUnderway = message.endAtMicros === null || message.endAtMicros > message.sentAtMicros;
  return (
    <>
      {DELAYS.map(({ micros, title }) => (
        <MenuItem
          key={micros}
          icon={Clock}
          {...(micros === 1_000_000 ? { hint: 'D' } : {})}
          onSelect={() => faults.delay(message, micros)}
        >
          {title}
        </MenuItem>
      ))}
      <MenuItem icon={FastForward} disabled={!isUnderway} onSelect={() => faults.hasten(message)}>
        Hasten: arrive at once
      </MenuItem>
      <MenuItem icon={X} hint="X" onSelect={() => faults.drop(message)}>
        Drop
      </MenuItem>
      <MenuItem icon={Copy} hint="U" onSelect={() => faults.duplicate(message)}>
        Duplicate
      </MenuItem>
      <MenuItem icon={Zap} hint="C" onSelect={() => faults.pickBit(message)}>
        Corrupt a bit …
      </MenuItem>
      <MenuSeparator />
      <MenuItem
        icon={Eraser}
        disabled={!faults.hasFaults(message)}
        onSelect={() => faults.removeFaults(message)}
      >
        Remove its faults
      </MenuItem>
    </>
  );
}
