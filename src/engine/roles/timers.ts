import type { TimerType } from '../../trace/trace';
import { SLIDES } from './role';

export const TIMER_TYPES: readonly TimerType[] = [
  {
    id: 'pre-copy',
    title: 'Pre-copy',
    summary: 'How long the source copies memory before it stops its VM.',
    source: `${SLIDES}, "VM migration reference diagram"`,
  },
  {
    id: 'n',
    title: 'n',
    summary: 'How long the destination waits for the PULL once the copy is complete.',
    source: `${SLIDES}, "PULL completes after memory copy (alt 1)": "wait 'n seconds'"`,
  },
  {
    id: 'poll',
    title: 'Poll',
    summary: 'How long the destination waits before it asks for the PULL status again.',
    source: `inferred from ${SLIDES}, "PULL completes before memory copy (alt)"`,
  },
  {
    id: 'resume',
    title: 'Resume',
    summary: 'How long the destination VM takes from the decision to start to running.',
    source: 'inferred: starting a VM takes time',
  },
  {
    id: 'guard',
    title: 'Guard',
    summary: 'How long the source waits for news after it stopped its VM, before it runs it again.',
    source: 'ours: the unsafe choice that a review must be able to see',
  },
];
