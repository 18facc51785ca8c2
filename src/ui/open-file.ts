import type { Result } from '../lib/result';
import { LIMITS, limitMessage } from '../lib/limits';
import { checkRunSpec } from '../trace/check-run-spec';
import type { App } from './use-app';

type Target = Pick<App, 'store' | 'actions'>;

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
    if (isSavedRun(name, bytes)) await openRun(app, name, bytes);
    else await openCapture(app, name, bytes);
  } catch (error) {
    refuse(app, name, `reading failed: ${String(error)}`);
  }
}

/** Runs are saved as SVG and JSON; whatever else it is may be a capture, and its reader says when it is none. */
function isSavedRun(name: string, bytes: Uint8Array): boolean {
  const first = bytes.find((byte) => byte > 0x20);
  return /\.(svg|json)$/i.test(name) || first === 0x3c || first === 0x7b;
}

async function openRun(app: Target, name: string, bytes: Uint8Array): Promise<void> {
  const { catalogue } = app.store.getState();
  if (catalogue === null) return;
  const { readRunSpec } = await import('./panels/read-run-spec');
  const found = readRunSpec(new TextDecoder().decode(bytes));
  const checked = found.ok ? checkRunSpec(found.value, catalogue) : found;
  if (checked.ok) app.actions.openRunSpec(checked.value);
  else tell(app, name, checked);
}

async function openCapture(app: Target, name: string, bytes: Uint8Array): Promise<void> {
  const { readCaptureTrace } = await import('../formats/capture/read-capture-trace');
  const result = readCaptureTrace(bytes, name);
  if (!result.ok) {
    tell(app, name, result);
    return;
  }
  app.actions.openCapture(name, result.value);
  const { warnings: problems } = result;
  if (problems.length > 0)
    app.actions.notify({ tone: 'info', title: `${name} is not shown whole`, problems });
}

function tell({ actions }: Target, name: string, result: Result<unknown> & { ok: false }): void {
  const { problems } = result;
  actions.notify({ tone: 'problem', title: `${name} cannot be opened`, problems });
}

function refuse({ actions }: Target, name: string, message: string): void {
  const problems = [{ at: '', message }];
  actions.notify({ tone: 'problem', title: `${name} cannot be opened`, problems });
}
