import type { ParseArgsConfig } from 'node:util';
import type { EngineClient } from '../worker/engine-client';
import type { RunPool } from '../worker/pool/run-pool';
import type { Answer } from './answer';

export type Options = Record<string, string | boolean | readonly (string | boolean)[] | undefined>;

/** @throws when there is no such file, or it cannot be read */
export type ReadFile = (path: string) => Uint8Array;

/** What the machine under the terminal lends to commands. */
export interface Host {
  readonly readFile: ReadFile;
  /** For many runs, on so many threads where there are threads. */
  createPool(size: number): RunPool;
}

/** One command: adding one is a file in `commands/` and a line in its index. */
export interface Command {
  readonly name: string;
  /** Its arguments, for the help: `<scenario> [--seed n]`. */
  readonly usage: string;
  readonly summary: string;
  readonly options: NonNullable<ParseArgsConfig['options']>;
  run(
    positionals: readonly string[],
    options: Options,
    client: EngineClient,
    host: Host,
  ): Promise<Answer>;
}
