import { useEffect, useRef } from 'react';
import { ErrorBoundary } from './ErrorBoundary';
import { ModeFrame } from './frames/ModeFrame';
import { WideFrame } from './frames/WideFrame';
import { findMode } from './modes';
import { Notices } from './panels/Notices';
import { SkipLinks } from './SkipLinks';
import { useApp, useUi, useUiStore } from './use-app';
import { useFileDrop } from './use-file-drop';
import { useGlobalKeys } from './use-global-keys';
import { useDocumentTitle, useFrame, useTheme } from './use-window';
import { lazyComponent, loadPartsWhenIdle } from './kit/lazy-component';
import { LazyPart } from './kit/LazyPart';

/** A window has one frame at a time, so the others wait until they are asked for. */
const PhoneFrame = lazyComponent(async () => (await import('./frames/PhoneFrame')).PhoneFrame);
const RailFrame = lazyComponent(async () => (await import('./frames/RailFrame')).RailFrame);
const PresentFrame = lazyComponent(
  async () => (await import('./frames/PresentFrame')).PresentFrame,
);
const HelpSheet = lazyComponent(async () => (await import('./help/HelpSheet')).HelpSheet);

export function App() {
  const probe = useRef<HTMLElement>(null);
  const isHelpOpen = useUi((state) => state.isHelpOpen);
  const ui = useUiStore();
  useFrame(probe);
  useTheme();
  useDocumentTitle();
  useGlobalKeys();
  useFileDrop();
  useIdleLoading();
  return (
    <ErrorBoundary>
      <SkipLinks />
      <LazyPart>
        <FrameOfWindow />
      </LazyPart>
      <Notices />
      {isHelpOpen && (
        <LazyPart>
          <HelpSheet onClose={() => ui.setState({ isHelpOpen: false })} />
        </LazyPart>
      )}
      <i className="rem-probe" ref={probe} aria-hidden />
    </ErrorBoundary>
  );
}

/** What the first ladder did not need comes after it. */
function useIdleLoading(): void {
  const isReady = useApp(({ run }) => run.kind === 'ready');
  useEffect(() => {
    if (isReady) loadPartsWhenIdle();
  }, [isReady]);
}

function FrameOfWindow() {
  const frame = useUi((state) => state.frame);
  const isPresenting = useUi((state) => state.isPresenting);
  const mode = useApp((state) => findMode(state.view.mode));
  if (isPresenting) return <PresentFrame />;
  if (mode?.Screen) return <ModeFrame Screen={mode.Screen} />;
  if (frame === 'phone') return <PhoneFrame />;
  return frame === 'wide' ? <WideFrame /> : <RailFrame />;
}
