import { useMemo } from 'react';
import { useActions, useAppStore } from '../../use-app';
import type { Player } from './player';
import { createPlayer } from './player';

export function usePlayer(): Player {
  const store = useAppStore();
  const actions = useActions();
  return useMemo(() => createPlayer({ store, actions }), [store, actions]);
}
