// One file that plain Node can load, made from TypeScript sources.
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * @param {string} root the project's folder
 * @param {string} entry a source, relative to `root`
 * @param {string} file where the bundle goes
 */
export async function bundle(root, entry, file) {
  const { build } = await import('vite');
  const folder = `${file}-${process.pid}`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: entry,
      outDir: folder,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: basename(file), codeSplitting: false } },
    },
  });
  mkdirSync(dirname(file), { recursive: true });
  // A rename is all or nothing: two processes at once never see half a bundle.
  renameSync(`${folder}/${basename(file)}`, file);
  rmSync(folder, { recursive: true });
}
