import type { SweepFormat } from '../../../formats/sweep/define';
import type { Catalogue } from '../../../trace/catalogue';
import type { SweepTable } from '../../../trace/sweep/sweep-table';
import { offerFile } from '../../panels/saving/offer-file';

export function saveSweep(format: SweepFormat, table: SweepTable, catalogue: Catalogue): void {
  const content = format.render(table, catalogue);
  const name = `${table.sweep.base.scenario}-sweep.${format.extension}`;
  offerFile(new Blob([content], { type: format.mimeType }), name);
}
