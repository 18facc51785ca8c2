import { print } from '../answer';
import type { Command } from '../command';

/** Takes the other commands as data, because the index that lists them lists this one too. */
export function createHelp(others: readonly Command[]): Command {
  const help: Command = {
    name: 'help',
    usage: '',
    summary: 'says this; --help behind a command tells about that command',
    options: {},
    run: () => Promise.resolve(print(describe([...others, help]))),
  };
  return help;
}

/** `decode --help`: the same words as in the help of all. */
export function describeCommand({ name, usage, summary }: Command): string {
  return `Usage: npm run --silent cli -- ${`${name} ${usage}`.trimEnd()}

  ${summary}

${EXIT_CODES}`;
}

function describe(commands: readonly Command[]): string {
  const entries = commands.map(
    ({ name, usage, summary }) => `  ${`${name} ${usage}`.trimEnd()}\n      ${summary}\n`,
  );
  return `Runs the migration scenarios in a terminal.

Usage: npm run --silent cli -- <command>

${entries.join('')}
Examples:
  npm run --silent cli -- list
  npm run --silent cli -- run reference
  npm run --silent cli -- run alt-1 --set n=500ms --fault drop:pull-completed#1 --format json
  npm run --silent cli -- run pull-after-copy --fault delay:pull-rsp#1:+2.4s --format svg --out ladder.svg
  npm run --silent cli -- explore alt-1 --losses 1 --classes
  npm run --silent cli -- explore alt-1 --timed pull-rsp=10ms..4s,n=1s..3s
  npm run --silent cli -- compare alt-1 alt-2
  npm run --silent cli -- compare alt-1 "alt-1 --set n=500ms" --fault delay:pull-rsp#1:+300ms --json
  npm run --silent cli -- sweep alt-1 --vary n=100ms..4s/40 --draw pull-rsp=exponential:1s --runs 4000
  npm run --silent cli -- decode capture.pcapng --format text

${EXIT_CODES}`;
}

const EXIT_CODES = `Exit codes: 0 done, 1 failed (the engine, a limit that the message names, a damaged
file; what could be had is written all the same), 2 wrong use.
`;
