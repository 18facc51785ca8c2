import { expect, it } from 'vitest';
import { catalogue } from '../../engine/catalogue';
import { createRunSpec } from '../../trace/run-spec';
import { computeStatistics } from '../../trace/sweep/statistics';
import { EMPTY_PLAN } from '../../trace/sweep/sweep-spec';
import { createInProcessPool } from '../../worker/pool/in-process-pool';
import { runSweep } from '../../worker/pool/run-sweep';
import { SWEEP_FORMATS } from './index';

const { table } = await runSweep(createInProcessPool(), {
  ...EMPTY_PLAN,
  version: 1,
  base: createRunSpec('alt-1'),
  axes: [
    { kind: 'list', quantity: 'n', values: [1_000_000, 4_000_000] },
    { kind: 'list', quantity: 'policy', values: ['wait', 'alt1'] },
  ],
  lossLinks: ['source-host-destination-host'],
  lossPpm: 200_000,
  runs: 12,
});
const render = (id: string, of = table) =>
  SWEEP_FORMATS.find((format) => format.id === id)?.render(of, catalogue) ?? '';

it('the JSON holds the sweep, its statistics and every row', () => {
  const document = JSON.parse(render('json'));
  expect(document).toMatchObject({ version: 1, isWhole: true, sweep: { runs: 12 } });
  expect(document.statistics).toEqual(computeStatistics(table, catalogue));
  expect(document.rows).toHaveLength(12);
  const first = Object.fromEntries(
    document.fields.map((name: string, place: number) => [name, document.rows[0][place]]),
  );
  expect(first).toMatchObject({ run: 0, n_us: 1_000_000, policy: 'wait', seed: 1 });
  expect(document.statistics.outcomes.map(({ id }: { id: string }) => id)).toContain(first.outcome);
});

it('the CSV holds the same rows', () => {
  const [head = '', ...lines] = render('csv').trimEnd().split('\r\n');
  const document = JSON.parse(render('json'));
  expect(head.split(',')).toEqual(document.fields);
  expect(lines).toEqual(
    document.rows.map((row: readonly (string | number | null)[]) =>
      row.map((cell) => (cell === null ? '' : String(cell))).join(','),
    ),
  );
  expect(lines.some((line) => line.includes(',,'))).toBe(true);
});

it('a part says that it is one', () => {
  const part = { ...table, rows: table.rows.slice(0, 3) };
  expect(JSON.parse(render('json', part))).toMatchObject({
    isWhole: false,
    statistics: { runs: 3 },
  });
});
