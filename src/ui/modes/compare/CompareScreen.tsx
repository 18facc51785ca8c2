import { ArrowLeft, History, SlidersHorizontal } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isComparedStale, isStale } from '../../../store/selectors';
import type { Catalogue } from '../../../trace/catalogue';
import { PresentCaption } from '../../frames/PresentCaption';
import { Transport } from '../../ladder/Transport';
import { Button } from '../../kit/Button';
import { Segmented } from '../../kit/Segmented';
import { AxisControls } from '../../panels/toolbar/AxisControls';
import { LanesMenu } from '../../panels/toolbar/LanesMenu';
import { LeftPanel } from '../../panels/LeftPanel';
import { Legend } from '../../panels/toolbar/Legend';
import { useApp, useUi } from '../../use-app';
import { CompareHeads } from './runs/CompareHeads';
import { DifferenceList } from './DifferenceList';
import { FigureTable } from './FigureTable';
import { HistoryTree } from './runs/HistoryTree';
import { NothingToCompare } from './NothingToCompare';
import { PairLadders } from './ladders/PairLadders';
import { PairSlider } from './ladders/PairSlider';
import { PresentedHeads } from './runs/PresentedHeads';
import { usePair, usePlayTogether } from './use-pair';
import type { Pair, SideId } from './use-pair';
import { useRunWords } from './runs/use-run-words';
import './compare.css';

type DrawerId = 'edit' | 'history';

/** Two runs side by side: their ladders on one time scale, their figures, what differs. */
export function CompareScreen() {
  const hasB = useApp((state) => state.compared !== null);
  const catalogue = useApp((state) => state.catalogue);
  const pair = usePair();
  const [drawer, setDrawer] = useState<DrawerId | null>(null);
  const isPresenting = useUi((state) => state.isPresenting);
  usePlayTogether(pair);
  const screen = useFocusKept(`${hasB} ${drawer}`);
  return (
    <div
      className="compare"
      ref={screen}
      {...FOCUSABLE}
      data-drawer={isPresenting ? undefined : (drawer ?? undefined)}
    >
      {drawer !== null && !isPresenting && (
        <aside className="compare-drawer" aria-label={DRAWERS[drawer]}>
          <Button
            icon={ArrowLeft}
            look="outline"
            className="compare-back"
            onClick={() => setDrawer(null)}
          >
            Back to both runs
          </Button>
          {drawer === 'edit' ? <LeftPanel /> : <HistoryTree />}
        </aside>
      )}
      <main className="compare-main">
        {!hasB && <NothingToCompare />}
        {hasB && pair !== null && catalogue !== null && (
          <ComparedPair pair={pair} catalogue={catalogue} drawer={drawer} onDrawer={setDrawer} />
        )}
      </main>
    </div>
  );
}

const FOCUSABLE = { tabIndex: -1 } as const;

/** What was pressed may go with the part that it stood in; the keyboard then goes on from the screen. */
function useFocusKept(shown: string) {
  const screen = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (document.activeElement === document.body) screen.current?.focus({ preventScroll: true });
  }, [shown]);
  return screen;
}

const DRAWERS: Readonly<Record<DrawerId, string>> = {
  edit: 'Scenario, parameters and faults of run A',
  history: 'Kept runs',
};

interface ComparedPairProps {
  readonly pair: Pair;
  readonly catalogue: Catalogue;
  readonly drawer: DrawerId | null;
  readonly onDrawer: (drawer: DrawerId | null) => void;
}

/** What a narrow page shows of the three. */
type TabId = SideId | 'figures';

const TABS = [
  { id: 'a', title: 'Run A' },
  { id: 'b', title: 'Run B' },
  { id: 'figures', title: 'Differences' },
] as const satisfies readonly { readonly id: TabId; readonly title: string }[];

const BOTH: readonly SideId[] = ['a', 'b'];

function ComparedPair({ pair, catalogue, drawer, onDrawer }: ComparedPairProps) {
  const [isDimming, setDimming] = useState(true);
  const [tab, setTab] = useState<TabId>('a');
  const isPresenting = useUi((state) => state.isPresenting);
  const isNarrow = useUi(({ frame }) => frame === 'drawer' || frame === 'phone');
  const words = useRunWords(pair, catalogue);
  const titles = { a: words.a.title, b: words.b.title };
  const stale = { a: useApp(isStale), b: useApp(isComparedStale) };
  const hasLadders = !isNarrow || tab !== 'figures';
  const sides = isNarrow ? BOTH.filter((side) => side === tab) : BOTH;
  return (
    <>
      {isPresenting ? (
        <PresentedHeads {...{ pair, catalogue, words }} />
      ) : (
        <>
          <CompareHeads catalogue={catalogue} words={words} />
          <CompareToolbar {...{ drawer, onDrawer, isDimming, setDimming }} />
        </>
      )}
      {isNarrow && (
        <div className="compare-tabs">
          <Segmented label="Show" value={tab} options={TABS} onChange={setTab} size="small" />
        </div>
      )}
      {hasLadders && <PairLadders {...{ pair, sides, isDimming, titles, stale }} />}
      {hasLadders && isPresenting && <PresentCaption />}
      {hasLadders && <Transport strip={<PairSlider pair={pair} />} />}
      {(isNarrow ? tab === 'figures' : !isPresenting) && (
        <div className="compare-bottom">
          <FigureTable pair={pair} catalogue={catalogue} titles={titles} />
          <DifferenceList pair={pair} />
        </div>
      )}
    </>
  );
}

interface CompareToolbarProps extends Pick<ComparedPairProps, 'drawer' | 'onDrawer'> {
  readonly isDimming: boolean;
  readonly setDimming: (isDimming: boolean) => void;
}

function CompareToolbar({ drawer, onDrawer, isDimming, setDimming }: CompareToolbarProps) {
  const toggle = (id: DrawerId) => () => onDrawer(drawer === id ? null : id);
  return (
    <section className="toolbar compare-toolbar" aria-label="Drawing">
      <div className="toolbar-right">
        <Button
          icon={SlidersHorizontal}
          className="button-small"
          aria-expanded={drawer === 'edit'}
          onClick={toggle('edit')}
        >
          Edit A
        </Button>
        <Button
          icon={History}
          className="button-small"
          aria-expanded={drawer === 'history'}
          onClick={toggle('history')}
        >
          History
        </Button>
      </div>
      <Legend />
      <div className="toolbar-right">
        <label className="dim-switch">
          <input
            type="checkbox"
            role="switch"
            aria-checked={isDimming}
            checked={isDimming}
            onChange={() => setDimming(!isDimming)}
          />
          Dim identical steps
        </label>
        <LanesMenu />
        <AxisControls fitLabel="Fit both runs" />
      </div>
    </section>
  );
}
