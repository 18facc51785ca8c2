import { useEffect } from 'react';
import { useActions, useAppStore } from './use-app';

/** A file dropped anywhere on the page is opened here; otherwise the browser would leave the app for it. */
export function useFileDrop(): void {
  const store = useAppStore();
  const actions = useActions();
  useEffect(() => {
    const hasFile = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (hasFile(event)) event.preventDefault();
    };
    const onDrop = (event: DragEvent) => {
      if (!hasFile(event)) return;
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file)
        void import('./open-file').then(({ openFile }) => openFile({ store, actions }, file));
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('drop', onDrop);
    };
  }, [store, actions]);
}
