import { MessagesSquare } from 'lucide-react';
import { useMemo } from 'react';
import { countHidden } from '../../../trace/queries/hidden-records';
import type { Trace } from '../../../trace/trace';
import { getHidden, useTrace } from '../../derived';
import { Button } from '../../kit/Button';
import { MenuButton } from '../../kit/MenuButton';
import { useApp } from '../../use-app';
import { lazyComponent } from '../../kit/lazy-component';

const LazyMessageItems = lazyComponent(async () => (await import('./MessageItems')).MessageItems);

/** Show or hide what only keeps a link going, and single VSIs; stands there when a trace has such messages. */
export function MessagesMenu() {
  const trace = useTrace();
  return trace !== null && hasChoice(trace) ? <Menu trace={trace} /> : null;
}

/** Acknowledgements and keep-alives exist only where there are frames. */
export function hasChoice({ frames = [] }: Trace): boolean {
  return frames.length > 0;
}

function Menu({ trace }: { readonly trace: Trace }) {
  const filter = useApp((state) => state.view.messages);
  const messageCount = useMemo(() => countHidden(trace, getHidden(trace, filter)), [trace, filter]);
  return (
    <MenuButton
      label="Messages"
      Items={LazyMessageItems}
      renderButton={(parts) => (
        <Button
          icon={MessagesSquare}
          className="button-small toolbar-messages"
          title="Messages"
          {...parts}
        >
          <span className="button-word">Messages</span>
          {messageCount > 0 && (
            <span className="badge" title={`${messageCount} messages are hidden`}>
              {messageCount}
              <span className="badge-word"> hidden</span>
            </span>
          )}
        </Button>
      )}
    />
  );
}
