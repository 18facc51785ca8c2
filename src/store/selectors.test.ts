import { expect, it } from 'vitest';
import { createRunSpec } from '../trace/run-spec';
import { getSubtitle } from './selectors';
import type { AppState, NamedRun } from './state';
import { TEST_CATALOGUE } from './testing/catalogue';
import { DEFAULT_VIEW } from './work';

/** The subtitle with this run B beside the scenario. */
function subtitle(scenario: string, compared: NamedRun | null, mode = 'compare' as const): string {
  const view = { ...DEFAULT_VIEW, mode };
  const parts = { view, compared, capture: null, catalogue: TEST_CATALOGUE };
  return getSubtitle(Object.assign({} as AppState, parts, { spec: createRunSpec(scenario) }));
}

it('in Compare the subtitle names both runs', () => {
  const scenario = TEST_CATALOGUE.scenarios[0];
  const own = scenario?.subtitle ?? '';
  const id = scenario?.id ?? '';
  expect(subtitle(id, null)).toBe(own);
  const named = { name: 'slow bridge', spec: createRunSpec('elsewhere') };
  expect(subtitle(id, named)).toBe(`${own} against slow bridge`.trim());
  const same = { name: '', spec: createRunSpec(id) };
  expect(subtitle(id, same)).toBe(`${own} against another run of it`.trim());
});
