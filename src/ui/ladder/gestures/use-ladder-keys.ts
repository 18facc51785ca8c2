import type { KeyboardEvent } from 'react';
import { useRef } from 'react';
import { findNeighbours } from '../../../trace/queries/neighbours';
import type { Message } from '../../../trace/queries/messages';
import { getRecord } from '../../../trace/records';
import type { Trace } from '../../../trace/trace';
import { computeMessages } from '../../../trace/queries/messages';
import { findMessageOf, getHidden } from '../../derived';
import type { KeyAction } from '../../keys';
import { findKeyAction } from '../../keys';
import { useActions, useAppStore } from '../../use-app';
import { useMessageFaults } from '../menu/use-message-faults';
import { usePlayer } from '../playback/use-player';
import { useLaneIds } from '../use-lane-ids';
import { findMessageInLane, toSelectable } from './walk';

export interface LadderKeys {
  readonly trace: Trace;
  readonly selected: number | null;
  readonly select: (record: number | null) => void;
  readonly zoomBy: (factor: number) => void;
  readonly fit: () => void;
  readonly openMenu: () => void;
  readonly openLanesMenu: () => void;
  /** No key changes the run. */
  readonly isReadOnly?: boolean;
}

export interface LadderKeyHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

type KeyTable = Readonly<Partial<Record<KeyAction, () => void>>>;

const ZOOM_STEP = 1.4;
const KEY_DELAY_MICROS = 1_000_000;

/** To the message before or after in the lane where the walk began, although arrows lead to other lanes. */
function useLaneWalk({ trace, selected, select }: LadderKeys, message: Message | undefined) {
  const laneIds = useLaneIds(trace);
  const store = useAppStore();
  const isShown = (node: number) => laneIds.includes(trace.nodes[node]?.id ?? '');
  const walkLane = useRef<{ readonly lane: number | null; readonly at: number | null }>({
    lane: null,
    at: null,
  });
  return (direction: 1 | -1) => {
    const isSameWalk = selected !== null && walkLane.current.at === selected;
    const ownLane = selected === null ? null : getRecord(trace, selected).node;
    const lane = isSameWalk ? walkLane.current.lane : ownLane;
    const hidden = getHidden(trace, store.getState().view.messages);
    const shown = computeMessages(trace).filter(
      (m) => isShown(m.from) && isShown(m.to) && hidden[m.sentRecord] !== 1,
    );
    const next = findMessageInLane(shown, lane, message ?? null, direction);
    if (next === null) return;
    walkLane.current = { lane: lane ?? next.from, at: next.sentRecord };
    select(next.sentRecord);
  };
}

/** The ladder's keys, from the table in ui/keys.ts; they work while the ladder has the focus. */
export function useLadderKeys(keys: LadderKeys): LadderKeyHandlers {
  const { trace, selected } = keys;
  const store = useAppStore();
  const actions = useActions();
  const player = usePlayer();
  const faults = useMessageFaults();
  const message = selected === null ? undefined : findMessageOf(trace, selected);
  const withMessage = (act: (message: Message) => void) => () => {
    if (message !== undefined) act(message);
  };
  const walk = useLaneWalk(keys, message);
  const follow = (end: 'cause' | 'effect') => {
    if (selected === null) return;
    const { cause, effects } = findNeighbours(trace, selected, message);
    const hidden = getHidden(trace, store.getState().view.messages);
    const next = end === 'cause' ? cause : effects.find(({ record }) => hidden[record] !== 1);
    if (next) keys.select(toSelectable(computeMessages(trace), next.record));
  };
  const toggleAxis = () => {
    const { axis } = store.getState().view;
    actions.setView({ axis: axis === 'compressed' ? 'proportional' : 'compressed' });
    keys.fit();
  };
  const edits: KeyTable = {
    delay: withMessage((m) => faults.delay(m, KEY_DELAY_MICROS)),
    drop: withMessage((m) => faults.drop(m)),
    duplicate: withMessage((m) => faults.duplicate(m)),
    corrupt: withMessage((m) => faults.pickBit(m)),
    menu: keys.openMenu,
  };
  const handlers: KeyTable = {
    'play-pause': () => player.toggle(),
    'step-back': () => player.step('record', -1),
    'step-forward': () => player.step('record', 1),
    'message-back': () => player.step('message', -1),
    'message-forward': () => player.step('message', 1),
    'previous-fault': () => player.step('fault-or-timer', -1),
    'next-fault': () => player.step('fault-or-timer', 1),
    'previous-message': () => walk(-1),
    'next-message': () => walk(1),
    cause: () => follow('cause'),
    effect: () => follow('effect'),
    start: () => player.toStart(),
    end: () => player.toEnd(),
    axis: toggleAxis,
    fit: keys.fit,
    'zoom-in': () => keys.zoomBy(ZOOM_STEP),
    'zoom-out': () => keys.zoomBy(1 / ZOOM_STEP),
    lanes: keys.openLanesMenu,
    ...(keys.isReadOnly === true ? {} : edits),
    // With nothing to clear, Esc is for what lies around the ladder.
    ...(selected === null ? {} : { clear: () => keys.select(null) }),
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget) return;
    const action = findKeyAction(event, 'ladder');
    const handle = action === null ? undefined : handlers[action];
    if (handle === undefined) return;
    event.preventDefault();
    handle();
  };
  return { onKeyDown };
}
