import { Columns2, Pencil, Plus, X } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Catalogue } from '../../trace/catalogue';
import { parseEdit } from '../../trace/edits';
import { NoRunHint, useIsCapture } from '../capture/NoRunHint';
import { useTrace } from '../derived';
import { Button, IconButton } from '../kit/Button';
import { FaultIcon } from '../kit/FaultIcon';
import { useActions, useApp } from '../use-app';
import type { TargetNames } from './edit-text';
import { createTargetNames, describeEdit } from './edit-text';
import { lazyComponent } from '../kit/lazy-component';
import { LazyPart } from '../kit/LazyPart';

const FaultForm = lazyComponent(async () => (await import('./FaultForm')).FaultForm);

/** Which fault the form is open for: a new one, or one of the list by its text. */
type Editing = { readonly kind: 'new' } | { readonly kind: 'edit'; readonly text: string };

export function FaultList() {
  const catalogue = useApp((state) => state.catalogue);
  const edits = useApp((state) => state.spec.edits);
  const [editing, setEditing] = useState<Editing | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const trace = useTrace();
  const names = useMemo(() => createTargetNames(trace), [trace]);
  const misses = useMisses();
  if (useIsCapture()) return <NoRunHint title="Faults" />;
  if (!catalogue) return null;
  // What had the focus is gone with the form or the fault; the list's own button is the nearest thing left.
  const focusAdd = () => add.current?.focus();
  const close = () => {
    setEditing(null);
    focusAdd();
  };
  return (
    <section className="panel-section faults" aria-labelledby="faults-title">
      <header className="section-head">
        <h2 id="faults-title">Faults</h2>
        <Button
          ref={add}
          icon={Plus}
          className="button-small"
          aria-label="Add a fault"
          aria-expanded={editing?.kind === 'new'}
          onClick={() => setEditing(editing?.kind === 'new' ? null : { kind: 'new' })}
        >
          Add
        </Button>
      </header>
      {edits.length === 0 && editing === null && (
        <p className="hint">None. Drag an arrow’s head to delay it.</p>
      )}
      <ul className="chips" aria-labelledby="faults-title">
        {edits.map((text) =>
          editing?.kind === 'edit' && editing.text === text ? (
            <li key={text}>
              <LazyForm catalogue={catalogue} names={names} before={text} onClose={close} />
            </li>
          ) : (
            <FaultChip
              key={text}
              text={text}
              catalogue={catalogue}
              names={names}
              miss={misses.get(text) ?? null}
              onEdit={() => setEditing({ kind: 'edit', text })}
              onRemoved={focusAdd}
            />
          ),
        )}
      </ul>
      {editing?.kind === 'new' && (
        <LazyForm catalogue={catalogue} names={names} before={null} onClose={close} />
      )}
      <ForkButton />
    </section>
  );
}

/** After a change: the run that was left need not be. */
function ForkButton() {
  const { canUndo } = useApp((state) => state.history);
  const actions = useActions();
  if (!canUndo) return null;
  return (
    <Button
      icon={Columns2}
      className="button-small fork-button"
      title="Keeps the run before the last change as B and shows both side by side"
      onClick={() => actions.comparePrevious()}
    >
      Keep the run before as B
    </Button>
  );
}

interface LazyFormProps {
  readonly catalogue: Catalogue;
  readonly names: TargetNames;
  readonly before: string | null;
  readonly onClose: () => void;
}

function LazyForm(props: LazyFormProps) {
  return (
    <LazyPart fallback={<div className="fault-form" aria-busy />}>
      <FaultForm {...props} />
    </LazyPart>
  );
}

/** Why the run on screen made no use of a fault; a fault that it has not seen yet counts as used. */
function useMisses(): ReadonlyMap<string, string> {
  const trace = useTrace();
  return useMemo(() => {
    const unused = trace?.edits.filter(({ records }) => records.length === 0) ?? [];
    return new Map(unused.map(({ text, missed }) => [text, missed ?? 'not reached']));
  }, [trace]);
}

interface FaultChipProps {
  readonly text: string;
  readonly catalogue: Catalogue;
  readonly names: TargetNames;
  /** Why it came to nothing; null: it did something. */
  readonly miss: string | null;
  readonly onEdit: () => void;
  readonly onRemoved: () => void;
}

function FaultChip(props: FaultChipProps) {
  const { text, catalogue, names, miss, onEdit, onRemoved } = props;
  const actions = useActions();
  const edit = parseEdit(text, catalogue.faults);
  const info = edit.ok && catalogue.faults.find((fault) => fault.kind === edit.value.kind);
  const words =
    edit.ok && info ? describeEdit(edit.value, info, names) : { title: text, amount: '' };
  const name = [words.title, words.amount].filter((part) => part !== '').join(' ');
  return (
    <li className="chip" data-reached={miss === null} title={text}>
      <FaultIcon kind={info ? info.kind : ''} />
      <span className="chip-text">
        <span className="chip-title">{words.title}</span>{' '}
        {words.amount !== '' && <em>{words.amount}</em>}
      </span>
      {miss !== null && <span className="chip-note">{miss}</span>}
      <IconButton icon={Pencil} className="button-tiny" label={`Edit ${name}`} onClick={onEdit} />
      <IconButton
        icon={X}
        className="button-tiny"
        label={`Remove ${name}`}
        onClick={() => {
          actions.removeEdit(text);
          onRemoved();
        }}
      />
    </li>
  );
}
