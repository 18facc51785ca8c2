import type { PointerEvent as ReactPointerEvent } from 'react';
import { useState } from 'react';
import { useActions, useAppStore } from '../../../use-app';
import { dropText } from '../../menu/edit-texts';
import type { HeadDrag, HeadDragStart } from './head-drag';
import { computeHeadDrag } from './head-drag';
import { createLatestWins } from './latest-wins';
import { usePress } from '../use-press';

/** A drag under way, for the preview. */
export interface ActiveHeadDrag {
  readonly start: HeadDragStart;
  readonly drag: HeadDrag;
  readonly x: number;
  readonly y: number;
}

/**
 * Drags an arrow's head: the delay goes to the store while dragging, one run at a time, and all of it is one undo step.
 * Giving up restores the delay that was there.
 */
export function useHeadDrag(): {
  readonly active: ActiveHeadDrag | null;
  readonly begin: (event: ReactPointerEvent<Element>, start: HeadDragStart) => void;
} {
  const store = useAppStore();
  const actions = useActions();
  const startPress = usePress();
  const [active, setActive] = useState<ActiveHeadDrag | null>(null);

  const begin = (event: ReactPointerEvent<Element>, start: HeadDragStart) => {
    const box = event.currentTarget.getBoundingClientRect();
    const isBusy = () => {
      const { run } = store.getState();
      return run.kind === 'ready' && run.stale;
    };
    let sent = start.delayMicros;
    const queue = createLatestWins<number>(isBusy, (byMicros) => {
      if (byMicros !== sent) actions.setDelay(start.message, byMicros);
      sent = byMicros;
    });
    const stopListening = store.subscribe(() => queue.flush());
    const read = ({ clientX, clientY }: PointerEvent): ActiveHeadDrag => {
      const x = clientX - box.left;
      const y = clientY - box.top;
      return { start, drag: computeHeadDrag(start, x, y), x, y };
    };
    const close = (last: number) => {
      stopListening();
      queue.push(last);
      queue.finish();
      setActive(null);
    };
    actions.beginGesture();
    startPress(event, {
      onMove: (move) => {
        const next = read(move);
        setActive(next);
        queue.push(next.drag.kind === 'delay' ? next.drag.byMicros : start.delayMicros);
      },
      onUp: (up) => {
        const { drag } = read(up);
        close(drag.kind === 'delay' ? drag.byMicros : start.delayMicros);
        if (drag.kind === 'drop') actions.addEdit(dropText(start.message));
        actions.endGesture();
      },
      onCancel: () => {
        close(start.delayMicros);
        actions.endGesture();
      },
    });
  };
  return { active, begin };
}
