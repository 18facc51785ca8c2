import { parsePercent } from '../../lib/percent';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import type { RunSpec } from '../../trace/run-spec';
import { suggestRuns } from '../../trace/sweep/axis-values';
import { checkSweep } from '../../trace/sweep/check-sweep';
import { LOSS_ID, getQuantities } from '../../trace/sweep/quantities';
import type { SweepPlan, SweepSpec } from '../../trace/sweep/sweep-spec';
import { EMPTY_PLAN } from '../../trace/sweep/sweep-spec';
import { parseAxis, parseDraw } from '../../trace/sweep/sweep-text';
import type { EngineClient } from '../../worker/engine-client';
import type { Options, ReadFile } from '../command';
import { getText, getTexts, readSole } from './options';
import { chooseSpec } from './choose-spec';

/** The sweep that the arguments ask for, or the first thing that is wrong with them. */
export async function readSweep(
  positionals: readonly string[],
  options: Options,
  { client, readFile }: { readonly client: EngineClient; readonly readFile: ReadFile },
): Promise<Result<SweepSpec>> {
  const catalogue = await client.getCatalogue();
  const ids = catalogue.scenarios.map(({ id }) => id).join(', ');
  const scenario = readSole(positionals, 'sweep needs one scenario', `one of ${ids}`);
  if (!scenario.ok) return scenario;
  const base = chooseSpec(scenario.value, options, { catalogue, readFile });
  if (!base.ok) return base;
  const plan = readPlan(options, base.value, catalogue);
  if (!plan.ok) return plan;
  const lossLinks = await chooseLinks(plan.value, base.value, client);
  const whole = { ...plan.value, lossLinks };
  const runs = readRuns(getText(options, 'runs'), whole);
  if (!runs.ok) return runs;
  return checkSweep({ ...whole, runs: runs.value }, base.value, catalogue);
}

function readPlan(options: Options, base: RunSpec, catalogue: Catalogue): Result<SweepPlan> {
  const quantities = getQuantities(catalogue, base.scenario);
  const axes = readAll(getTexts(options, 'vary'), (text) => parseAxis(text, quantities));
  if (!axes.ok) return axes;
  const draws = readAll(getTexts(options, 'draw'), (text) => parseDraw(text, quantities));
  if (!draws.ok) return draws;
  const loss = parsePercent(getText(options, 'loss') ?? '0%');
  if (!loss.ok) return loss;
  return succeed({
    ...EMPTY_PLAN,
    axes: axes.value,
    draws: draws.value,
    lossLinks: getTexts(options, 'loss-link'),
    lossPpm: loss.value,
    seed: base.seed,
  });
}

function readAll<T>(
  texts: readonly string[],
  parse: (text: string) => Result<T>,
): Result<readonly T[]> {
  const values: T[] = [];
  for (const text of texts) {
    const value = parse(text);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return succeed(values);
}

/** Every link of the scenario when none is named: one run knows them. */
async function chooseLinks(
  { axes, lossLinks, lossPpm }: SweepPlan,
  base: RunSpec,
  client: EngineClient,
): Promise<readonly string[]> {
  const isLossy = lossPpm > 0 || axes.some(({ quantity }) => quantity === LOSS_ID);
  if (!isLossy || lossLinks.length > 0) return lossLinks;
  const answer = await client.run(base);
  return answer.kind === 'done' ? answer.trace.links.map(({ id }) => id) : [];
}

function readRuns(text: string | undefined, plan: SweepPlan): Result<number> {
  if (text === undefined) return succeed(suggestRuns(plan));
  return /^\d{1,9}$/.test(text)
    ? succeed(Number(text))
    : fail(`"${text}" is not a number of runs; use a whole number`);
}
