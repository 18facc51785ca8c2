import { describe, expect, it } from 'vitest';
import type { LadderGeometry, LadderView } from '../../ladder/geometry';
import { PLAIN_VIEW } from '../../ladder/geometry';
import { layoutLadder } from '../../ladder/layout';
import { createLadderModel } from '../../ladder/model/model';
import { computeCone } from '../../trace/queries/causes';
import { createExampleTrace } from '../../trace/testing/example-trace';
import type { Trace, TraceLink } from '../../trace/trace';
import { assertDefined } from '../../lib/assert';
import { findHead, findPlace, findSelectedMark, getArrow, isOutside } from './view-derivations';

const example = createExampleTrace();
const trace: Trace = {
  ...example,
  links: [
    createLink('source-host', 'destination-host'),
    createLink('source-host', 'source-bridge'),
    createLink('destination-bridge', 'destination-host'),
  ],
};
const view: LadderView = {
  widthPx: 824,
  heightPx: 618,
  ...PLAIN_VIEW,
  lanes: trace.nodes.map((_, index) => index),
};
const geometry: LadderGeometry = layoutLadder(createLadderModel(trace), view);

function createLink(from: string, to: string): TraceLink {
  const find = (id: string) => example.nodes.findIndex((node) => node.id === id);
  return { id: `${from}-${to}`, ends: [find(from), find(to)] };
}

function findMark(key: string) {
  return assertDefined(
    geometry.marks.find((mark) => mark.key === key),
    key,
  );
}

const push = findMark('sent:source-bridge:push-req#1');

describe('the selected mark', () => {
  it('is the arrow of a message, whichever of its records is selected', () => {
    for (const record of push.records)
      expect(findSelectedMark(geometry, record)?.key).toBe(push.key);
  });

  it('is none when nothing is selected', () => {
    expect(findSelectedMark(geometry, null)).toBeNull();
  });
});

describe('the cone', () => {
  const cone = computeCone(trace.records, push.record ?? 0);

  it('leaves what led here bright and dims what has nothing to do with it', () => {
    expect(isOutside(findMark('sent:source-host:vm-stopped#1'), cone)).toBe(false);
    expect(isOutside(findMark('sent:destination-bridge:associate-rsp#1'), cone)).toBe(true);
  });

  it('dims nothing without a selection, and never bands, bars and lifelines', () => {
    expect(geometry.marks.some((mark) => isOutside(mark, null))).toBe(false);
    const dimmed = geometry.marks.filter((mark) => isOutside(mark, cone)).map((mark) => mark.kind);
    expect(new Set(dimmed)).not.toContain('vm');
    expect(findMark('sent:source-host:final-copy#1').kind).toBe('bulk');
    expect(isOutside(findMark('sent:source-host:final-copy#1'), new Set())).toBe(false);
  });
});

describe('the head of an arrow', () => {
  const arrow = assertDefined(getArrow(push), 'arrow');
  const near = (distance: number, isTouch: boolean) =>
    findHead(geometry, null, { x: arrow.x2, y: arrow.y2 + distance, isTouch })?.key;

  it('can be taken within 12 px, with a finger within 24', () => {
    expect(near(11, false)).toBe(push.key);
    expect(near(20, true)).toBe(push.key);
  });

  it('of the selected message goes first', () => {
    const other = findMark('sent:database:push-rsp#1');
    const end = assertDefined(getArrow(other), 'arrow');
    const pointed = { x: end.x2, y: end.y2 - 20, isTouch: true };
    expect(findHead(geometry, other, pointed)).toBe(other);
  });
});

describe('empty paper', () => {
  const [first, second] = geometry.lanes;
  const between = ((first?.x ?? 0) + (second?.x ?? 0)) / 2;

  it('near a lifeline is the lane', () => {
    expect(findPlace(geometry, trace, (second?.x ?? 0) + 10)).toEqual({
      kind: 'lane',
      node: second?.node,
    });
  });

  it('between two lanes is the links that cross there, the shortest first', () => {
    const place = findPlace(geometry, trace, between);
    const ids = place.kind === 'links' ? place.links.map((index) => trace.links[index]?.id) : [];
    expect(ids).toEqual(['source-host-source-bridge', 'source-host-destination-host']);
  });

  it('right of all lanes is just paper', () => {
    expect(findPlace(geometry, trace, 820).kind).toBe('paper');
  });
});
