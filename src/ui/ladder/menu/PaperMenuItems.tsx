import { FoldVertical, Maximize, UnfoldVertical } from 'lucide-react';
import { MenuHeading, MenuItem } from '../../kit/Menu';
import type { PaperActions } from './paper-actions';

export function PaperMenuItems({ canOpenFolds, canFold, openFolds, fold, fit }: PaperActions) {
  return (
    <>
      <MenuHeading>Time</MenuHeading>
      <MenuItem icon={Maximize} hint="F" onSelect={fit}>
        Fit the whole run
      </MenuItem>
      <MenuItem icon={UnfoldVertical} disabled={!canOpenFolds} onSelect={openFolds}>
        Show all idle time
      </MenuItem>
      <MenuItem icon={FoldVertical} disabled={!canFold} onSelect={fold}>
        Fold idle time again
      </MenuItem>
    </>
  );
}
