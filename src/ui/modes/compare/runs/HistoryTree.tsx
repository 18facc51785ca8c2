import { Columns2, Pencil, Pin, Trash2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import { findKept, listTree } from '../../../../store/kept-tree';
import type { KeptRow } from '../../../../store/kept-tree';
import { createTargetNames } from '../../../controls/edit-text';
import { useTrace } from '../../../derived';
import { Button, IconButton } from '../../../kit/Button';
import { cssVars } from '../../../kit/css-vars';
import { useActions, useApp } from '../../../use-app';
import { describeRun } from './run-words';
import type { RunWords } from './run-words';

/** Deeper branches are not moved in any further. */
const DEEPEST = 5;

/** Kept runs as a tree: each below the one that it was made from. Go back to any, name it, take it out. */
export function HistoryTree() {
  const kept = useApp((state) => state.kept);
  const catalogue = useApp((state) => state.catalogue);
  const here = useApp((state) => findKept(state.kept, state.spec)?.id ?? null);
  const beside = useApp(({ kept: runs, compared }) =>
    compared === null ? null : (findKept(runs, compared.spec)?.id ?? null),
  );
  const actions = useActions();
  const trace = useTrace();
  const names = useMemo(() => createTargetNames(trace), [trace]);
  if (catalogue === null) return null;
  return (
    <section className="panel-section history" aria-labelledby="history-title">
      <header className="section-head">
        <h2 id="history-title">History</h2>
        <Button
          icon={Pin}
          className="button-small"
          disabled={here !== null}
          onClick={() => actions.keepRun()}
        >
          Keep run A
        </Button>
      </header>
      {kept.length === 0 && (
        <p className="hint">Nothing is kept yet. A run that you keep can be gone back to.</p>
      )}
      <ul aria-labelledby="history-title">
        {listTree(kept).map((row) => (
          <HistoryRow
            key={row.run.id}
            row={row}
            words={describeRun(row.run, catalogue, names)}
            place={getPlace(row.run.id, here, beside)}
          />
        ))}
      </ul>
    </section>
  );
}

function getPlace(id: number, here: number | null, beside: number | null): 'A' | 'B' | null {
  if (id === here) return 'A';
  return id === beside ? 'B' : null;
}

interface HistoryRowProps {
  readonly row: KeptRow;
  readonly words: RunWords;
  readonly place: 'A' | 'B' | null;
}

function HistoryRow({ row: { run, depth }, words, place }: HistoryRowProps) {
  const [isNaming, setNaming] = useState(false);
  const actions = useActions();
  const name = [words.title, words.changes].filter((part) => part !== '').join(', ');
  return (
    <li className="history-row" style={cssVars({ '--depth': Math.min(DEEPEST, depth) })}>
      {isNaming ? (
        <NameField
          name={run.name}
          onEnd={(next) => {
            setNaming(false);
            if (next !== null) actions.renameKept(run.id, next);
          }}
        />
      ) : (
        <button
          type="button"
          className="history-name"
          title={`Go back to ${name}`}
          onClick={() => actions.openKept(run.id)}
        >
          <span>
            {place !== null && <b className="side-letter">{place}</b>} {words.title}
          </span>
          <small>{words.changes === '' ? 'as the scenario has it' : words.changes}</small>
        </button>
      )}
      <IconButton
        icon={Columns2}
        className="button-tiny"
        label={`Compare with ${name}`}
        onClick={() => actions.compareWith({ name: run.name, spec: run.spec })}
      />
      <IconButton
        icon={Pencil}
        className="button-tiny"
        label={`Name ${name}`}
        onClick={() => setNaming(true)}
      />
      <IconButton
        icon={Trash2}
        className="button-tiny"
        label={`Delete ${name}`}
        onClick={() => actions.deleteKept(run.id)}
      />
    </li>
  );
}

interface NameFieldProps {
  readonly name: string;
  /** Null: nothing changes. */
  readonly onEnd: (name: string | null) => void;
}

function NameField({ name, onEnd }: NameFieldProps) {
  const [draft, setDraft] = useState(name);
  return (
    <input
      type="text"
      className="field"
      aria-label="Name of the run"
      placeholder="Name"
      ref={focusOnMount}
      value={draft}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => onEnd(draft)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        event.preventDefault();
        onEnd(event.key === 'Enter' ? draft : null);
      }}
    />
  );
}

function focusOnMount(element: HTMLInputElement | null): void {
  element?.focus();
}
