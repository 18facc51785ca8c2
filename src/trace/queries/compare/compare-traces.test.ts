import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../../engine/catalogue';
import { simulate } from '../../../engine/simulate';
import { getKindCode } from '../../records';
import { createRunSpec } from '../../run-spec';
import type { RunSpec } from '../../run-spec';
import type { Trace } from '../../trace';
import { compareFigures } from './compare-rows';
import { compareTraces, mirror } from './compare-traces';
import { describeDifference } from './describe-difference';

const DELAYS = ['pull-rsp', 'push-req', 'associate-req', 'final-copy', 'migration-failed'];

const specs: fc.Arbitrary<RunSpec> = fc
  .record({
    scenario: fc.constantFrom('alt-1', 'alt-2', 'reference', 'pull-before-copy'),
    n: fc.constantFrom(500_000, 2_000_000),
    edits: fc.uniqueArray(
      fc.oneof(
        fc
          .tuple(fc.constantFrom(...DELAYS), fc.integer({ min: 1, max: 3000 }))
          .map(([message, millis]) => `delay:${message}#1:+${millis}ms`),
        fc.constantFrom('drop:pull-rsp#1', 'duplicate:push-req#1', 'crash:database@9s:1s'),
      ),
      { maxLength: 3 },
    ),
  })
  .map(({ scenario, n, edits }) => ({ ...createRunSpec(scenario), values: { n }, edits }));

const traces = specs.map(simulate);

describe('comparing', () => {
  it('a run with itself finds nothing', () => {
    fc.assert(
      fc.property(traces, (trace) => {
        const { differences, lastCommonMicros } = compareTraces(trace, trace);
        expect(differences).toEqual([]);
        expect(lastCommonMicros).toBe(trace.records.at[trace.records.count - 1]);
        expect(compareFigures({ a: trace, b: trace }, catalogue).map((r) => r.difference)).toEqual(
          Array.from({ length: 8 }, () => ''),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('the other way round finds the same, mirrored', () => {
    fc.assert(
      fc.property(traces, traces, (a, b) => {
        expect(compareTraces(b, a)).toEqual(mirror(compareTraces(a, b)));
      }),
      { numRuns: 40 },
    );
  });

  it('each difference is in a run, and what is not listed is the same in both', () => {
    fc.assert(
      fc.property(traces, traces, (a, b) => {
        const { differences, commonCount } = compareTraces(a, b);
        const onlyA = differences.filter(({ kind }) => kind === 'only-a').length;
        const onlyB = differences.filter(({ kind }) => kind === 'only-b').length;
        expect(countFacts(a) - onlyA).toBe(countFacts(b) - onlyB);
        expect(commonCount).toBeLessThanOrEqual(countFacts(a) - onlyA);
        for (const difference of differences)
          expect(describeDifference({ a, b }, difference).change).not.toBe('');
      }),
      { numRuns: 40 },
    );
  });

  it('a delay shows first as the later arrival', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400_000 }), (micros) => {
        const a = simulate(createRunSpec('reference'));
        const edits = [`delay:pull-rsp#1:+${micros}us`];
        const b = simulate({ ...createRunSpec('reference'), edits });
        expect(compareTraces(a, b).differences[0]).toMatchObject({
          kind: 'moved',
          key: 'delivered:destination-bridge:pull-rsp#1',
          byMicros: micros,
        });
      }),
      { numRuns: 20 },
    );
  });
});

describe('alternative 1 against alternative 2', () => {
  const pair = { a: simulate(createRunSpec('alt-1')), b: simulate(createRunSpec('alt-2')) };
  const { differences } = compareTraces(pair.a, pair.b);

  it('part when n expires: one backs out, the other proceeds', () => {
    const where = 'Destination hypervisor';
    expect(differences[0]?.atMicros).toBe(10_700_500);
    expect(differences.slice(0, 2).map((each) => describeDifference(pair, each))).toEqual([
      {
        title: 'Timer n expires',
        where,
        change: 'rule n-backs-out in A, n-proceeds in B',
      },
      { title: 'phase', where, change: 'backed-out in A, starting in B' },
    ]);
  });

  it('without a migration there are no figures of one', () => {
    const vdp = simulate(createRunSpec('vdp-refused'));
    const ids = compareFigures({ a: vdp, b: vdp }, catalogue).map(({ id }) => id);
    expect(ids).toEqual(['outcome', 'total', 'messages', 'properties']);
    expect(compareFigures({ a: vdp, b: pair.b }, catalogue).length).toBeGreaterThan(ids.length);
  });

  it('have figures of their own', () => {
    const rows = compareFigures(pair, catalogue);
    expect(rows.find(({ id }) => id === 'vm')).toEqual({
      id: 'vm',
      title: 'VM runs at',
      a: 'Source hypervisor',
      b: 'Destination hypervisor',
      difference: 'different',
      values: null,
    });
    expect(rows.find(({ id }) => id === 'downtime')?.difference).toBe('B 9.5 ms longer');
  });
});

describe('frames', () => {
  const compareOne = (scenario: string, change: Partial<RunSpec>) => {
    const pair = {
      a: simulate(createRunSpec(scenario)),
      b: simulate({ ...createRunSpec(scenario), ...change }),
    };
    const { differences } = compareTraces(pair.a, pair.b);
    return differences.map((each) => describeDifference(pair, each));
  };

  it('count with all their octets', () => {
    const [first] = compareOne('vdp-lifecycle', { values: { vid: 'null' } });
    expect(first?.change).toMatch(/^octet \d+ of its frame: [0-9a-f]{2} in A, [0-9a-f]{2} in B$/);
  });

  it('show damage where it was done, before anything follows from it', () => {
    const damaged = compareOne('reference', { edits: ['corrupt:associate-req#1:50.0'] });
    expect(damaged[0]).toMatchObject({ title: 'Associate, M=1', where: expect.any(String) });
    expect(damaged[0]?.change).toMatch(/^octet 50 of its frame/);
  });

  it('may have other numbers of ECP: one message more does not change all that follow', () => {
    const changes = compareOne('vdp-lifecycle', { edits: ['drop:associate-req#1'] });
    expect(changes.filter(({ change }) => change.startsWith('octet'))).toEqual([]);
  });
});

function countFacts({ records }: Trace): number {
  return records.kind.filter((code) => code !== getKindCode('fault')).length;
}

it('what is printed of two times and of their difference agrees', () => {
  const read = (text: string) => {
    const [amount = '', unit = ''] = text.replace(/^B /, '').split(' ');
    return Math.round(Number(amount) * ({ s: 1_000_000, ms: 1000 }[unit] ?? 1));
  };
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (byMicros) => {
      const shifted = `delay:final-copy#1:${byMicros < 0 ? '' : '+'}${byMicros}us`;
      const pair = {
        a: simulate(createRunSpec('alt-1')),
        b: simulate({ ...createRunSpec('alt-1'), edits: byMicros === 0 ? [] : [shifted] }),
      };
      const row = compareFigures(pair, catalogue).find(({ id }) => id === 'total');
      const more = row?.difference.endsWith('shorter') ? -1 : 1;
      const difference = row?.difference === '' ? 0 : read(row?.difference ?? '') * more;
      expect(read(row?.b ?? '') - read(row?.a ?? '')).toBe(difference);
      expect(row?.values?.difference).toBe(difference);
    }),
    { numRuns: 40 },
  );
});
