import { LIMITS, limitMessage } from '../../lib/limits';
import { checkRunSpec } from '../../trace/check-run-spec';
import { useActions, useAppStore } from '../use-app';

/** Lets the reader choose a drawing or a trace that was saved here and restores its run. */
export function useOpenFile(): () => void {
  const store = useAppStore();
  const actions = useActions();
  const refuse = (name: string, message: string) =>
    actions.notify({
      tone: 'problem',
      title: `${name} cannot be opened`,
      problems: [{ at: '', message }],
    });
  const open = async (file: File) => {
    const { catalogue } = store.getState();
    if (catalogue === null) return;
    if (file.size > LIMITS.fileBytes.value) {
      refuse(file.name, limitMessage(LIMITS.fileBytes));
      return;
    }
    const { readRunSpec } = await import('./read-run-spec');
    const found = readRunSpec(await file.text());
    const checked = found.ok ? checkRunSpec(found.value, catalogue) : found;
    if (checked.ok) actions.openRunSpec(checked.value);
    else
      actions.notify({
        tone: 'problem',
        title: `${file.name} cannot be opened`,
        problems: checked.problems,
      });
  };
  return () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.svg,.json,image/svg+xml,application/json';
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file)
        open(file).catch((error: unknown) => refuse(file.name, `reading failed: ${String(error)}`));
    });
    input.click();
  };
}
