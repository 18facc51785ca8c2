import type { Catalogue } from '../../trace/catalogue';
import type { SweepTable } from '../../trace/sweep/sweep-table';

/** A file format for a whole sweep: one definition per file, one line in the index. */
export interface SweepFormat {
  readonly id: string;
  readonly title: string;
  readonly extension: string;
  readonly mimeType: string;
  render(table: SweepTable, catalogue: Catalogue): string;
}
