import { Download } from 'lucide-react';
import { groupDigits } from '../../../lib/limits';
import type { Catalogue } from '../../../trace/catalogue';
import type { SweepSpec } from '../../../trace/sweep/sweep-spec';
import { countWithoutDowntime, getQuantile, listDowntimes } from '../../../trace/sweep/statistics';
import { Button } from '../../kit/Button';
import type { SweepFacts } from './data/facts';
import { formatShare, formatShortSpan } from './data/format-amount';
import { saveSweep } from './save-sweep';
import { useSweepState } from './use-sweep';
import { countRuns, listParts } from './words';
import { SWEEP_FORMATS } from '../../../formats/sweep';

interface SweepHeadlineProps {
  readonly catalogue: Catalogue;
  readonly facts: SweepFacts | null;
}

/** What came out in one line, what was asked in a second one, and how far it is. */
export function SweepHeadline({ catalogue, facts }: SweepHeadlineProps) {
  const { kind, done, total, millis, message } = useSweepState((state) => state);
  return (
    <header className="sweep-head">
      <div className="sweep-head-text">
        <h2 className="sweep-title">{facts === null ? 'Many runs at once' : summarize(facts)}</h2>
        <output className="sweep-about">
          {facts === null
            ? 'Thousands of runs of this scenario, and how they end.'
            : describeSweep(facts.table.sweep, catalogue)}
          {kind === 'done' && `; made in ${(millis / 1000).toFixed(1)} s`}
          {kind === 'stopped' &&
            `. Stopped after ${groupDigits(done)} of ${groupDigits(total)} runs`}
        </output>
        {kind === 'failed' && (
          <p className="field-problem" role="alert">
            {message}
          </p>
        )}
        {kind === 'running' && (
          <div className="sweep-progress">
            <progress max={total} value={done} aria-label="Runs made" />
            <span>
              {groupDigits(done)} of {groupDigits(total)} so far
            </span>
          </div>
        )}
      </div>
      {facts !== null && kind !== 'running' && (
        <div className="sweep-files">
          {SWEEP_FORMATS.map((format) => (
            <Button
              key={format.id}
              icon={Download}
              look="outline"
              title={`Save every run as a ${format.title}`}
              onClick={() => saveSweep(format, facts.table, catalogue)}
            >
              {format.extension.toUpperCase()}
            </Button>
          ))}
        </div>
      )}
    </header>
  );
}

function summarize({ table, codes }: SweepFacts): string {
  const runs = countRuns(table.rows.length);
  const outcomes = codes.length === 1 ? 'one outcome' : `${codes.length} outcomes`;
  const sorted = listDowntimes(table);
  if (sorted.length === 0) return `${runs}, ${outcomes}`;
  const median = `median downtime ${formatShortSpan(getQuantile(sorted, 50))}`;
  const none = countWithoutDowntime(table);
  const endless = table.rows.length - sorted.length - none;
  const share = (count: number) => formatShare(count, table.rows.length);
  return [
    `${runs}, ${outcomes}, ${median}`,
    ...(endless === 0 ? [] : [`no end in ${share(endless)}`]),
    ...(none === 0 ? [] : [`no downtime in ${share(none)}`]),
  ].join(', ');
}

function describeSweep(sweep: SweepSpec, catalogue: Catalogue): string {
  const parts = listParts(sweep, catalogue, sweep.base.scenario);
  return [...parts, `seed ${sweep.seed}`].join('; ');
}
