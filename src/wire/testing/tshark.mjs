// Asks tshark, when it is there, for the fields of every frame: the independent opinion that our decoder is held against.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LUA = fileURLToPath(new URL('./vdp22.lua', import.meta.url));

/** What is asked for. Everything under vdp22 and evb22 comes from our script, the rest from tshark itself. */
const TSHARK_FIELDS = `
  frame.time_relative eth.src eth.dst
  ecp.ver ecp.op ecp.subtype ecp.seqno ecp.mode ecp.seq
  vdp22.tlv.type vdp22.tlv.len vdp22.mgrid vdp22.status vdp22.typeid vdp22.typever vdp22.vsiidfmt
  vdp22.vsiid vdp22.filterfmt vdp22.entries vdp22.groupid vdp22.mac vdp22.ps vdp22.pcp vdp22.vid
  vdp22.oui vdp22.bad_length vdp22.no_mgrid vdp22.unknown_tlv _ws.malformed
  ecp.vdp.mode ecp.vdp.response ecp.vdp.mgrid ecp.vdp.vsitypeid ecp.vdp.vsitypeidversion
  ecp.vdp.instanceid ecp.vdp.format ecp.vdp.mac ecp.vdp.vlan
  lldp.tlv.type lldp.tlv.len
  evb22.bgid evb22.rrcap evb22.rrctr evb22.sgid evb22.rrreq evb22.rrstat evb22.retries evb22.rte
  evb22.mode evb22.rwd_rol evb22.rwd evb22.rka_rol evb22.rka
  lldp.ieee.802_1qbg.evb_support_caps lldp.ieee.802_1qbg.evb_configure_caps
  lldp.ieee.802_1qbg.evb_supported_vsi lldp.ieee.802_1qbg.evb_configured_vsi
  lldp.ieee.802_1qbg.evb_retrans_timer`
  .trim()
  .split(/\s+/);

/** @returns {string | null} the version line, or null when tshark is not installed */
export function findTshark() {
  const found = spawnSync('tshark', ['--version'], { encoding: 'utf8' });
  return found.status === 0 ? (found.stdout.split('\n')[0] ?? 'tshark') : null;
}

/**
 * One object for each frame, with the fields that tshark found: name to list of texts.
 * @param {Uint8Array} capture
 * @param {string[]} names
 * @param {string | null} script null: only what tshark has built in
 * @returns {Record<string, string[]>[]}
 */
export function readWithTshark(capture, names = TSHARK_FIELDS, script = LUA) {
  const fields = names.flatMap((field) => ['-e', field]);
  const lines = runTshark(capture, ['-T', 'fields', '-E', 'separator=|', ...fields], script);
  return lines.map((line) => {
    const cells = line.split('|').map((cell, index) => [names[index] ?? '', cell]);
    return Object.fromEntries(
      cells.filter(([, cell]) => cell !== '').map(([name, cell = '']) => [name, cell.split(',')]),
    );
  });
}

/**
 * @param {Uint8Array} capture
 * @param {string[]} options
 * @param {string | null} script
 * @returns {string[]} lines of output
 */
export function runTshark(capture, options, script = LUA) {
  const folder = mkdtempSync(join(tmpdir(), 'ladderscope-'));
  try {
    const file = join(folder, 'capture');
    writeFileSync(file, capture);
    const scripts = script === null ? [] : ['-X', `lua_script:${script}`];
    const all = ['-n', ...scripts, '-r', file, ...options];
    const run = spawnSync('tshark', all, { encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (run.status !== 0) throw new Error(`tshark failed: ${run.stderr}`);
    return run.stdout.split('\n').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
