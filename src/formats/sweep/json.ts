import { computeStatistics } from '../../trace/sweep/statistics';
import type { SweepFormat } from './define';
import { listFields } from './fields';

/** The sweep, what it comes to, and its rows, one per line, with the names of their fields once. */
export const json: SweepFormat = {
  id: 'json',
  title: 'JSON table',
  extension: 'json',
  mimeType: 'application/json',
  render(table, catalogue) {
    const fields = listFields(table, catalogue);
    const head = {
      version: 1,
      sweep: table.sweep,
      isWhole: table.rows.length === table.sweep.runs,
      statistics: computeStatistics(table, catalogue),
      fields: fields.map(({ name }) => name),
    };
    const rows = Array.from(table.rows, (row) =>
      JSON.stringify(fields.map((field) => field.read(row))),
    );
    const start = JSON.stringify(head, null, 2).slice(0, -2);
    return `${start},\n  "rows": [\n    ${rows.join(',\n    ')}\n  ]\n}\n`;
  },
};
