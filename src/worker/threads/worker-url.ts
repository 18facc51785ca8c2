/** Vite bundles each entry on its own and gives its address. */
export { default as workerUrl } from '../engine.worker.ts?worker&url';
export { default as poolWorkerUrl } from '../pool/pool.worker.ts?worker&url';
export { default as explorerWorkerUrl } from '../explorer/explorer.worker.ts?worker&url';
export { default as captureWorkerUrl } from '../capture/capture.worker.ts?worker&url';
export { default as analystWorkerUrl } from '../analyst/analyst.worker.ts?worker&url';
