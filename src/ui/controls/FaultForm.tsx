import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { describeProblems } from '../../lib/result';
import type { Catalogue, FaultInfo } from '../../trace/catalogue';
import { COUNTED, formatEdit, parseEdit } from '../../trace/edits';
import { useTrace } from '../derived';
import { Button } from '../kit/Button';
import { useEscape } from '../kit/use-escape';
import { useActions } from '../use-app';
import type { TargetNames } from './edit-text';
import { describeEdit } from './edit-text';
import type { FaultDraft } from './fault-draft';
import type { RunTargets } from './run-targets';
import { groupTargets } from './run-targets';
import { checkDraft, createDraft, formatDraft, toDraft } from './fault-draft';

interface FaultFormProps {
  readonly catalogue: Catalogue;
  readonly names: TargetNames;
  /** Text of the fault that is changed; null for a new one. */
  readonly before: string | null;
  readonly onClose: () => void;
}

/** A form made from the fault's description. Its text form below can be typed or pasted as well; both say the same. */
export function FaultForm({ catalogue, names, before, onClose }: FaultFormProps) {
  const actions = useActions();
  const trace = useTrace();
  const group = (target: FaultInfo['target']) => groupTargets(catalogue.targets, target, trace);
  const start = (next: FaultInfo, from: FaultDraft | null) =>
    createDraft(next, catalogue, from, group(next.target).inRun);
  const [draft, setDraft] = useState(() => startDraft(catalogue, before, start));
  const [typed, setTyped] = useState<string | null>(null);
  const problemId = useId();
  const ref = useEscape<HTMLFormElement>(onClose);
  const info = catalogue.faults.find((fault) => fault.kind === draft.kind);
  if (!info) return null;
  const text = typed ?? formatDraft(draft, info);
  const checked = checkDraft(text, catalogue);

  const change = (part: Partial<FaultDraft>) => {
    setTyped(null);
    setDraft({ ...draft, ...part });
  };
  /** What is typed fills the fields as soon as it can be read, so the two never disagree. */
  const type = (value: string) => {
    const edit = checkDraft(value, catalogue);
    const kind = edit.ok && catalogue.faults.find((fault) => fault.kind === edit.value.kind);
    if (edit.ok && kind) setDraft(toDraft(edit.value, kind));
    setTyped(value);
  };
  const submit = () => {
    const kind = checked.ok && catalogue.faults.find((f) => f.kind === checked.value.kind);
    if (!checked.ok || !kind) return;
    const canonical = formatEdit(checked.value, kind);
    if (before === null) actions.addEdit(canonical);
    else actions.replaceEdit(before, canonical);
    onClose();
  };
  return (
    <form
      ref={ref}
      className="fault-form"
      aria-label={before === null ? 'New fault' : 'Change fault'}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Labelled label="Kind">
        <select
          className="field"
          // The reader asked for this form, so the focus goes where the work starts.
          ref={focusOnMount}
          value={draft.kind}
          onChange={(event) => {
            const next = catalogue.faults.find((fault) => fault.kind === event.target.value);
            if (next) change(start(next, draft));
          }}
        >
          {catalogue.faults.map((fault) => (
            <option key={fault.kind} value={fault.kind}>
              {fault.title}
            </option>
          ))}
        </select>
      </Labelled>
      <p className="hint">{info.help}</p>
      <TargetFields {...{ info, names, draft, change }} targets={group(info.target)} />
      <WindowFields {...{ info, draft, change }} />
      {info.argument && (
        <Labelled
          label={`${capitalise(info.argument.title)}${info.argument.required ? '' : ' (optional)'}`}
        >
          <TextInput value={draft.argument} onChange={(argument) => change({ argument })} />
        </Labelled>
      )}
      <Labelled label="Text form">
        <input
          type="text"
          className="field mono"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={!checked.ok || undefined}
          aria-describedby={problemId}
          value={text}
          onChange={(event) => type(event.target.value)}
        />
      </Labelled>
      <p id={problemId} className={checked.ok ? 'hint' : 'field-problem'} aria-live="polite">
        {checked.ok ? preview(checked.value, catalogue, names) : describeProblems(checked.problems)}
      </p>
      <div className="form-actions">
        <Button onClick={onClose}>Cancel</Button>
        <Button type="submit" look="primary" disabled={!checked.ok}>
          {before === null ? 'Add fault' : 'Change'}
        </Button>
      </div>
    </form>
  );
}

function startDraft(
  catalogue: Catalogue,
  before: string | null,
  start: (info: FaultInfo, from: null) => FaultDraft,
): FaultDraft {
  const edit = before === null ? null : parseEdit(before, catalogue.faults);
  const info = edit?.ok && catalogue.faults.find((fault) => fault.kind === edit.value.kind);
  if (edit?.ok && info) return toDraft(edit.value, info);
  const first = catalogue.faults[0];
  return first
    ? start(first, null)
    : { kind: '', target: '', ordinal: '1', from: '', to: '', argument: '' };
}

function preview(
  edit: Parameters<typeof describeEdit>[0],
  catalogue: Catalogue,
  names: TargetNames,
) {
  const info = catalogue.faults.find((fault) => fault.kind === edit.kind);
  const words = info ? describeEdit(edit, info, names) : { title: '', amount: '' };
  return [words.title, words.amount].filter((part) => part !== '').join(' ');
}

interface FieldsProps {
  readonly info: FaultInfo;
  readonly draft: FaultDraft;
  readonly change: (part: Partial<FaultDraft>) => void;
}

interface TargetFieldsProps extends FieldsProps {
  readonly targets: RunTargets;
  readonly names: TargetNames;
}

const TARGET_LABELS = { message: 'Message', timer: 'Timer', node: 'Node', link: 'Link' } as const;

function TargetFields({ info, targets, names, draft, change }: TargetFieldsProps) {
  const list = (ids: readonly string[]) =>
    ids.map((id) => (
      <option key={id} value={id}>
        {names(info.target, id)}
      </option>
    ));
  return (
    <div className="form-row">
      <Labelled label={TARGET_LABELS[info.target]}>
        <select
          className="field"
          value={draft.target}
          onChange={(event) => change({ target: event.target.value })}
        >
          {targets.inRun.length > 0 && (
            <optgroup label="In this run">{list(targets.inRun)}</optgroup>
          )}
          {targets.others.length > 0 && (
            <optgroup label="Not in this run">{list(targets.others)}</optgroup>
          )}
        </select>
      </Labelled>
      {COUNTED.has(info.target) && (
        <Labelled label="Which, from 1" isNarrow>
          <input
            type="number"
            className="field"
            min={1}
            max={999_999}
            value={draft.ordinal}
            onChange={(event) => change({ ordinal: event.target.value })}
          />
        </Labelled>
      )}
    </div>
  );
}

function WindowFields({ info, draft, change }: FieldsProps) {
  if (info.window === 'none') return null;
  return (
    <div className="form-row">
      <Labelled label={info.window === 'moment' ? 'At' : 'From'}>
        <TextInput value={draft.from} onChange={(from) => change({ from })} />
      </Labelled>
      {info.window === 'interval' && (
        <Labelled label="To">
          <TextInput value={draft.to} onChange={(to) => change({ to })} />
        </Labelled>
      )}
    </div>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly isNarrow?: boolean;
  readonly children: ReactNode;
}

function Labelled({ label, isNarrow = false, children }: LabelledProps) {
  return (
    <label className={isNarrow ? 'labelled labelled-narrow' : 'labelled'}>
      <span>{label}</span>
      {children}
    </label>
  );
}

interface TextInputProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function TextInput({ value, onChange }: TextInputProps) {
  return (
    <input
      type="text"
      className="field"
      autoComplete="off"
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}

function focusOnMount(element: HTMLElement | null): void {
  element?.focus({ preventScroll: true });
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
