import type { Basis, ScenarioStep } from '../../trace/catalogue';
import { SLIDES } from '../roles/role';

/** The slides' ladders, rebuilt from what their text still says; the drawings are lost. Ids: r1, a1 … as in our notes. */
export interface Slide {
  readonly title: string;
  readonly source: string;
}

function slide(title: string): Slide {
  return { title, source: `${SLIDES}, "${title}"` };
}

export const SLIDE = {
  reference: slide('VM migration reference diagram'),
  associate: slide('Associate/Deassociate in diagram'),
  or: slide('Or? (minor point)'),
  pullAfter: slide('If PULL completes after memory copy'),
  alt1: slide('PULL completes after memory copy (alt 1)'),
  alt2: slide('PULL completes after memory copy (alt 2)'),
  pullBefore: slide('PULL completes before memory copy'),
  polled: slide('PULL completes before memory copy (alt)'),
  krause: slide('Mike Krause suggestion to serialize'),
  conclusions: slide('Conclusions'),
};

export function step(id: string, mark: string, basis: Basis, { source }: Slide): ScenarioStep {
  return { id, mark, basis, source };
}

const REF = SLIDE.reference;

/** The migration up to the end of the copy. */
export const COPY_STEPS: readonly ScenarioStep[] = [
  step('r1', 'instantiate', 'stated', REF),
  step('r2', 'vm:destination-host:instantiated', 'stated', REF),
  step('r3', 'instantiated', 'stated', REF),
  step('r4', 'pre-copy', 'stated', REF),
  step('r5', 'vm:source-host:suspended', 'stated', REF),
  step('r6', 'final-copy', 'stated', REF),
];

/** The destination takes over. */
export const START_STEPS: readonly ScenarioStep[] = [
  step('r7', 'vm:destination-host:running', 'stated', REF),
  step('r8', 'vm-running', 'stated', REF),
  step('r9', 'vm:source-host:destroyed', 'stated', REF),
];

export const ASSOCIATE_STEPS: readonly ScenarioStep[] = [
  step('a1', 'associate-req', 'stated', SLIDE.associate),
  step('a2', 'associate-rsp', 'stated', SLIDE.associate),
];

export const DEASSOCIATE_STEPS: readonly ScenarioStep[] = [
  step('d1', 'deassociate-req', 'stated', SLIDE.associate),
  step('d2', 'deassociate-rsp', 'stated', SLIDE.associate),
];

/** PUSH and PULL, the same on every slide that draws them. */
export const STATE_STEPS: readonly ScenarioStep[] = [
  step('p1', 'pull-req', 'stated', SLIDE.pullAfter),
  step('s1', 'vm-stopped', 'stated', SLIDE.pullAfter),
  step('u1', 'push-req', 'stated', SLIDE.pullAfter),
  step('u2', 'push-rsp', 'stated', SLIDE.pullAfter),
  step('p2', 'pull-rsp', 'stated', SLIDE.pullAfter),
];

export const NOTIFY_STEPS: readonly ScenarioStep[] = [
  step('c1', 'pull-completed', 'stated', SLIDE.conclusions),
];
