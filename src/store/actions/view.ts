import type { Context } from '../context';
import type { AppActions } from '../state';

type ViewActions = Pick<AppActions, 'select' | 'setView' | 'setPlayback'>;

export function createViewActions({ store }: Context): ViewActions {
  const setView: AppActions['setView'] = (change) =>
    store.setState(({ view }) => ({ view: { ...view, ...change } }));
  return {
    setView,
    select: (recordKey) => setView({ selection: recordKey }),
    setPlayback: (change) =>
      store.setState(({ playback }) => ({ playback: { ...playback, ...change } })),
  };
}
