// Holds what the page loads before its first ladder (scripts and styles that index.html names) under its budget.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const BUDGET_BYTES = 200_000;

const html = readFileSync('dist/index.html', 'utf8');
const files = new Set(html.match(/assets\/[\w.-]+\.(?:js|css)/g));
const bytes = [...files]
  .map((file) => gzipSync(readFileSync(`dist/${file}`), { level: 9 }).length)
  .reduce((sum, size) => sum + size, 0);
console.log(
  `Before the first ladder: ${bytes} bytes of script and style, gzip, in ${files.size} files.`,
);
if (bytes > BUDGET_BYTES) {
  console.error(
    `The budget is ${BUDGET_BYTES}: load something later (see src/ui/kit/lazy-component.tsx).`,
  );
  process.exit(1);
}
