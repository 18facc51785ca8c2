import {
  keepDifferent,
  readLinkParts,
  shortenRun,
  shortenSpec,
} from '../../formats/link/link-parts';
import { packLink, unpackLink } from '../../formats/link/pack';
import type { Problem, Result } from '../../lib/result';
import { succeed } from '../../lib/result';
import type { Catalogue } from '../../trace/catalogue';
import { checkRunSpec } from '../../trace/check-run-spec';
import type { ViewState, Work } from '../state';
import { DEFAULT_VIEW } from '../work';
import { checkNamedRun } from './check-named-run';
import { checkView, trimView } from './check-view';

export interface DecodedLink extends Work {
  /** What was left out because this app does not know it. */
  readonly warnings: readonly Problem[];
}

/** A work as the fragment of an address (formats/link). */
export function encodeLink({ spec, view, compared }: Work): string {
  const b = compared === null ? {} : { b: shortenRun(compared) };
  return packLink({ spec: shortenSpec(spec), view: shortenView(view), ...b });
}

export function decodeLink(fragment: string, catalogue: Catalogue): Result<DecodedLink> {
  const json = unpackLink(fragment);
  return json.ok ? readWork(json.value, catalogue) : json;
}

function readWork(json: unknown, catalogue: Catalogue): Result<DecodedLink> {
  const parts = readLinkParts(json);
  const spec = checkRunSpec(parts.spec, catalogue);
  if (!spec.ok) return spec;
  const view = checkView(parts.view ?? {}, catalogue);
  if (!view.ok) return view;
  const compared = checkNamedRun(parts.beside, catalogue);
  const warnings = [...spec.warnings, ...view.warnings, ...compared.warnings];
  return succeed({ spec: spec.value, view: view.value, compared: compared.value, warnings });
}

function shortenView(view: ViewState): Partial<ViewState> {
  return keepDifferent(trimView(view), DEFAULT_VIEW);
}
