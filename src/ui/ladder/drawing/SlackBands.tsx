import type { ComponentProps } from 'react';
import { lazyComponent } from '../../kit/lazy-component';
import { LazyPart } from '../../kit/LazyPart';
import { useUi } from '../../use-app';
import type { SlackLayer as Layer } from './SlackLayer';

const SlackLayer = lazyComponent(async () => (await import('./SlackLayer')).SlackLayer);

/** Nothing until somebody asks for slack. */
export function SlackBands(props: ComponentProps<typeof Layer>) {
  const isShown = useUi((state) => state.isSlackShown);
  return isShown ? (
    <LazyPart>
      <SlackLayer {...props} />
    </LazyPart>
  ) : null;
}
