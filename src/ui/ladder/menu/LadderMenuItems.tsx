import type { Trace } from '../../../trace/trace';
import { MenuSeparator } from '../../kit/Menu';
import { LaneItems } from '../../panels/toolbar/LaneItems';
import { LaneMenuItems } from './LaneMenuItems';
import { LinkMenuItems } from './LinkMenuItems';
import type { MenuTarget } from './menu-target';
import { MessageMenuItems } from './MessageMenuItems';
import type { PaperActions } from './paper-actions';
import { PaperMenuItems } from './PaperMenuItems';

export interface LadderMenuItemsProps {
  readonly target: MenuTarget;
  readonly trace: Trace;
  readonly paper: PaperActions;
}

/** The entries for whatever was pointed at. */
export function LadderMenuItems({ target, trace, paper }: LadderMenuItemsProps) {
  switch (target.kind) {
    case 'message':
      return (
        <>
          <MessageMenuItems message={target.message} trace={trace} />
          {target.links.length > 0 && trace.spec !== null && <MenuSeparator />}
          <LinkMenuItems links={target.links} atMicros={target.atMicros} trace={trace} />
        </>
      );
    case 'lane':
      return <LaneMenuItems node={target.node} atMicros={target.atMicros} trace={trace} />;
    case 'links':
      // Nothing can be done to a link of a capture.
      if (trace.spec === null) return <PaperMenuItems {...paper} />;
      return <LinkMenuItems links={target.links} atMicros={target.atMicros} trace={trace} />;
    case 'lanes':
      return <LaneItems />;
    case 'paper':
      return <PaperMenuItems {...paper} />;
  }
}
