import { useEffect } from 'react';
import { useStore } from 'zustand';
import { getSlackSession } from '../../../../store/slack/browser-slack';
import type { SlackState } from '../../../../store/slack/slack-session';
import type { RunSpec } from '../../../../trace/run-spec';
import { useUiStore } from '../../../use-app';

/** Measures the run while somebody looks at its slack; the ladder then shows the bands. */
export function useSlack(spec: RunSpec | null): SlackState {
  const session = getSlackSession();
  const ui = useUiStore();
  useEffect(() => {
    if (spec !== null) session.measure(spec);
  }, [session, spec]);
  useEffect(() => {
    ui.setState({ isSlackShown: true });
    return () => ui.setState({ isSlackShown: false });
  }, [ui]);
  return useStore(session.store);
}
