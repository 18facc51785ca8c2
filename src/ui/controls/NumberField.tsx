import type { CountParameter, DurationParameter } from '../../trace/catalogue';
import { parseValue } from '../../trace/parameters';
import { TextField } from '../kit/TextField';

interface NumberFieldProps {
  readonly parameter: DurationParameter | CountParameter;
  /** The present value as the reader writes it. */
  readonly text: string;
  readonly onChange: (value: number) => void;
  readonly helpId: string;
}

/** A duration or a count, typed; what its parameter refuses changes nothing. */
export function NumberField({ parameter, text, onChange, helpId }: NumberFieldProps) {
  return (
    <TextField
      label={parameter.title}
      text={text}
      parse={(typed) => parseValue(parameter, typed)}
      onCommit={(typed) => {
        const result = parseValue(parameter, typed);
        if (result.ok && typeof result.value === 'number') onChange(result.value);
      }}
      describedBy={helpId}
    />
  );
}
