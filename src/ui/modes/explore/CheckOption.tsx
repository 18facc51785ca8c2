interface CheckOptionProps {
  readonly label: string;
  readonly help: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A native checkbox with its label. */
export function CheckOption({ label, help, isChecked, onChange }: CheckOptionProps) {
  return (
    <label className="check-option" title={help}>
      <input
        type="checkbox"
        checked={isChecked}
        onChange={(event) => onChange(event.target.checked)}
      />
      {label}
    </label>
  );
}
