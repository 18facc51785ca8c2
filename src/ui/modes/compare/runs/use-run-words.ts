import { useMemo } from 'react';
import { findKept } from '../../../../store/kept-tree';
import type { Catalogue } from '../../../../trace/catalogue';
import { createTargetNames } from '../../../controls/edit-text';
import { useApp } from '../../../use-app';
import { describeRun } from './run-words';
import type { RunWords } from './run-words';
import type { Pair, SideId } from '../use-pair';

/** Both runs in words. */
export function useRunWords(pair: Pair, catalogue: Catalogue): Readonly<Record<SideId, RunWords>> {
  const spec = useApp((state) => state.spec);
  const compared = useApp((state) => state.compared);
  const nameOfA = useApp(({ kept, spec: own }) => findKept(kept, own)?.name ?? '');
  const capture = useApp((state) => state.capture);
  const names = useMemo(() => createTargetNames(pair.merged), [pair]);
  const b = compared ?? { name: '', spec };
  return {
    a:
      capture === null
        ? describeRun({ name: nameOfA, spec }, catalogue, names)
        : { title: capture.name, changes: 'capture' },
    b: describeRun(b, catalogue, names),
  };
}
