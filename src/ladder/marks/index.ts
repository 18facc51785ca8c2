import type { MarkMaker } from '../stage';
import { axis, grid } from './axis';
import { bulk } from './bulk';
import { cut } from './cut';
import { deviation } from './deviation';
import { downtime } from './downtime';
import { event } from './event';
import { fold } from './fold';
import { knot } from './knot';
import { lifeline } from './lane/lifeline';
import { message } from './message/message';
import { noReturn } from './no-return';
import { outage } from './lane/outage';
import { rail } from './rail';
import { strip } from './lane/strip';
import { timer } from './timer';
import { vm } from './lane/vm';
import { work } from './lane/work';

/** All kinds of marks in drawing order: what comes later lies above. */
export const MARK_MAKERS: readonly MarkMaker[] = [
  downtime,
  grid,
  bulk,
  cut,
  lifeline,
  strip,
  work,
  vm,
  outage,
  fold,
  rail,
  noReturn,
  message,
  timer,
  event,
  deviation,
  knot,
  axis,
];
