interface CheckOptionProps {
  readonly label: string;
  readonly help: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** A native checkbox with its label. */
export function CheckOption(props: CheckOptionProps) {
  const { label, help, isChecked, onChange } = props;
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
