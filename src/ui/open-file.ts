import { isTextFile } from '../formats/read-run-spec';
import { getCaptureReader } from '../store/capture-reader';
import { LIMITS, limitMessage } from '../lib/limits';
import { Turns } from '../lib/turns';
import { isLong, prepareTrace } from '../store/prepare-trace';
import type { Target } from './show-file';
import { refuse, showCaptureFile, showSavedRun } from './show-file';

/** Of the files that are opened one after the other the newest counts. */
const openings = new Turns();

/** Opens a file from the disk: a drawing or a trace that was saved here, or a capture. Never rejects. */
export function openFile(app: Target, file: File): Promise<void> {
  if (file.size > LIMITS.fileBytes.value) {
    refuse(app, file.name, limitMessage(LIMITS.fileBytes));
    return Promise.resolve();
  }
  return openBytes(app, file.name, () => file.arrayBuffer());
}

/** Opens a capture that comes with the app, by its place below the page. Never rejects. */
export function openSample(app: Target, path: string): Promise<void> {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return openBytes(app, name, async () => {
    const answer = await fetch(new URL(path, document.baseURI));
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`);
    return answer.arrayBuffer();
  });
}

async function openBytes(
  app: Target,
  name: string,
  read: () => Promise<ArrayBuffer>,
): Promise<void> {
  const isOver = openings.begin();
  try {
    const bytes = new Uint8Array(await read());
    if (isOver()) return;
    if (isTextFile(name, bytes)) showSavedRun(app, name, new TextDecoder().decode(bytes));
    else await openCapture(app, { name, bytes, isOver });
  } catch (error) {
    if (!isOver()) refuse(app, name, `reading failed: ${String(error)}`);
  }
}

interface Opening {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A newer file was opened, or the reader of this page gave it up. */
  readonly isOver: () => boolean;
}

/** On a thread of its own; whatever it finds after it was given up is left alone. */
async function openCapture(app: Target, { name, bytes, isOver }: Opening): Promise<void> {
  const reader = getCaptureReader();
  const cancel = () => {
    openings.end();
    reader.cancel();
    app.actions.setReading(null);
  };
  const tell = (share: number) => {
    if (!isOver()) app.actions.setReading({ name, share, cancel });
  };
  tell(0);
  const read = async () => {
    const found = await reader.read(bytes, name, tell);
    if (found.kind === 'read' && found.result.ok && isLong(found.result.value))
      await prepareTrace(found.result.value);
    return found;
  };
  const answer = await read().finally(() => {
    if (!isOver()) app.actions.setReading(null);
  });
  if (isOver()) return;
  if (answer.kind === 'read') showCaptureFile(app, name, answer.result);
  if (answer.kind === 'failed') refuse(app, name, answer.message);
}
