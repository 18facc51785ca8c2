import { parseArgs } from 'node:util';
import type { EngineClient } from '../worker/engine-client';
import type { EngineWorker } from '../worker/threads/connection';
import { createInProcessClient } from '../worker/in-process-client';
import { createInProcessPool } from '../worker/pool/in-process-pool';
import { WorkerPool } from '../worker/pool/worker-pool';
import type { Answer } from './answer';
import { print, wrongUse } from './answer';
import { describeParseError } from './arguments/options';
import type { Command, Host, Options, ReadFile } from './command';
import { describeCommand } from './commands/help';
import { COMMANDS } from './commands/index';
import { tryReading, tryWriting } from './files';

/** For `thread.mjs`, which loads this bundle in a thread of its own. */
export { asWorker, serveRuns } from '../worker/pool/node-thread';

/** Where the words go; the process itself in `start.mjs`. */
export interface Terminal {
  print(content: string | Uint8Array): void;
  /** A terminal shows text only; a file or a pipe takes any bytes. */
  readonly isInteractive: boolean;
  complain(line: string): void;
  readonly readFile: ReadFile;
  /** @throws when the file cannot be written */
  writeFile(this: void, path: string, content: string | Uint8Array): void;
  /** A thread that answers as `serveRuns` does; left out: everything runs on this one. */
  startThread?(this: void): EngineWorker;
}

/** Runs one command line; returns the exit code: 0 done, 1 failed, 2 wrong use. */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  const client = createInProcessClient();
  try {
    return report(await answer(args, client, createHost(terminal)), terminal);
  } catch (error) {
    return complain(terminal, 1, error instanceof Error ? error.message : String(error));
  } finally {
    client.dispose();
  }
}

function createHost({ readFile, startThread }: Terminal): Host {
  return {
    readFile: (path) => tryReading(path, () => readFile(path)),
    createPool: (size) =>
      size > 1 && startThread ? new WorkerPool(startThread, size) : createInProcessPool(),
  };
}

async function answer(args: readonly string[], client: EngineClient, host: Host): Promise<Answer> {
  const [name = 'help', ...rest] = args;
  const wanted = isPleaForHelp(name) ? 'help' : name;
  const command = COMMANDS.find((other) => other.name === wanted);
  if (command === undefined) {
    const names = COMMANDS.map((other) => other.name).join(', ');
    return wrongUse(`"${name}" is not a command; use ${names}`);
  }
  if (rest.some(isPleaForHelp)) return print(describeCommand(command));
  const read = readArguments(command, rest);
  if ('kind' in read) return read;
  return command.run(read.positionals, read.options, client, host);
}

const isPleaForHelp = (arg: string): boolean => arg === '--help' || arg === '-h';

function readArguments(
  command: Command,
  args: readonly string[],
): Answer | { readonly positionals: string[]; readonly options: Options } {
  try {
    const config = { args: [...args], options: command.options, allowPositionals: true };
    const { positionals, values } = parseArgs(config);
    return { positionals, options: values };
  } catch (error) {
    return wrongUse(`${describeParseError(error)}; use ${command.name} ${command.usage}`.trimEnd());
  }
}

function report(answer: Answer, terminal: Terminal): number {
  if (answer.kind === 'wrong-use') return complain(terminal, 2, answer.message);
  const { output } = answer;
  if (output !== undefined && output.file !== null) write(output.file, output.content, terminal);
  else if (output !== undefined && typeof output.content !== 'string' && terminal.isInteractive)
    return complain(terminal, 2, BYTES_ON_TERMINAL);
  else if (output !== undefined) terminal.print(output.content);
  return answer.kind === 'failed' ? complain(terminal, 1, answer.message) : 0;
}

function write(path: string, content: string | Uint8Array, { writeFile }: Terminal): void {
  tryWriting(path, () => writeFile(path, content));
}

const BYTES_ON_TERMINAL =
  'this format is bytes, which a terminal cannot show; use --out file, or a pipe';

/** Always exactly one line, whatever the message holds. */
function complain(terminal: Terminal, code: number, message: string): number {
  terminal.complain(`ladderscope: ${message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
  return code;
}
