import type { Catalogue, ScenarioInfo } from '../../trace/catalogue';

/** One visible row of the scenario picker, in reading order; `level` is the tree level that a screen reader hears. */
export type TreeRow =
  | { readonly kind: 'group'; readonly id: string; readonly level: 1; readonly title: string; readonly count: number; readonly isOpen: boolean }
  | { readonly kind: 'scenario'; readonly id: string; readonly level: 2 | 3; readonly title: string; readonly subtitle: string }; // prettier-ignore

/**
 * Groups by source, scenarios below them, variants below their parent. With a search text only what matches is left (a
 * variant keeps its parent, so that one sees whose variant it is) and every group is open.
 */
export function computeTree(
  catalogue: Catalogue,
  search: string,
  isGroupOpen: (id: string) => boolean,
): TreeRow[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return catalogue.groups.flatMap((group): TreeRow[] => {
    const scenarios = catalogue.scenarios.filter((scenario) => scenario.group === group.id);
    const matches = scenarios.filter((s) => isMatch(s, group.title, words));
    const parents = new Set(matches.map((s) => s.parent));
    const kept = new Set(scenarios.filter((s) => matches.includes(s) || parents.has(s.id)));
    if (kept.size === 0) return [];
    const isOpen = words.length > 0 || isGroupOpen(group.id);
    const head = { kind: 'group', id: group.id, level: 1, title: group.title, count: kept.size, isOpen } as const; // prettier-ignore
    return isOpen ? [head, ...listRows(scenarios.filter((s) => kept.has(s)))] : [head];
  });
}

function isMatch(scenario: ScenarioInfo, groupTitle: string, words: readonly string[]): boolean {
  const text = [scenario.id, scenario.title, scenario.subtitle, scenario.source, groupTitle];
  const haystack = text.join(' ').toLowerCase();
  return words.every((word) => haystack.includes(word));
}

function listRows(scenarios: readonly ScenarioInfo[]): TreeRow[] {
  const ids = new Set(scenarios.map((s) => s.id));
  const roots = scenarios.filter((s) => s.parent === null || !ids.has(s.parent));
  return roots.flatMap((root) => [
    toRow(root, 2),
    ...scenarios.filter((s) => s.parent === root.id).map((child) => toRow(child, 3)),
  ]);
}

/** Below its parent a variant only says what is different about it. */
function toRow(scenario: ScenarioInfo, level: 2 | 3): TreeRow {
  const isVariant = level === 3 && scenario.subtitle !== '';
  return {
    kind: 'scenario',
    id: scenario.id,
    level,
    title: isVariant ? scenario.subtitle : scenario.title,
    subtitle: isVariant ? '' : scenario.subtitle,
  };
}
