import { spawnSync } from 'node:child_process';
import { findTshark } from '../../src/wire/testing/tshark.mjs';

/** What the dissectors that come with tshark open of such frames. */
const FIELDS =
  'frame.time_relative eth.src eth.dst ecp.ver ecp.op ecp.subtype ecp.seqno vdp21.tlvtype vdp21.tlvlen vdp21.manager_id vdp21.assoc.flags.req_rsp vdp21.vsitypeid vdp21.vsiversion vdp21.vsiidformat vdp21.VSIID vdp21.filterformat';

/**
 * Milliseconds of `tshark -T fields` on a file, its start included; null when it is not here.
 * @param {string} file @returns {number | null}
 */
export function measureTshark(file) {
  if (findTshark() === null) return null;
  const fields = FIELDS.split(' ').flatMap((field) => ['-e', field]);
  const started = performance.now();
  const { status } = spawnSync('tshark', ['-n', '-r', file, '-T', 'fields', ...fields], {
    stdio: ['ignore', 'ignore', 'ignore'],
  });
  return status === 0 ? performance.now() - started : null;
}
