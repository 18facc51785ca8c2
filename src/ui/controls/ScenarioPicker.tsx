import { ChevronDown, ChevronRight, Search, X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { getShownScenario } from '../../store/selectors';
import type { Catalogue } from '../../trace/catalogue';
import { IconButton } from '../kit/Button';
import { useActions, useApp, useUi, useUiStore } from '../use-app';
import { RecentWorks } from './RecentWorks';
import { computeTree } from './scenario-tree';
import type { TreeRow } from './scenario-tree';
import { findTreeTarget } from './tree-keys';

export function ScenarioPicker() {
  const catalogue = useApp((state) => state.catalogue);
  const [search, setSearch] = useState('');
  const section = useRef<HTMLElement>(null);
  const enterTree = (event: KeyboardEvent) => {
    const first = section.current?.querySelector<HTMLElement>(
      '[role=treeitem]:not([aria-expanded])',
    );
    if (!first) return;
    event.preventDefault();
    if (event.key === 'Enter') first.click();
    else first.focus();
  };
  return (
    <section className="picker" aria-label="Scenario" ref={section}>
      <SearchField value={search} onChange={setSearch} onEnter={enterTree} />
      {catalogue && (
        <ScenarioTree catalogue={catalogue} search={search} onClear={() => setSearch('')} />
      )}
      <RecentWorks />
    </section>
  );
}

interface SearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Arrow down goes on to the first scenario, Enter picks it. */
  readonly onEnter: (event: KeyboardEvent) => void;
}

function SearchField({ value, onChange, onEnter }: SearchFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  const requests = useUi((state) => state.searchRequests);
  const ui = useUiStore();
  // A request may also be what opened the flyout that this field stands in, so it is answered on the first render too.
  useEffect(() => {
    if (requests === 0) return;
    ref.current?.focus();
    ui.setState({ searchRequests: 0 });
  }, [requests, ui]);
  return (
    <div className="search">
      <Search aria-hidden />
      <input
        ref={ref}
        type="search"
        aria-label="Find a scenario"
        placeholder="Find a scenario"
        autoComplete="off"
        spellCheck={false}
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') onEnter(event);
        }}
      />
      {value === '' ? (
        <kbd aria-hidden>/</kbd>
      ) : (
        <IconButton icon={X} label="Clear the search" onClick={() => onChange('')} />
      )}
    </div>
  );
}

interface ScenarioTreeProps {
  readonly catalogue: Catalogue;
  readonly search: string;
  readonly onClear: () => void;
}

function ScenarioTree({ catalogue, search, onClear }: ScenarioTreeProps) {
  const scenario = useApp((state) => state.spec.scenario);
  const current = useApp(getShownScenario);
  const actions = useActions();
  const ui = useUiStore();
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [focused, setFocused] = useState<string | null>(null);
  const tree = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => {
    // Until the reader opens or closes a group, the one of this run is open.
    const own = catalogue.scenarios.find(({ id }) => id === scenario)?.group;
    return computeTree(catalogue, search, (id) => toggled.get(id) ?? id === own);
  }, [catalogue, search, toggled, scenario]);
  if (rows.length === 0) return <NoScenario search={search} onClear={onClear} />;

  const setOpen = (id: string, isOpen: boolean) =>
    setToggled((before) => new Map(before).set(id, isOpen));
  const activate = (row: TreeRow) => {
    setFocused(row.id);
    if (row.kind === 'group') setOpen(row.id, !row.isOpen);
    else {
      actions.pickScenario(row.id);
      if (ui.getState().frame !== 'wide') ui.setState({ flyout: null });
    }
  };
  const onKeyDown = (event: KeyboardEvent, row: TreeRow) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      activate(row);
      return;
    }
    const target = findTreeTarget(rows, row, event.key);
    if (target === null) return;
    event.preventDefault();
    if (target.kind === 'toggle') setOpen(row.id, target.isOpen);
    else {
      setFocused(target.id);
      tree.current?.querySelector<HTMLElement>(`[data-row="${target.id}"]`)?.focus();
    }
  };
  // One row is in the tab order: the one that had the focus, else the scenario of this run.
  const stop = [focused, scenario].find((id) => rows.some((row) => row.id === id)) ?? rows[0]?.id;
  return (
    <div className="tree" role="tree" aria-label="Scenarios" ref={tree}>
      {rows.map((row) => (
        <TreeItem
          key={row.id}
          row={row}
          isCurrent={row.id === current}
          isStop={row.id === stop}
          onActivate={() => activate(row)}
          onKeyDown={(event) => onKeyDown(event, row)}
        />
      ))}
    </div>
  );
}

interface TreeItemProps {
  readonly row: TreeRow;
  readonly isCurrent: boolean;
  readonly isStop: boolean;
  readonly onActivate: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function TreeItem({ row, isCurrent, isStop, onActivate, onKeyDown }: TreeItemProps) {
  const common = {
    role: 'treeitem',
    tabIndex: isStop ? 0 : -1,
    'data-row': row.id,
    'aria-level': row.level,
    onClick: onActivate,
    onKeyDown,
  };
  if (row.kind === 'group') {
    const Chevron = row.isOpen ? ChevronDown : ChevronRight;
    return (
      <div {...common} className="tree-group" aria-expanded={row.isOpen} aria-selected={false}>
        <Chevron aria-hidden />
        <span className="tree-title">{row.title}</span>
        <span className="tree-count" aria-label={`${row.count} scenarios`}>
          {row.count}
        </span>
      </div>
    );
  }
  return (
    <div {...common} className={`tree-row tree-level-${row.level}`} aria-selected={isCurrent}>
      <span className="tree-title">{row.title}</span>
      {row.subtitle !== '' && <span className="tree-subtitle">{row.subtitle}</span>}
    </div>
  );
}

function NoScenario({
  search,
  onClear,
}: {
  readonly search: string;
  readonly onClear: () => void;
}) {
  return (
    <output className="empty">
      <span>No scenario called “{search.trim()}”</span>
      <button type="button" className="link" onClick={onClear}>
        Clear the search
      </button>
    </output>
  );
}
