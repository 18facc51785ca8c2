import { Download } from 'lucide-react';
import { groupDigits } from '../../../lib/limits';
import type { Catalogue } from '../../../trace/catalogue';
import { getQuantities } from '../../../trace/sweep/quantities';
import type { SweepSpec } from '../../../trace/sweep/sweep-spec';
import { formatAxis, formatDraw } from '../../../trace/sweep/sweep-text';
import { getQuantile, listDowntimes } from '../../../trace/sweep/statistics';
import { Button } from '../../kit/Button';
import type { SweepFacts } from './data/facts';
import { formatShare, formatShortSpan } from './data/format-amount';
import { saveSweep } from './save-sweep';
import { useSweepState } from './use-sweep';
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
            ? 'Choose what varies on the left, then run the sweep.'
            : describeSweep(facts.table.sweep, catalogue)}
          {kind === 'done' && `, ${(millis / 1000).toFixed(1)} s`}
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
  const runs = `${groupDigits(table.rows.length)} ${table.rows.length === 1 ? 'run' : 'runs'}`;
  const outcomes = codes.length === 1 ? 'one outcome' : `${codes.length} outcomes`;
  const sorted = listDowntimes(table);
  if (sorted.length === 0) return `${runs}, ${outcomes}`;
  const median = `median downtime ${formatShortSpan(getQuantile(sorted, 50))}`;
  const endless = table.rows.length - sorted.length;
  if (endless === 0) return `${runs}, ${outcomes}, ${median}`;
  return `${runs}, ${outcomes}, ${median}, no end in ${formatShare(endless, table.rows.length)}`;
}

/** As the command line takes it: short, exact, and known from there. */
function describeSweep(sweep: SweepSpec, catalogue: Catalogue): string {
  const quantities = getQuantities(catalogue, sweep.base.scenario);
  const parts = quantities.flatMap((quantity) => [
    ...sweep.axes
      .filter((axis) => axis.quantity === quantity.id)
      .map((a) => formatAxis(a, quantity)),
    ...sweep.draws
      .filter((draw) => draw.quantity === quantity.id)
      .map((d) => formatDraw(d, quantity)),
  ]);
  const losses = sweep.lossLinks.length === 0 ? [] : [`losses on ${sweep.lossLinks.length} links`];
  return [...parts, ...losses, `seed ${sweep.seed}`].join(', ');
}
