import { useEffect, useState } from 'react';

/** `failed`: the browser refused; show the text so that it can be copied by hand. */
export type CopyState = 'idle' | 'copied' | 'failed';

const SHOWN_MILLIS = 2500;

/** Copies text and says for a moment that it did. */
export function useCopy(): {
  readonly state: CopyState;
  readonly copy: (text: string) => Promise<CopyState>;
  readonly reset: () => void;
} {
  const [state, setState] = useState<CopyState>('idle');
  useEffect(() => {
    if (state !== 'copied') return;
    const timer = setTimeout(() => setState('idle'), SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [state]);
  const copy = async (text: string) => {
    const result = await writeClipboard(text);
    setState(result);
    return result;
  };
  return { state, copy, reset: () => setState('idle') };
}

/** The clipboard is missing outside of secure contexts and may be forbidden by the reader or a frame. */
async function writeClipboard(text: string): Promise<'copied' | 'failed'> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'failed';
  }
}
