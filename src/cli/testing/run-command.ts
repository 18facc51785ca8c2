import type { Terminal } from '../main';
import { main } from '../main';

/** A command line without a process of its own, in a terminal without files unless `terminal` brings some. */
export async function runCommand(args: readonly string[], terminal: Partial<Terminal> = {}) {
  let [stdout, stderr] = ['', ''];
  const status = await main(args, {
    print: (content) => void (stdout += String(content)),
    isInteractive: true,
    complain: (line) => void (stderr += line),
    readFile: () => new Uint8Array(),
    writeFile: () => undefined,
    ...terminal,
  });
  return { status, stdout, stderr };
}
