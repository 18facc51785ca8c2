import type { EngineClient } from '../../worker/engine-client';
import type { Context } from '../context';
import { getWork } from '../selectors';
import type { AppActions, CaptureComparison, OpenCapture } from '../state';
import { leaveCapture } from '../work';
import { keepHabits } from './spec';

type CaptureActions = Pick<
  AppActions,
  'openCapture' | 'closeCapture' | 'setReading' | 'compareCapture'
>;
type Client = Pick<EngineClient, 'compareWithModel'>;

export function createCaptureActions(
  { store }: Pick<Context, 'store'>,
  client: Client,
): CaptureActions {
  /** An answer for a capture that is no longer open is nobody's. */
  const settle = (asked: OpenCapture, comparison: CaptureComparison | null) =>
    store.setState(({ capture }) =>
      capture?.trace === asked.trace ? { capture: { ...capture, comparison } } : {},
    );
  return {
    openCapture(name, trace) {
      const state = store.getState();
      store.setState({
        capture: { name, trace, workView: getWork(state).view, comparison: null },
        view: keepHabits(state.view),
        playback: { ...state.playback, playing: false },
      });
    },
    setReading: (reading) => store.setState({ reading }),
    async compareCapture() {
      const { capture } = store.getState();
      if (capture === null || capture.comparison?.kind === 'running') return;
      settle(capture, { kind: 'running' });
      settle(capture, await ask(client, capture));
    },
    closeCapture: () => store.setState(leaveCapture(store.getState())),
  };
}

async function ask(client: Client, { trace }: OpenCapture): Promise<CaptureComparison | null> {
  try {
    const answer = await client.compareWithModel(trace);
    return answer.kind === 'cancelled' ? null : answer;
  } catch (error) {
    return { kind: 'failed', message: String(error) };
  }
}
