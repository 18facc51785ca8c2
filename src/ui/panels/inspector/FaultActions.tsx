import { useId, useRef, useState } from 'react';
import type { FaultInfo } from '../../../trace/catalogue';
import type { Message } from '../../../trace/queries/messages';
import { formatDuration, parseDuration } from '../../../lib/time';
import { parseEdit } from '../../../trace/edits';
import { getVerb } from '../../controls/edit-text';
import { Button } from '../../kit/Button';
import { FaultIcon } from '../../kit/FaultIcon';
import { useEscape } from '../../kit/use-escape';
import { useMessageFaults } from '../../ladder/menu/use-message-faults';
import { useActions, useApp } from '../../use-app';

/** What can be done to this message: one button for each kind of fault that hits messages. */
export function FaultActions({ message }: { readonly message: Message }) {
  const faults = useApp((state) => state.catalogue?.faults);
  const edits = useApp((state) => state.spec.edits);
  const actions = useActions();
  const messageFaults = useMessageFaults();
  const [open, setOpen] = useState<string | null>(null);
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  // Faults on one sending need ECP below the message; without it they would never be reached.
  const kinds =
    faults?.filter((fault) => fault.target === 'message' && fault.sending !== 'required') ?? [];
  const findEdit = (fault: FaultInfo) => {
    const start = `${fault.kind}:${message.label}`;
    // The field behind Delay is about all sendings; a delay of one of them is another fault.
    const ends = fault.argument?.unit === 'duration' ? [':'] : ['.', ':'];
    return edits.find((text) => text === start || ends.some((end) => text.startsWith(start + end)));
  };
  const press = (fault: FaultInfo, applied: string | undefined) => {
    if (fault.argument?.unit === 'bit') messageFaults.pickBit(message);
    else if (fault.argument) setOpen(open === fault.kind ? null : fault.kind);
    else if (applied === undefined) actions.addEdit(`${fault.kind}:${message.label}`);
    else actions.removeEdit(applied);
  };
  const opened = kinds.find((fault) => fault.kind === open);
  return (
    <section className="fault-actions" aria-labelledby={titleId} ref={section}>
      <h3 className="inspector-heading" id={titleId}>
        Fault on this message
      </h3>
      {opened && (
        <AmountForm
          key={opened.kind}
          fault={opened}
          label={message.label}
          applied={findEdit(opened)}
          onClose={() => {
            setOpen(null);
            section.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
          }}
        />
      )}
      <div className="fault-buttons">
        {kinds.map((fault) => {
          const applied = findEdit(fault);
          return (
            <button
              key={fault.kind}
              type="button"
              title={fault.help}
              aria-pressed={fault.argument ? undefined : applied !== undefined}
              aria-expanded={fault.argument?.unit === 'duration' ? open === fault.kind : undefined}
              data-on={applied !== undefined || undefined}
              onClick={() => press(fault, applied)}
            >
              <FaultIcon kind={fault.kind} />
              {getVerb(fault)}
            </button>
          );
        })}
      </div>
    </section>
  );
}

interface AmountFormProps {
  readonly fault: FaultInfo;
  /** `pull-rsp#1` */
  readonly label: string;
  readonly applied: string | undefined;
  readonly onClose: () => void;
}

const FIRST_AMOUNT = '+500ms';

/** The small field behind Delay: what dragging the arrow's head does, with an exact number. */
function AmountForm({ fault, label, applied, onClose }: AmountFormProps) {
  const actions = useActions();
  const problemId = useId();
  const ref = useEscape<HTMLFormElement>(onClose);
  const [text, setText] = useState(() => readAmount(applied, fault));
  const duration = parseDuration(text);
  const submit = () => {
    if (!duration.ok) return;
    actions.setDelay(label, duration.value);
    onClose();
  };
  return (
    <form
      ref={ref}
      className="amount-form"
      aria-label={`${fault.title} ${label}`}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label className="labelled">
        <span>{getVerb(fault)} by</span>
        <input
          type="text"
          className="field"
          ref={selectOnMount}
          autoComplete="off"
          aria-invalid={!duration.ok || undefined}
          aria-describedby={problemId}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
      <Button type="submit" look="primary" disabled={!duration.ok}>
        Apply
      </Button>
      {applied !== undefined && (
        <Button
          onClick={() => {
            actions.removeEdit(applied);
            onClose();
          }}
        >
          Remove
        </Button>
      )}
      <p id={problemId} className="field-problem" aria-live="polite">
        {duration.ok ? '' : duration.problems[0]?.message}
      </p>
    </form>
  );
}

function readAmount(applied: string | undefined, fault: FaultInfo): string {
  const edit = applied === undefined ? null : parseEdit(applied, [fault]);
  if (!edit?.ok || edit.value.argument === null) return FIRST_AMOUNT;
  const sign = edit.value.argument >= 0 ? '+' : '';
  return `${sign}${formatDuration(edit.value.argument)}`;
}

function selectOnMount(element: HTMLInputElement | null): void {
  element?.select();
}
