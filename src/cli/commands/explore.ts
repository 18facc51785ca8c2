import type { Result } from '../../lib/result';
import { describeProblems, fail, succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import type { ExploredWire, ExploreResult } from '../../trace/answers/exploration';
import { BUDGET_KINDS, listBudgetKinds, pickBudget } from '../../trace/fault-budget';
import type { BudgetId, FaultBudget } from '../../trace/fault-budget';
import type { RunSpec } from '../../trace/run-spec';
import type { ExploreApi } from '../../worker/explorer/explore-api';
import { createInProcessExplorer } from '../../worker/explorer/in-process-explorer';
import type { Answer } from '../answer';
import { failWith, print, wrongUse } from '../answer';
import type { Command, Options } from '../command';
import { formatExploration, formatExplorationJson } from '../texts/exploration-text';
import { getTexts, readSole } from '../arguments/options';
import { readLinkedQuestion } from '../arguments/linked-question';
import { readIntervals } from '../arguments/read-intervals';
import { getOwnWire } from '../../trace/explored-wire';
import { getScenario } from '../../trace/parameters';
import { A_RUN, chooseSpec } from '../arguments/choose-spec';
import type { Surroundings } from '../arguments/choose-spec';
import { formatTimed, formatTimedJson } from '../texts/timed-text';

/** `keepAlives` is written `keep-alives`. */
const nameOption = (id: BudgetId): string =>
  id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const BUDGET_USAGE = BUDGET_KINDS.map(({ id, most }) => `[--${nameOption(id)} 0…${most}]`).join(
  ' ',
);

export const explore: Command = {
  name: 'explore',
  usage: `${A_RUN} [--set id=value]… ${BUDGET_USAGE} [--classes] [--timed id=from..to,…|all [--ties] [--all]] [--json]`,
  summary:
    'tries every order of deliveries and time-outs, with so many faults at most; with --timed: which durations lead to which outcome, with --ties also at equal times, with --all every case',
  options: {
    set: { type: 'string', multiple: true },
    ...Object.fromEntries(
      BUDGET_KINDS.map(({ id }) => [nameOption(id), { type: 'string' as const }]),
    ),
    classes: { type: 'boolean' },
    timed: { type: 'string' },
    ties: { type: 'boolean' },
    all: { type: 'boolean' },
    json: { type: 'boolean' },
  },
  async run(positionals, options, client, { readFile }) {
    const catalogue = await client.getCatalogue();
    const explorer = createInProcessExplorer();
    const spec = readExplorable(positionals, options, explorer, { catalogue, readFile });
    if (!spec.ok) return wrongUse(describeProblems(spec.problems));
    if (options['timed'] !== undefined)
      return exploreTimed(spec.value, options, explorer, catalogue);
    const stray = ['ties', 'all'].find((name) => options[name] !== undefined);
    if (stray !== undefined) return wrongUse(`--${stray} goes with --timed`);
    const linked = readLinkedQuestion(positionals[0] ?? '', readFile);
    if (!linked.ok) return wrongUse(describeProblems(linked.problems));
    const wire = chooseWire(spec.value, options, catalogue, linked.value.wire);
    const budget = readBudget(options, wire, linked.value.budget);
    if (!budget.ok) return wrongUse(describeProblems(budget.problems));
    const { scenario } = spec.value;
    const { wire: _, ...values } = spec.value.values;
    const plain = { scenario, values, ...pickBudget(budget.value, false) };
    const request =
      wire === 'off' ? plain : { ...plain, ...budget.value, values: { ...values, wire } };
    const answer = await explorer.explore({ request, classes: options['classes'] === true });
    if (answer.kind !== 'done') return failWith(answer);
    if (wire === 'off') return conclude(answer.result, null, options, catalogue);
    const names = await explorer.explore({ request: plain });
    if (names.kind !== 'done') return failWith(names);
    return conclude(answer.result, names.result, options, catalogue);
  },
};

/** Only what is asked for here, or in a link to Explore, counts: any link or saved file has a wire for running. */
function chooseWire(
  { scenario }: RunSpec,
  options: Options,
  catalogue: Catalogue,
  linked: ExploredWire | null = null,
): string {
  const last = getTexts(options, 'set').findLast((text) => text.startsWith('wire='));
  return last?.slice('wire='.length) ?? linked ?? getOwnWire(getScenario(catalogue, scenario));
}

const FAULT_OPTIONS = [...BUDGET_KINDS.map(({ id }) => nameOption(id)), 'classes'];

async function exploreTimed(
  spec: RunSpec,
  options: Options,
  explorer: ExploreApi,
  catalogue: Catalogue,
): Promise<Answer> {
  const other = FAULT_OPTIONS.find((name) => options[name] !== undefined);
  if (other !== undefined)
    return wrongUse(`--timed asks what durations do when nothing fails; leave --${other} out`);
  if (chooseWire(spec, options, catalogue) !== 'off')
    return wrongUse('--timed knows messages as names, not as frames; add --set wire=off');
  const intervals = readIntervals(String(options['timed']), spec, catalogue);
  if (!intervals.ok) return wrongUse(describeProblems(intervals.problems));
  const { scenario, values } = spec;
  const ties = options['ties'] === true ? { ties: true } : {};
  const request = { scenario, values, intervals: intervals.value, ...ties };
  const answer = await explorer.exploreTimed(request);
  if (answer.kind !== 'done') return failWith(answer);
  return print(
    options['json'] === true
      ? formatTimedJson(request, answer.result)
      : formatTimed(request, answer.result, catalogue, options['all'] === true),
  );
}

/** Of the run of a link or a saved file only scenario and values: which faults happen is what is explored. */
function readExplorable(
  positionals: readonly string[],
  options: Options,
  explorer: ExploreApi,
  surroundings: Surroundings,
): Result<RunSpec> {
  const { scenarios } = surroundings.catalogue;
  const ids = scenarios.map(({ id }) => id).filter((id) => explorer.canExplore(id));
  const oneOf = `one of ${ids.join(', ')}`;
  const wanted = readSole(positionals, 'explore needs one scenario', oneOf);
  if (!wanted.ok) return wanted;
  const spec = chooseSpec(wanted.value, options, surroundings);
  if (!spec.ok) return spec;
  const { scenario, edits } = spec.value;
  if (!ids.includes(scenario))
    return fail(`"${scenario}" has no rules without a clock; use ${oneOf}`);
  return edits.length === 0
    ? spec
    : fail('this run has faults of its own; explore chooses faults itself: name the scenario');
}

function readBudget(
  options: Options,
  wire: string,
  linked: Partial<FaultBudget>,
): Result<FaultBudget> {
  const budget: Partial<Record<BudgetId, number>> = {};
  for (const { id, most, many, needsFrames } of listBudgetKinds(true)) {
    const text = options[nameOption(id)] ?? String(linked[id] ?? 0);
    const number = typeof text === 'string' && /^\d$/.test(text) ? Number(text) : Number.NaN;
    if (!(number <= most))
      return fail(`"${String(text)}" is not a number of ${many}; use 0 to ${most}`);
    if (number > 0 && needsFrames === true && wire === 'off')
      return fail(`only frames have ${many}; add --set wire=proposal`);
    budget[id] = number;
  }
  return succeed(pickBudget(budget, wire !== 'off'));
}

/** What was found before a limit stands, and is worth seeing. */
function conclude(
  result: ExploreResult,
  names: ExploreResult | null,
  options: Options,
  catalogue: Catalogue,
): Answer {
  const text =
    options['json'] === true
      ? formatExplorationJson(result, names)
      : formatExploration(result, { names, wantsClasses: options['classes'] === true }, catalogue);
  const output = { content: text, file: null };
  return result.end.kind === 'limit'
    ? { kind: 'failed', message: result.end.message, output }
    : { kind: 'done', output };
}
