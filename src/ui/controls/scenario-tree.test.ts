import { describe, expect, it } from 'vitest';
import type { Catalogue, ScenarioInfo } from '../../trace/catalogue';
import { computeTree } from './scenario-tree';
import { findTreeTarget } from './tree-keys';

const scenario = (id: string, title: string, subtitle = '', parent: string | null = null): ScenarioInfo => ({
  id, group: 'june', title, subtitle, parent, story: '', source: 'slide 9', parameters: [], values: {}, featured: [], lanes: [], steps: [], explorable: true, figures: [],
}); // prettier-ignore

const CATALOGUE: Catalogue = {
  groups: [{ id: 'june', title: 'Dynamic information migration' }],
  scenarios: [
    scenario('reference', 'Reference migration'),
    scenario('pull-after-copy', 'PULL after copy'),
    scenario('alt-1', 'PULL after copy', 'alt 1, back out', 'pull-after-copy'),
  ],
  parameters: [],
  faults: [],
  properties: [],
  outcomes: [],
  targets: { message: [], timer: [], node: [], link: [] },
};

const list = (search: string, closed: string[] = []) =>
  computeTree(CATALOGUE, search, (id) => !closed.includes(id)).map(
    (row) => `${row.level} ${row.title}`,
  );

describe('the scenario tree', () => {
  it('puts a variant below its parent, named by what is different', () => {
    expect(list('')).toEqual([
      '1 Dynamic information migration',
      '2 Reference migration',
      '2 PULL after copy',
      '3 alt 1, back out',
    ]);
  });

  it('keeps the parent of a match', () => {
    expect(list('ALT back')).toEqual([
      '1 Dynamic information migration',
      '2 PULL after copy',
      '3 alt 1, back out',
    ]);
  });

  it('opens closed groups while searching, and is empty when nothing matches', () => {
    expect(list('', ['june'])).toEqual(['1 Dynamic information migration']);
    expect(list('reference', ['june'])).toContain('2 Reference migration');
    expect(list('no such thing')).toEqual([]);
  });
});

describe('keys in the tree', () => {
  const rows = computeTree(CATALOGUE, '', () => true);
  const press = (id: string, key: string) => {
    const row = rows.find((r) => r.id === id);
    return row ? findTreeTarget(rows, row, key) : null;
  };

  it.each([
    ['june', 'ArrowDown', 'reference'],
    ['alt-1', 'ArrowUp', 'pull-after-copy'],
    ['alt-1', 'ArrowLeft', 'pull-after-copy'],
    ['pull-after-copy', 'ArrowLeft', 'june'],
    ['pull-after-copy', 'ArrowRight', 'alt-1'],
    ['alt-1', 'Home', 'june'],
    ['june', 'End', 'alt-1'],
  ])('on %s, %s goes to %s', (from, key, to) => {
    expect(press(from, key)).toEqual({ kind: 'row', id: to });
  });

  it('closes and opens a group, and stays at the ends', () => {
    expect(press('june', 'ArrowLeft')).toEqual({ kind: 'toggle', isOpen: false });
    const closed = computeTree(CATALOGUE, '', () => false);
    const group = closed[0];
    expect(group && findTreeTarget(closed, group, 'ArrowRight')).toEqual({
      kind: 'toggle',
      isOpen: true,
    });
    expect(press('june', 'ArrowUp')).toBeNull();
    expect(press('alt-1', 'ArrowDown')).toBeNull();
  });
});
