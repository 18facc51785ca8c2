import { useEffect } from 'react';
import { getExploreSession } from '../../../store/explore/browser-session';
import { ExploreReport } from './ExploreReport';
import { ExploreSettings } from './ExploreSettings';
import { getSpec } from './findings/findings';
import { NotExplorable } from './NotExplorable';
import { useAutoExplore, useIsExplorable, useShown } from './use-exploration';
import { WitnessPanel } from './witness/WitnessPanel';
import './explore.css';

/** Every order of events: what is asked at the left, what was found in the middle, one way there as a ladder at the right. */
export function ExploreScreen() {
  const isExplorable = useIsExplorable();
  useAutoExplore();
  if (!isExplorable) return <NotExplorable />;
  return <Exploration />;
}

function Exploration() {
  const shown = useShown();
  const spec = shown === null ? null : getSpec(shown.finding);
  useEffect(() => {
    // An empty page needs no ladder; the last one stays while the next search is under way.
    if (spec !== null) getExploreSession().show(spec);
  }, [spec]);
  return (
    <div className="explore">
      <ExploreSettings />
      <ExploreReport shownKey={shown?.finding.key ?? null} />
      <WitnessPanel shown={shown} />
    </div>
  );
}
