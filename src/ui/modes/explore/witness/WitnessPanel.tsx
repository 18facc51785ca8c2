import { SkipBack, SkipForward } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Catalogue } from '../../../../trace/catalogue';
import { IconButton } from '../../../kit/Button';
import { useApp, useUi } from '../../../use-app';
import { getSpec } from '../findings/findings';
import type { Finding } from '../findings/findings';
import { isFault } from '../../../../trace/queries/explorations/tell-orders';
import type { Shown } from '../use-exploration';
import { getResult, useExploreState, useExploreView, useNamingTrace } from '../use-exploration';
import { Way } from '../findings/Way';
import { WitnessActions } from './WitnessActions';
import { WitnessLadder } from './WitnessLadder';
import { createStepNames, tellStep } from '../words';

/** One finding as a ladder, with what makes it happen. */
export function WitnessPanel({ shown }: { readonly shown: Shown | null }) {
  const catalogue = useApp((state) => state.catalogue);
  const title = shown?.finding.title ?? '';
  const panel = useRevealed();
  return (
    <aside className="explore-witness" aria-label="Witness" ref={panel}>
      {shown === null || catalogue === null ? (
        <p className="hint explore-no-witness">
          The shortest way to an outcome appears here as a ladder.
        </p>
      ) : (
        <>
          <WitnessHead shown={shown} catalogue={catalogue} />
          <WitnessLadder label={title} />
          <WitnessFoot finding={shown.finding} />
        </>
      )}
    </aside>
  );
}

/** Where the page is one column the witness is below the tables: choosing one brings it into view. */
function useRevealed() {
  const panel = useRef<HTMLElement>(null);
  const { shown } = useExploreView().view;
  const isOneColumn = useUi(({ frame }) => frame === 'phone' || frame === 'drawer');
  const last = useRef(shown);
  useEffect(() => {
    if (isOneColumn && last.current !== shown) panel.current?.scrollIntoView();
    last.current = shown;
  }, [isOneColumn, shown]);
  return panel;
}

function WitnessHead({
  shown,
  catalogue,
}: {
  readonly shown: Shown;
  readonly catalogue: Catalogue;
}) {
  const { finding, list, index } = shown;
  const { set } = useExploreView();
  const go = (by: number) => {
    const next = list[(index + by + list.length) % list.length];
    if (next) set({ shown: next.key });
  };
  const isWhole = useExploreState(({ search }) => getResult(search)?.end.kind === 'complete');
  const what = finding.kind === 'class' ? 'Order' : 'Shortest witness';
  return (
    <header className="explore-witness-head">
      <p>
        {isWhole ? what : `${what} so far`}, {index + 1} of {list.length}
      </p>
      <h2>{finding.title}</h2>
      <div className="explore-witness-steps">
        <IconButton
          icon={SkipBack}
          look="outline"
          label="Previous witness"
          onClick={() => go(-1)}
        />
        <IconButton icon={SkipForward} look="outline" label="Next witness" onClick={() => go(1)} />
      </div>
      <Way spec={getSpec(finding)} catalogue={catalogue} />
    </header>
  );
}

function WitnessFoot({ finding }: { readonly finding: Finding }) {
  return (
    <footer className="explore-witness-foot">
      <p>{finding.sentence}</p>
      <StepList finding={finding} />
      <WitnessActions finding={finding} />
    </footer>
  );
}

/** The witness in words: what a screen reader has in place of the ladder. */
function StepList({ finding }: { readonly finding: Finding }) {
  const trace = useNamingTrace();
  const [isOpen, setOpen] = useState(false);
  const names = createStepNames(trace);
  return (
    <details
      className="explore-steps"
      open={isOpen}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>{finding.steps.length} steps</summary>
      {isOpen && (
        <ol>
          {finding.steps.map((step, index) => (
            <li key={index} data-fault={isFault(step) || undefined}>
              {tellStep(step, names)}
            </li>
          ))}
        </ol>
      )}
    </details>
  );
}
