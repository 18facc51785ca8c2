// `npm start`: builds the app where needed, serves it and prints the address.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { buildWhenStale } from './build-app.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

await buildWhenStale(root);
// strictPort false: when the port is taken the next free one is used.
const port = Number(process.env['PORT'] ?? 4173);
const server = await preview({ root, logLevel: 'warn', preview: { port, strictPort: false } });
console.log(`Ladderscope is at ${server.resolvedUrls?.local[0] ?? ''} (Ctrl+C stops it)`);
