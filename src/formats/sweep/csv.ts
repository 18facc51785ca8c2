import type { SweepFormat } from './define';
import type { Cell } from './fields';
import { listFields } from './fields';

/** RFC 4180; no value of ours needs quotes, and an empty field means none. */
export const csv: SweepFormat = {
  id: 'csv',
  title: 'CSV table',
  extension: 'csv',
  mimeType: 'text/csv',
  render(table, catalogue) {
    const fields = listFields(table, catalogue);
    const lines = Array.from(table.rows, (row) =>
      fields.map((field) => toText(field.read(row))).join(','),
    );
    return [fields.map(({ name }) => name).join(','), ...lines, ''].join('\r\n');
  },
};

function toText(cell: Cell): string {
  return cell === null ? '' : String(cell);
}
