import type { AppState } from '../../../store/state';

type Asked = Pick<AppState, 'capture' | 'spec' | 'catalogue'>;

/** Which run will be A, before there is a B: a capture is none, so it is the run that lies behind it. */
export function askForB({ capture, spec, catalogue }: Asked): string {
  if (capture === null) return 'The run on screen is A; which is B?';
  const info = catalogue?.scenarios.find(({ id }) => id === spec.scenario);
  const run = [info?.title ?? spec.scenario, info?.subtitle ?? ''].filter(Boolean).join(', ');
  return `A capture cannot stand beside a run: A is the run behind it (${run}), and your choice of B closes the capture.`;
}
