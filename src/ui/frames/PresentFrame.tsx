import { Minimize2 } from 'lucide-react';
import { useCallback } from 'react';
import { getSubtitle, getTitle } from '../../store/selectors';
import { Button } from '../kit/Button';
import { LazyPart } from '../kit/LazyPart';
import { useEscape } from '../kit/use-escape';
import { LadderPane } from '../ladder/LadderPane';
import { Transport } from '../ladder/Transport';
import { Logo } from '../Logo';
import { findMode } from '../modes';
import { VerdictStrip } from '../panels/verdict/VerdictStrip';
import { useApp, useUiStore } from '../use-app';
import { PresentCaption } from './PresentCaption';
import '../styles/present.css';

/** For a projector: large type, what the mode shows, nothing that edits. */
export function PresentFrame() {
  const title = useApp(getTitle);
  const subtitle = useApp(getSubtitle);
  // Without a run B there is one ladder to show.
  const isPairless = useApp(({ view, compared }) => view.mode === 'compare' && compared === null);
  const mode = useApp((state) => state.view.mode);
  const ui = useUiStore();
  const leave = useCallback(() => ui.setState({ isPresenting: false }), [ui]);
  const ref = useEscape<HTMLDivElement>(leave, 'anywhere');
  const Screen = isPairless ? null : (findMode(mode)?.Screen ?? null);
  return (
    <div className="frame frame-present" ref={ref}>
      <header className="present-bar">
        <Logo />
        <h1>{title}</h1>
        <p>{subtitle}</p>
        {Screen === null && <VerdictStrip />}
        <Button icon={Minimize2} look="outline" className="present-leave" onClick={leave}>
          Leave
        </Button>
      </header>
      {Screen === null ? (
        <PresentedRun />
      ) : (
        <LazyPart fallback={<main className="mode-loading" aria-busy />}>
          <Screen />
        </LazyPart>
      )}
    </div>
  );
}

/** The ladder, and what happens now in a sentence. */
function PresentedRun() {
  return (
    <main className="center">
      <LadderPane />
      <PresentCaption />
      <Transport />
    </main>
  );
}
