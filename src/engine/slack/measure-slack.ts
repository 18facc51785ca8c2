import { LIMITS, limitMessage } from '../../lib/limits';
import { getRecord, listOfKinds } from '../../trace/records';
import type { RunSpec } from '../../trace/run-spec';
import type { Trace } from '../../trace/trace';
import type {
  SlackBand,
  SlackItem,
  SlackProgress,
  SlackResult,
  SlackVerdict,
} from '../../trace/answers/slack';
import { readVerdict } from '../../trace/answers/slack';
import { simulate } from '../simulate';
import type { SlackTarget } from './list-targets';
import { listTargets } from './list-targets';
import { searchOneWay } from './search';

/** What a reader expects to be looked at in any case, of the shortest run too. */
const RANGE_MICROS = 60_000_000;
/** Silence is noticed after several time-outs in a row: by default ECP sends four times. */
const RANGE_IN_TIMERS = 5;

/**
 * Measures one message or timer after the other, or only the one with this label; yields after every run of the engine,
 * so that it can be stopped.
 */
export function* measureSlack(spec: RunSpec, only?: string): Generator<SlackProgress, SlackResult> {
  const trace = simulate(spec);
  const verdict = readVerdict(trace);
  const { rangeMicros, rangeCut } = chooseRange(trace);
  const all = listTargets(trace);
  const targets = only === undefined ? all : all.filter(({ label }) => label === only);
  const measured = targets.slice(0, LIMITS.slackTargets.value);
  const items: SlackItem[] = [];
  let runs = 0;
  for (const target of measured) {
    const search = measureOne({ spec, target, verdict, rangeMicros });
    for (let step = search.next(); ; step = search.next()) {
      yield { items, targets: measured.length, rangeMicros, runs: ++runs };
      if (step.done !== true) continue;
      items.push(step.value);
      break;
    }
  }
  const targetsCut = measured.length < targets.length ? [limitMessage(LIMITS.slackTargets)] : [];
  return { items, rangeMicros, runs, cut: [...targetsCut, ...rangeCut].join(' ') };
}

/** Beyond every timer that the run sets, so that what it does in the end is seen. */
function chooseRange(trace: Trace): { readonly rangeMicros: number; readonly rangeCut: string[] } {
  const timers = listOfKinds(trace.records, ['timer-set']).map((index) => {
    const { value, atMicros } = getRecord(trace, index);
    return RANGE_IN_TIMERS * ((value ?? atMicros) - atMicros);
  });
  const wanted = timers.reduce((longest, one) => Math.max(longest, one), RANGE_MICROS);
  const most = LIMITS.slackRange.value;
  return wanted > most
    ? { rangeMicros: most, rangeCut: [limitMessage(LIMITS.slackRange)] }
    : { rangeMicros: wanted, rangeCut: [] };
}

interface Question {
  readonly spec: RunSpec;
  readonly target: SlackTarget;
  readonly verdict: SlackVerdict;
  readonly rangeMicros: number;
}

function* measureOne({ spec, target, verdict, rangeMicros }: Question): Generator<void, SlackItem> {
  const { soonerMicros, ...shifted } = target;
  const range = Math.min(soonerMicros, rangeMicros);
  const sooner = yield* searchOneWay({ spec, shifted, verdict, direction: -1, rangeMicros: range });
  const later = yield* searchOneWay({ spec, shifted, verdict, direction: 1, rangeMicros });
  return { ...shifted, bands: join(sooner.bands, later.bands), cut: sooner.cut || later.cut };
}

/** Both lists begin at 0, with the run's own verdict. */
function join(sooner: readonly SlackBand[], later: readonly SlackBand[]): SlackBand[] {
  const [own, ...before] = sooner;
  const [ownToo, ...after] = later;
  if (own === undefined || ownToo === undefined) return [];
  return [...before.toReversed(), { ...own, toMicros: ownToo.toMicros }, ...after];
}
