import { useMemo } from 'react';
import { listTree } from '../../../../store/kept-tree';
import type { KeptRun, NamedRun } from '../../../../store/state';
import { createRunSpec } from '../../../../trace/run-spec';
import { createTargetNames } from '../../../controls/edit-text';
import { useTrace } from '../../../derived';
import { MenuHeading, MenuItem } from '../../../kit/Menu';
import { useApp } from '../../../use-app';
import { unnamed } from './offers';
import { describeRun } from './run-words';

export interface RunItemsProps {
  readonly onPick: (run: NamedRun | KeptRun) => void;
}

/** Menu entries for every run that there is: the kept ones and each scenario as it stands. */
export function RunItems({ onPick }: RunItemsProps) {
  const catalogue = useApp((state) => state.catalogue);
  const kept = useApp((state) => state.kept);
  const trace = useTrace();
  const names = useMemo(() => createTargetNames(trace), [trace]);
  if (catalogue === null) return null;
  return (
    <>
      {kept.length > 0 && <MenuHeading>History</MenuHeading>}
      {listTree(kept).map(({ run }) => {
        const { title, changes } = describeRun(run, catalogue, names);
        return (
          <MenuItem key={run.id} onSelect={() => onPick(run)}>
            {[title, changes].filter((part) => part !== '').join(': ')}
          </MenuItem>
        );
      })}
      <MenuHeading>Scenario</MenuHeading>
      {catalogue.scenarios.map(({ id, title, subtitle }) => (
        <MenuItem key={id} onSelect={() => onPick(unnamed(createRunSpec(id)))}>
          {subtitle === '' ? title : `${title}, ${subtitle}`}
        </MenuItem>
      ))}
    </>
  );
}
