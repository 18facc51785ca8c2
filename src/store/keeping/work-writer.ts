import type { Context } from '../context';
import type { Work } from '../state';
import type { Autosave } from './autosave';

/** Room may be made in full storage, by another tab or by the reader. */
const RETRY_MILLIS = 2000;

export interface WorkWriter {
  /** Returns whether it is stored; what is not is tried again by itself. */
  write(work: Work): boolean;
  stop(): void;
}

/** Writes to storage without wiping out another tab's work. `getOwn` says what is to be stored when it is tried again. */
export function createWorkWriter(
  { store, io }: Pick<Context, 'store' | 'io'>,
  autosave: Autosave,
  getOwn: () => Work | null,
): WorkWriter {
  let stop = () => {};
  const write = (work: Work) => {
    stop();
    const recent = autosave.rescueOther(work.spec);
    if (recent !== null) store.setState({ recent });
    const isStored = autosave.save(work);
    if (!isStored && io.storage !== null) stop = io.clock.after(RETRY_MILLIS, writeAgain);
    return isStored;
  };
  const writeAgain = () => {
    const work = getOwn();
    if (work !== null) write(work);
  };
  return { write, stop: () => stop() };
}
