import type { ComponentType } from 'react';
import { TopBar } from '../panels/TopBar';
import { LazyPart } from '../kit/LazyPart';
import { useUi } from '../use-app';
import { PhoneBar } from './PhoneBar';

/** Modes that lay out the whole page themselves: the top bar and below it their screen. */
export function ModeFrame({ Screen }: { readonly Screen: ComponentType }) {
  const isPhone = useUi((state) => state.frame === 'phone');
  return (
    <div className="frame frame-mode">
      {isPhone ? <PhoneBar /> : <TopBar />}
      <LazyPart fallback={<main className="mode-loading" aria-busy />}>
        <Screen />
      </LazyPart>
    </div>
  );
}
