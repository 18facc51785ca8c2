import { FILTER_FORMATS } from '../../wire/vdp/filter-info';
import { VSI_ID_FORMATS } from '../../wire/vdp/vsi-id';
import type { Vsi } from '../roles/evb/vdp/command';

/** The interface of the VM in every run: the same at both ends of a migration. */
export const EXAMPLE_VSI: Vsi = {
  managerId: '00'.repeat(16),
  typeId: 7,
  typeVersion: 1,
  vsiIdFormat: VSI_ID_FORMATS.uuid,
  vsiId: '11111111222233334444555555555555',
  filterFormat: FILTER_FORMATS.macVid,
  entries: [{ ps: 0, pcp: 0, vid: 100, mac: '52:54:00:11:22:33' }],
};
