import type { OtherWire } from '../../../../store/explore/other-wires';
import { getWire } from '../../../../store/explore/other-wires';
import { getExploreSession } from '../../../../store/explore/browser-session';
import type { ExploredWire, ExploreResult } from '../../../../trace/answers/exploration';
import { EXPLORED_WIRES } from '../../../../trace/answers/exploration';
import type { Catalogue } from '../../../../trace/catalogue';
import { getReach } from '../../../../trace/queries/explorations/compare-explorations';
import { Button } from '../../../kit/Button';
import { findOutcome } from '../../outcomes/find-outcome';
import type { GetLook } from '../../outcomes/outcome-looks';
import { OutcomeDot } from '../../outcomes/OutcomeDot';
import { useExploreState } from '../use-exploration';
import { formatFaults, formatPercent } from '../words';

interface WireChangesProps {
  readonly catalogue: Catalogue;
  readonly getLook: GetLook;
}

const TITLES = { off: 'Names', proposal: 'Proposal', ratified: 'Ratified' } as const;

/** ECP repeats what is lost, and its time-outs give up: what that makes of the outcomes, a column for each wire. */
export function WireChanges({ catalogue, getLook }: WireChangesProps) {
  const search = useExploreState((state) => state.search);
  if (search.kind !== 'done') return null;
  const own = getWire(search.request);
  const columns = EXPLORED_WIRES.map((wire) => ({
    wire,
    found: wire === own ? ({ kind: 'done', result: search.result } as const) : search.others[wire],
  }));
  const results = columns.flatMap(({ found }) => (found?.kind === 'done' ? [found.result] : []));
  const isAlone = results.length === 1;
  return (
    <section className="explore-section" aria-label="What the wire changes">
      <header>
        <h3>What the wire changes</h3>
        <span>least faults, share of schedules</span>
      </header>
      <p className="hint">
        The same question with names between host and bridge, and with frames of VDP over ECP:
        acknowledged, repeated, given up.
      </p>
      <table className="explore-wires">
        <thead>
          <tr>
            <th scope="col">Outcome</th>
            {columns.map(({ wire, found }) => (
              <th key={wire} scope="col">
                <WireHead wire={wire} found={found} isOwn={wire === own} />
              </th>
            ))}
          </tr>
        </thead>
        {!isAlone && (
          <tbody>
            {listOutcomes(results, catalogue).map((id) => (
              <tr key={id}>
                <th scope="row">
                  <OutcomeDot look={getLook(id)} />
                  {findOutcome(catalogue, id).title}
                </th>
                {columns.map(({ wire, found }) => (
                  <td key={wire}>
                    {found?.kind === 'done' && <ReachCell result={found.result} outcome={id} />}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        )}
      </table>
    </section>
  );
}

interface WireHeadProps {
  readonly wire: ExploredWire;
  readonly found: OtherWire | undefined;
  readonly isOwn: boolean;
}

/** What is known of this wire, or the way to ask. */
function WireHead({ wire, found, isOwn }: WireHeadProps) {
  const title = TITLES[wire];
  if (found === undefined)
    return (
      <Button
        look="outline"
        className="button-small"
        onClick={() => getExploreSession().exploreWire(wire)}
      >
        Explore: {title}
      </Button>
    );
  if (found.kind === 'running') return <span aria-busy>{title}, exploring…</span>;
  if (found.kind === 'failed') return <span title={found.message}>{title} failed</span>;
  const isWhole = found.result.end.kind === 'complete';
  return (
    <span title={found.result.end.kind === 'limit' ? found.result.end.message : ''}>
      {title}
      {isOwn && ' (above)'}
      {!isWhole && ', so far'}
    </span>
  );
}

interface ReachCellProps {
  readonly result: ExploreResult;
  readonly outcome: string;
}

/** Of a search that was not whole, "never" would be a claim about the rest. */
function ReachCell({ result, outcome }: ReachCellProps) {
  const reach = getReach(result, outcome);
  if (reach !== null)
    return (
      <>
        <span>{formatFaults(reach.leastFaults)}</span>
        {reach.share !== null && <span>{formatPercent(reach.share)}</span>}
      </>
    );
  return <span className="hint">{result.end.kind === 'complete' ? 'never' : 'not found'}</span>;
}

/** In the order of the catalogue. */
function listOutcomes(results: readonly ExploreResult[], { outcomes }: Catalogue): string[] {
  return outcomes
    .map(({ id }) => id)
    .filter((id) => results.some((result) => id in result.outcomes));
}
