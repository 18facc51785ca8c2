import type { PanelId } from '../../../store/state';
import { useApp } from '../../use-app';
import { PANELS } from '.';

/** The number beside a tab's title. */
export function PanelCount({ panel }: { readonly panel: PanelId }) {
  const { count } = PANELS[panel];
  const value = useApp((state) => count?.get(state) ?? 0);
  if (count === undefined || value === 0) return null;
  return (
    <span className="tab-count" aria-label={`, ${value} ${count.of}`}>
      {value}
    </span>
  );
}
