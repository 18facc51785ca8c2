import type { ReactNode } from 'react';
import type { Catalogue } from '../../../../trace/catalogue';
import { getSpec } from './findings';
import type { Finding } from './findings';
import { useExploreView } from '../use-exploration';
import { useOpenRun } from '../use-open-run';
import { Way } from './Way';

interface FindingRowProps {
  readonly findingKey: string;
  /** Undefined while its witness is not made yet. */
  readonly finding: Finding | undefined;
  readonly isShown: boolean;
  readonly catalogue: Catalogue;
  readonly name: ReactNode;
  readonly help: string;
  /** The cells between the name and the way. */
  readonly children: ReactNode;
}

/** One finding of a table: its name shows its ladder, the link opens it as a run. */
export function FindingRow(props: FindingRowProps) {
  const { findingKey, finding, isShown, catalogue, name, help, children } = props;
  const { set } = useExploreView();
  const openRun = useOpenRun();
  const spec = finding === undefined ? null : getSpec(finding);
  return (
    <tr data-shown={isShown || undefined}>
      <th scope="row" title={help}>
        <button
          type="button"
          className="explore-name"
          aria-pressed={isShown}
          disabled={finding === undefined}
          onClick={() => set({ shown: findingKey })}
        >
          {name}
        </button>
      </th>
      {children}
      <td className="is-wide">
        {finding === undefined ? '' : <Way spec={spec} catalogue={catalogue} />}
      </td>
      <td>
        {spec !== null && (
          <button
            type="button"
            className="link"
            aria-label={`Open ${finding?.title ?? ''} as a ladder`}
            onClick={() => openRun(spec)}
          >
            Open
          </button>
        )}
      </td>
    </tr>
  );
}
