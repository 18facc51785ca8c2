import { isTextFile } from '../formats/read-run-spec';
import { getCaptureReader } from '../store/capture-reader';
import { LIMITS, limitMessage } from '../lib/limits';
import { isLong, prepareTrace } from '../store/prepare-trace';
import type { Target } from './show-file';
import { refuse, showCaptureFile, showSavedRun } from './show-file';

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
  try {
    const bytes = new Uint8Array(await read());
    if (isTextFile(name, bytes)) showSavedRun(app, name, new TextDecoder().decode(bytes));
    else await openCapture(app, name, bytes);
  } catch (error) {
    refuse(app, name, `reading failed: ${String(error)}`);
  }
}

/** On a thread of its own; a newer file, or the reader of this page, may cancel it. */
async function openCapture(app: Target, name: string, bytes: Uint8Array): Promise<void> {
  const reader = getCaptureReader();
  const cancel = () => reader.cancel();
  const tell = (share: number) => app.actions.setReading({ name, share, cancel });
  tell(0);
  const read = async () => {
    const answer = await reader.read(bytes, name, tell);
    if (answer.kind === 'read' && answer.result.ok && isLong(answer.result.value))
      await prepareTrace(answer.result.value);
    return answer;
  };
  const answer = await read().finally(() => {
    if (app.store.getState().reading?.cancel === cancel) app.actions.setReading(null);
  });
  if (answer.kind === 'read') showCaptureFile(app, name, answer.result);
  if (answer.kind === 'failed') refuse(app, name, answer.message);
}
