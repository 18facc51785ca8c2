import { useMemo } from 'react';
import { ALL_MESSAGES, countHidden } from '../../../trace/queries/hidden-records';
import type { Trace } from '../../../trace/trace';
import { getHidden } from '../../derived';
import { Button } from '../../kit/Button';
import { useActions, useApp } from '../../use-app';

/** Nothing is left out of a list in silence. */
export function HiddenHint({ trace }: { readonly trace: Trace }) {
  const actions = useActions();
  const filter = useApp((state) => state.view.messages);
  const messageCount = useMemo(() => countHidden(trace, getHidden(trace, filter)), [trace, filter]);
  if (messageCount === 0) return null;
  return (
    <p className="hint steps-hidden">
      {messageCount === 1 ? '1 message is hidden' : `${messageCount} messages are hidden`}
      <Button className="button-small" onClick={() => actions.setView({ messages: ALL_MESSAGES })}>
        Show all
      </Button>
    </p>
  );
}
