// Finds a Chromium for the browser tests; run as a script it also installs one when there is none.
// Order: CHROMIUM_PATH, the browser Playwright downloaded, a Chromium or Chrome on PATH.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** @returns {string | undefined} an executable, or undefined when none is on this machine */
export function findBrowser() {
  const set = process.env.CHROMIUM_PATH;
  if (set && !existsSync(set)) throw new Error(`CHROMIUM_PATH names ${set}, which does not exist`);
  if (set) return set;
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  const dirs = (process.env.PATH ?? '').split(delimiter);
  return dirs
    .flatMap((dir) => NAMES.map((name) => join(dir, name)))
    .find((file) => existsSync(file));
}

/** @param {string} cmd @param {...string} args */
function run(cmd, ...args) {
  console.log(`$ ${cmd} ${args.join(' ')}`);
  return (
    spawnSync(cmd, args, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0
  );
}

/** Playwright's own download where the network has it, else Debian's package where we may install one. */
function install() {
  const root = process.getuid?.() === 0;
  const cli = join('node_modules', '@playwright', 'test', 'cli.js');
  if (run(process.execPath, cli, 'install', ...(root ? ['--with-deps'] : []), 'chromium')) return;
  if (root && existsSync('/usr/bin/apt-get') && run('apt-get', 'update', '-qq'))
    run('apt-get', 'install', '-y', '-qq', '--no-install-recommends', 'chromium');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  if (!findBrowser()) install();
  const found = findBrowser();
  if (!found) {
    console.error(
      'No Chromium here and none could be installed.\nRun `npx playwright install chromium`, or install Chromium or Chrome and set CHROMIUM_PATH to it.',
    );
    process.exit(1);
  }
  console.log(`browser: ${found}`);
}
