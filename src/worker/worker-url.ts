/** Vite bundles the entry on its own and gives its address. */
export { default as workerUrl } from './engine.worker.ts?worker&url';
