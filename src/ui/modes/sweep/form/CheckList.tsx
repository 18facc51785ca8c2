interface CheckListProps {
  readonly items: readonly { readonly id: string; readonly title: string }[];
  readonly chosen: readonly string[];
  /** The chosen ones in the order of the items. */
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Some of a few things. */
export function CheckList({ items, chosen, onChange }: CheckListProps) {
  const toggle = (id: string, isOn: boolean) =>
    onChange(
      items
        .map((item) => item.id)
        .filter((other) => (other === id ? isOn : chosen.includes(other))),
    );
  return items.map(({ id, title }) => (
    <label key={id} className="sweep-check">
      <input
        type="checkbox"
        checked={chosen.includes(id)}
        onChange={(event) => toggle(id, event.target.checked)}
      />
      {title}
    </label>
  ));
}
