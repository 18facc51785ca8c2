import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openTrace } from '../../formats/capture/testing/open-trace';
import { createLadderModel } from '../../ladder/model/model';
import { USUAL_MESSAGES, findHiddenRecords } from '../../trace/queries/hidden-records';

const FILE = new URL('../../wire/testing/captures/03-filter-formats.pcap', import.meta.url);
const TRACE = openTrace(readFileSync(FILE));
const REGIONS = (TRACE.vsis ?? []).map(({ region }) => region);

function count(hiddenVsis: readonly string[]) {
  const hidden = findHiddenRecords(TRACE, { ...USUAL_MESSAGES, hiddenVsis });
  return createLadderModel(TRACE, { hidden }).stripCount;
}

it('a VSI that is hidden leaves its column to the next one', () => {
  expect(REGIONS).toHaveLength(5);
  expect(count([])).toEqual({ drawn: 3, all: 5 });
  expect(count(REGIONS.slice(0, 1))).toEqual({ drawn: 3, all: 4 });
  expect(count(REGIONS.slice(0, 2))).toEqual({ drawn: 3, all: 3 });
});
