import { drawText } from '../ladder/shapes/draw';
import { layoutLadder } from '../ladder/layout';
import { drawSlackBands } from '../ladder/slack-bands';
import { LIGHT } from '../ladder/shapes/palette';
import type { Shape } from '../ladder/shapes/shapes';
import { measureText, truncateText } from '../ladder/shapes/text-width';
import type { Trace } from '../trace/trace';
import { describeOutcome } from './caption';
import { defineFormat } from './define';
import type { FormatInput } from './define';
import { HEADS_PX, drawHeads, renderLadder } from './svg-ladder';
import { renderCaptureMetadata, renderMetadata } from './svg-metadata';
import { FONT, renderShape } from './svg-shapes';
import { element, escapeXml } from './xml';

const TITLE_PX = 58;
const FOOT_PX = 30;
const EDGE_PX = 16;
/** A longer link is in the metadata only. */
const LINK_SHOWN = 120;

/** The drawing as a file: the same marks as on the screen, in the light palette, with the run itself inside. */
export const svg = defineFormat({
  id: 'svg',
  title: 'SVG drawing',
  extension: 'svg',
  mimeType: 'image/svg+xml',
  render: renderSvg,
});

function renderSvg(input: FormatInput): string {
  const { view, trace } = input;
  const geometry = layoutLadder(input.model, view);
  const width = view.widthPx;
  const top = TITLE_PX + HEADS_PX * view.scale;
  const height = top + view.heightPx + FOOT_PX;
  const parts = [
    ...renderOrigin(input),
    element('title', {}, escapeXml(`${trace.title}: ${describeOutcome(trace).title}`)),
    element('rect', { width, height, fill: LIGHT.paper }),
    ...drawTitle(input).map(renderShape),
    ...drawHeads(geometry, TITLE_PX).map(renderShape),
    renderLadder(geometry, top, drawSlackBands(input.slack ?? [], trace, geometry)),
    ...drawFoot(input, height).map(renderShape),
  ];
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width,
      height,
      viewBox: `0 0 ${width} ${height}`,
      'font-family': FONT,
      role: 'img',
    },
    `\n${parts.join('\n')}\n`,
  )}\n`;
}

/** The run itself; of a capture its name. */
function renderOrigin({ trace: { spec, capture }, link }: FormatInput): string[] {
  if (spec !== null) return [renderMetadata(spec, link)];
  return capture === undefined ? [] : [renderCaptureMetadata(capture.name)];
}

function drawTitle({ trace, view }: FormatInput): Shape[] {
  const outcome = describeOutcome(trace);
  const room = view.widthPx - EDGE_PX * 2;
  const titleFont = { sizePx: 15, weight: 600, fill: 'text' } as const;
  const font = { sizePx: 12, weight: 400, fill: 'text2' } as const;
  const line = joinFitting([outcome.title, ...outcome.facts], font.sizePx, room);
  return [
    drawText(truncateText(trace.title, titleFont, room), { x: EDGE_PX, y: 21 }, titleFont, 'start'),
    drawText(truncateText(line, font, room), { x: EDGE_PX, y: 41 }, font, 'start'),
  ];
}

/** As many parts as fit into one line, the first ones first. */
function joinFitting(parts: readonly string[], sizePx: number, room: number): string {
  const lines = parts.map((_, index) => parts.slice(0, index + 1).join(' · '));
  return lines.findLast((line) => measureText(line, sizePx, 500) <= room) ?? parts[0] ?? '';
}

/** What was changed against the scenario, and where to open it. */
function drawFoot({ trace, link, view }: FormatInput, height: number): Shape[] {
  const font = { sizePx: 10.5, weight: 400, fill: 'text3' } as const;
  const shownLink = link !== null && link.length <= LINK_SHOWN ? link : 'Ladderscope';
  const text = [...describeOrigin(trace), shownLink].join(' · ');
  const y = height - FOOT_PX / 2;
  const room = view.widthPx - EDGE_PX * 2;
  return [drawText(truncateText(text, font, room), { x: EDGE_PX, y }, font, 'start')];
}

function describeOrigin({ spec, capture }: Trace): string[] {
  if (spec === null) return [`Capture ${capture?.name ?? 'without a name'}`];
  const faults = spec.edits.length > 0 ? [`Faults: ${spec.edits.join(', ')}`] : [];
  return [`Scenario ${spec.scenario}`, ...faults];
}
