// Looks for tshark, with which tests compare our decoder and our exports, and installs it where that is easy. Never fails:
// without it those tests say that they could not compare.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { findTshark } from '../src/wire/testing/tshark.mjs';

const UPDATE_MILLIS = 60_000;
const INSTALL_MILLIS = 150_000;

/** @param {string} command @param {number} timeout milliseconds @returns {boolean} */
function apt(command, timeout) {
  const [name = '', ...args] = command.split(' ');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(name, args, { stdio: 'ignore', timeout, env }).status === 0;
}

/** @returns {string | null} why it could not be installed */
function install() {
  if (process.getuid?.() !== 0) return 'only root can install it';
  if (!existsSync('/usr/bin/apt-get')) return 'there is no apt-get to install it with';
  const isDone =
    apt('apt-get update -qq', UPDATE_MILLIS) &&
    apt('apt-get install -y -qq --no-install-recommends tshark', INSTALL_MILLIS);
  return isDone ? null : 'apt-get could not install it';
}

/** @param {string | null} reason @returns {string} one line for the log */
export function describeTshark(reason = null) {
  const version = findTshark();
  if (version !== null) return `compared with ${version}`;
  const why = reason === null ? '' : ` (${reason})`;
  return `COULD NOT COMPARE with tshark: it is not here${why}. Stored values of an earlier tshark were used.`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reason = findTshark() === null ? install() : null;
  console.log(describeTshark(reason).replace('compared with', 'tshark:'));
}
