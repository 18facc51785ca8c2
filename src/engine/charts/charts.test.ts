import { expect, it } from 'vitest';
import { assertDefined } from '../../lib/assert';
import { resolveValues } from '../../trace/parameters';
import { getRecords } from '../../trace/records';
import type { MachineReport } from '../../trace/machines';
import { catalogue } from '../catalogue';
import { getModel, SCENARIOS } from '../scenarios';
import { createSpec, run } from '../testing/run';
import { describeInferredMachines } from './inferred-machines';
import { describeMachine } from './describe-machine';
import { describeArrow, listWritten } from './testing/written';
import { watchRun } from './watch-run';

const NAMES = SCENARIOS.map(({ id }) => id);

const WIRES = ['off', 'proposal', 'ratified'];

function watch(id: string, options: Parameters<typeof createSpec>[1] = {}): MachineReport {
  const watched = watchRun(createSpec(id, options));
  while (!watched.advance(1000));
  return watched.buildReport();
}

/** Every machine that a scenario can have, with the words that a run of it has. */
function listMachines(id: string) {
  const { parameters } = assertDefined(
    SCENARIOS.find((one) => one.id === id),
    id,
  );
  const wires = parameters.includes('wire') ? WIRES : [null];
  return wires.flatMap((wire) => {
    const spec = createSpec(id, wire === null ? {} : { values: { wire } });
    const { network, rules } = getModel(id).prepare(resolveValues(spec, catalogue));
    const machines = network.nodes.flatMap((node) => [node, ...(node.components ?? [])]);
    return machines.map(({ machine: { definition } }) => ({ definition, rules }));
  });
}

it.each(NAMES)('%s: the charts show every transition of the definitions and nothing else', (id) => {
  const machines = listMachines(id);
  expect(machines.length).toBeGreaterThan(1);
  for (const { definition, rules } of machines) {
    const chart = describeMachine(definition, { node: 'n', component: 'c' }, rules);
    expect(chart.transitions.map(describeArrow).toSorted()).toEqual(
      listWritten(definition).toSorted(),
    );
    expect(new Set(chart.transitions.map((one) => one.id)).size).toBe(chart.transitions.length);
    expect(chart.states.map((state) => state.id)).toEqual(
      Object.keys(definition.config.states ?? {}),
    );
    expect(chart.initial).toBe(definition.config.initial);
    expect(chart.title).not.toBe(definition.id);
  }
});

it.each(NAMES)('%s: each move starts where the last ended and follows the arrows', (id) => {
  const { machines, moves, cutShort } = watch(id);
  expect(cutShort).toBeNull();
  const states = machines.map(({ initial }) => initial);
  for (const { machine, taken, state, event } of moves) {
    const { transitions } = assertDefined(machines[machine], 'machine');
    const arrows = taken.map((one) =>
      assertDefined(
        transitions.find((t) => t.id === one),
        one,
      ),
    );
    for (const arrow of arrows) {
      expect([event, '']).toContain(arrow.event);
      expect([states[machine], '']).toContain(arrow.from);
      states[machine] = arrow.to ?? states[machine] ?? '';
    }
    expect(states[machine]).toBe(state);
  }
});

it('moves belong to records of the trace, at their time, in order', () => {
  const options = { edits: ['drop:associate-req#2.1', 'crash:bridge@30s:1s'] };
  const records = getRecords(run('vdp-lifecycle', options));
  const { moves } = watch('vdp-lifecycle', options);
  for (const { record, atMicros } of moves) expect(records[record]?.atMicros).toBe(atMicros);
  const places = moves.map(({ record }) => record);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

it('says the same states as the strips of the ladder', () => {
  const trace = run('vdp-lifecycle');
  const { machines, moves } = watch('vdp-lifecycle');
  const vdp = machines.findIndex(
    ({ node, component }) => node === 'station' && component === 'vdp',
  );
  const shown = getRecords(trace)
    .filter(({ kind, node, name }) => kind === 'state' && node === 0 && name === 'VDP')
    .map(({ atMicros, text }) => `${atMicros} ${text}`);
  // Strips show where an instant ends.
  const told = new Map<number, string>();
  for (const { machine, atMicros, state } of moves) if (machine === vdp) told.set(atMicros, state);
  expect(shown.length).toBeGreaterThan(8);
  expect([...told].map(([at, state]) => `${at} ${state}`)).toEqual(shown);
});

it('names passing states, and tells variables in words', () => {
  const { machines, moves } = watch('vdp-lifecycle');
  const vdp = machines.findIndex(
    ({ node, component }) => node === 'station' && component === 'vdp',
  );
  const granted = moves.find(({ machine, taken }) => machine === vdp && taken.length === 3);
  expect(granted?.taken).toEqual([
    'station-processing vdp.response 1', 'assoc-new  0', 'assoc-complete  0',
  ]); // prettier-ignore
  expect(granted?.variables).toEqual([
    { name: 'sysCommand', value: 'none' },
    { name: 'operCommand', value: 'associate-req, M=1' },
    { name: 'next', value: 'none' },
    { name: 'vsiState', value: 'assoc' },
  ]);
});

it('for captures: words stand for states that exist, each word once at an end', () => {
  const { machines } = describeInferredMachines();
  expect(machines.map(({ node, title }) => `${node} ${title}`)).toEqual([
    'evb-station VDP station',
    'evb-bridge VDP bridge',
  ]);
  for (const { states } of machines) {
    expect(states.flatMap(({ inferredFrom }) => inferredFrom).toSorted()).toEqual([
      'associated', 'associating', 'de-associated', 'de-associating', 'pre-associated', 'pre-associating',
      'reserved', 'reserving',
    ]); // prettier-ignore
  }
});
