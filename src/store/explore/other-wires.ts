import type { StoreApi } from 'zustand/vanilla';
import type { ExploredWire, ExploreRequest, ExploreResult } from '../../trace/answers/exploration';
import { pickBudget } from '../../trace/fault-budget';
import type { ExplorerClient } from '../../worker/explorer/explorer-client';
import type { ExploreState } from './explore-session';

/** The same case and budget with something else between host and bridge; what is left out was not asked. */
export type OtherWires = Readonly<Partial<Record<ExploredWire, OtherWire>>>;

export type OtherWire =
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly result: ExploreResult }
  | { readonly kind: 'failed'; readonly message: string };

export function getWire({ values }: ExploreRequest): ExploredWire {
  const { wire } = values;
  return wire === 'proposal' || wire === 'ratified' ? wire : 'off';
}

/** Asks for the case of the last answer over again. A newer question ends this one, which then counts as not asked. */
export async function exploreOtherWire(
  store: StoreApi<ExploreState>,
  client: ExplorerClient,
  wire: ExploredWire,
): Promise<void> {
  const { search } = store.getState();
  if (search.kind !== 'done' || getWire(search.request) === wire) return;
  const { request } = search;
  const note = (other: OtherWire | undefined) => {
    const { search: now } = store.getState();
    if (now.kind !== 'done' || now.request !== request) return;
    const { [wire]: _, ...rest } = now.others;
    const others = other === undefined ? rest : { ...rest, [wire]: other };
    store.setState({ search: { ...now, others } });
  };
  note({ kind: 'running' });
  const answer = await client.explore(withWire(request, wire), () => undefined);
  note(answer.kind === 'cancelled' ? undefined : answer);
}

function withWire(request: ExploreRequest, wire: ExploredWire): ExploreRequest {
  const { wire: _, ...values } = request.values;
  const hasFrames = wire !== 'off';
  return {
    scenario: request.scenario,
    values: hasFrames ? { ...values, wire } : values,
    ...pickBudget(request, hasFrames),
  };
}
