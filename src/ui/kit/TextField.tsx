import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { Result } from '../../lib/result';

interface TextFieldProps {
  readonly label: string;
  /** The text of the present value, for example `20 ms`. */
  readonly text: string;
  /** Reads what was typed; its problem is shown below the field. */
  readonly parse: (text: string) => Result<unknown>;
  readonly onCommit: (text: string) => void;
  readonly describedBy?: string;
}

/**
 * A text field that takes its value on Enter or when left. Bad input changes nothing: it stays in the field, with a
 * sentence that says what is wrong, until it is corrected or given up with Esc.
 */
export function TextField({ label, text, parse, onCommit, describedBy }: TextFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const [problem, setProblem] = useState('');
  const problemId = useId();
  const reset = () => {
    setDraft(null);
    setProblem('');
  };
  const commit = () => {
    if (draft === null) return;
    const result = parse(draft);
    if (!result.ok) setProblem(result.problems[0]?.message ?? 'not understood');
    else {
      reset();
      onCommit(draft);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') commit();
    if (event.key !== 'Escape' || draft === null) return;
    event.preventDefault();
    reset();
  };
  const descriptions = [problem === '' ? '' : problemId, describedBy ?? ''].filter(Boolean);
  return (
    <>
      <input
        type="text"
        className="field field-number"
        aria-label={label}
        aria-invalid={problem !== '' || undefined}
        aria-describedby={descriptions.join(' ') || undefined}
        autoComplete="off"
        spellCheck={false}
        value={draft ?? text}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={commit}
        onKeyDown={onKeyDown}
      />
      {problem !== '' && (
        <p className="field-problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
    </>
  );
}
