import { formatKey } from '../keys';

/** A key combination as key caps. */
export function Keys({ keys }: { readonly keys: string }) {
  return (
    <span className="keys">
      {formatKey(keys).map((part) => (
        <kbd key={part}>{part}</kbd>
      ))}
    </span>
  );
}
