import { openFile } from '../../open-file';
import { useActions, useAppStore } from '../../use-app';

/** Lets the reader choose a saved drawing or trace, which restores its run, or a capture. */
export function useOpenFile(): () => void {
  const store = useAppStore();
  const actions = useActions();
  return () => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.svg,.json,.pcap,.pcapng,.cap,image/svg+xml,application/json';
    input.addEventListener('change', () => {
      const file = input.files?.[0];
      if (file) void openFile({ store, actions }, file);
    });
    input.click();
  };
}
