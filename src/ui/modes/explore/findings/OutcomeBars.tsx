import { groupDigits } from '../../../../lib/limits';
import type { Catalogue } from '../../../../trace/catalogue';
import type { ExploreResult } from '../../../../trace/answers/exploration';
import { cssVars } from '../../../kit/css-vars';
import { findOutcome } from '../../outcomes/find-outcome';
import type { GetLook } from '../../outcomes/outcome-looks';
import { OutcomeDot } from '../../outcomes/OutcomeDot';
import { formatCount, formatFaults, formatShare, getShare } from '../words';

interface OutcomeBarsProps {
  readonly result: ExploreResult;
  readonly catalogue: Catalogue;
  readonly getLook: GetLook;
}

/** How the schedules end, by the number of faults that happen in them. */
export function OutcomeBars({ result, catalogue, getLook }: OutcomeBarsProps) {
  const { schedules } = result;
  return (
    <section className="explore-section" aria-label="Outcomes by number of faults">
      <header>
        <h3>Outcomes by number of faults</h3>
        {schedules !== null && <span>schedules</span>}
      </header>
      {schedules === null ? (
        <OutcomesByLeast result={result} catalogue={catalogue} getLook={getLook} />
      ) : (
        <div className="explore-bars">
          {listBars(result).map((bar) => (
            <Bar key={bar.faults} bar={bar} catalogue={catalogue} getLook={getLook} />
          ))}
        </div>
      )}
    </section>
  );
}

interface BarData {
  readonly faults: number;
  readonly total: bigint;
  readonly parts: readonly { readonly id: string; readonly schedules: bigint }[];
}

function listBars({ outcomes }: ExploreResult): BarData[] {
  const entries = Object.entries(outcomes).map(
    ([id, { byFaults }]) => [id, byFaults ?? []] as const,
  );
  const most = Math.max(0, ...entries.map(([, byFaults]) => byFaults.length));
  return Array.from({ length: most }, (_, faults) => {
    const parts = entries.flatMap(([id, byFaults]) => {
      const schedules = byFaults[faults] ?? 0n;
      return schedules === 0n ? [] : [{ id, schedules }];
    });
    return { faults, parts, total: parts.reduce((sum, part) => sum + part.schedules, 0n) };
  }).filter(({ total }) => total > 0n);
}

/** Narrower than this a share has no room in its part. */
const TEXT_FROM = 0.07;
/** The same on a phone. */
const SMALL_BELOW = 0.25;

interface BarProps extends Omit<OutcomeBarsProps, 'result'> {
  readonly bar: BarData;
}

function Bar({ bar, catalogue, getLook }: BarProps) {
  const { faults, parts, total } = bar;
  const told = parts.map(
    ({ id, schedules }) => `${findOutcome(catalogue, id).title} ${formatShare(schedules, total)}`,
  );
  return (
    <div className="explore-bar">
      <span className="explore-bar-label">{formatFaults(faults)}</span>
      <span className="visually-hidden">{told.join(', ')}</span>
      <span className="explore-bar-parts" aria-hidden>
        {parts.map(({ id, schedules }, index) => {
          const share = getShare(schedules, total);
          return (
            <span
              key={id}
              className="explore-bar-part"
              data-look={getLook(id)}
              data-small={share < SMALL_BELOW || undefined}
              title={`${told[index]}: ${groupDigits(schedules)} schedules`}
              style={cssVars({ '--share': share })}
            >
              {share >= TEXT_FROM && <b>{formatShare(schedules, total)}</b>}
            </span>
          );
        })}
      </span>
      <span className="explore-bar-total" title={groupDigits(total)}>
        {formatCount(total)}
      </span>
    </div>
  );
}

/** Without a number of schedules there are no shares: then which outcomes each budget adds. */
function OutcomesByLeast({ result, catalogue, getLook }: OutcomeBarsProps) {
  const entries = Object.entries(result.outcomes);
  const budgets = [...new Set(entries.map(([, { leastFaults }]) => leastFaults))].toSorted(
    (a, b) => a - b,
  );
  return (
    <>
      {result.cyclic === true && (
        <p className="hint">
          Some orders go round (polling), so there is no number of schedules. What each further
          fault makes possible:
        </p>
      )}
      <dl className="explore-least">
        {budgets.map((faults) => (
          <div key={faults}>
            <dt>{formatFaults(faults)}</dt>
            <dd>
              {entries
                .filter(([, { leastFaults }]) => leastFaults === faults)
                .map(([id]) => (
                  <span key={id}>
                    <OutcomeDot look={getLook(id)} />
                    {findOutcome(catalogue, id).title}
                  </span>
                ))}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
