import type { Context } from '../context';
import { getWork } from '../selectors';
import type { AppActions } from '../state';
import { leaveCapture } from '../work';
import { keepHabits } from './spec';

type CaptureActions = Pick<AppActions, 'openCapture' | 'closeCapture' | 'setReading'>;

export function createCaptureActions({ store }: Pick<Context, 'store'>): CaptureActions {
  return {
    openCapture(name, trace) {
      const state = store.getState();
      store.setState({
        capture: { name, trace, workView: getWork(state).view },
        view: keepHabits(state.view),
        playback: { ...state.playback, playing: false },
      });
    },
    setReading: (reading) => store.setState({ reading }),
    closeCapture: () => store.setState(leaveCapture(store.getState())),
  };
}
