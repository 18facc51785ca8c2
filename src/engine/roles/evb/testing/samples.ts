import { FILTER_FORMATS } from '../../../../wire/vdp/filter-info';
import { VSI_ID_FORMATS } from '../../../../wire/vdp/vsi-id';
import type { Vsi } from '../vdp/command';
import type { Port } from '../ecp/pdu';

/** The VSI of a measured exchange (capture 01 of the project's samples). */
export const VSI: Vsi = {
  managerId: '6d677241000000000000000000000000',
  typeId: 7,
  typeVersion: 1,
  vsiIdFormat: VSI_ID_FORMATS.uuid,
  vsiId: '11111111222233334444555555555555',
  filterFormat: FILTER_FORMATS.macVid,
  entries: [{ ps: 0, pcp: 0, vid: 100, mac: '52:54:00:11:22:33' }],
};

export const STATION: Port = { peer: 'bridge', address: '02:00:00:00:aa:01' };
export const BRIDGE: Port = { peer: 'station', address: '02:00:00:00:bb:02' };
