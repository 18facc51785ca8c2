import { lazy, useRef } from 'react';
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
import { LazyPart } from './kit/LazyPart';

/** A window has one frame at a time, so the others wait until they are asked for. */
const PhoneFrame = lazy(async () => ({
  default: (await import('./frames/PhoneFrame')).PhoneFrame,
}));
const RailFrame = lazy(async () => ({ default: (await import('./frames/RailFrame')).RailFrame }));
const PresentFrame = lazy(async () => ({
  default: (await import('./frames/PresentFrame')).PresentFrame,
}));
const HelpSheet = lazy(async () => ({ default: (await import('./help/HelpSheet')).HelpSheet }));

export function App() {
  const probe = useRef<HTMLElement>(null);
  const isHelpOpen = useUi((state) => state.isHelpOpen);
  const ui = useUiStore();
  useFrame(probe);
  useTheme();
  useDocumentTitle();
  useGlobalKeys();
  useFileDrop();
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

function FrameOfWindow() {
  const frame = useUi((state) => state.frame);
  const isPresenting = useUi((state) => state.isPresenting);
  const mode = useApp((state) => findMode(state.view.mode));
  if (isPresenting) return <PresentFrame />;
  if (mode?.Screen) return <ModeFrame Screen={mode.Screen} />;
  if (frame === 'phone') return <PhoneFrame />;
  return frame === 'wide' ? <WideFrame /> : <RailFrame />;
}
