import { useEffect, useRef } from 'react';
import type { CrowdLine } from '../../../ladder/geometry';
import { getResolvedTheme } from '../../ui-state';
import { useUi } from '../../use-app';

export interface CrowdCanvasProps {
  readonly lines: readonly CrowdLine[];
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Arrows that are too many for the DOM, as plain lines below the SVG. */
export function CrowdCanvas({ lines, widthPx, heightPx }: CrowdCanvasProps) {
  const ref = useRef<HTMLCanvasElement>(null);
  // Colours are read from the page, so a change of theme draws anew.
  const theme = useUi(getResolvedTheme);
  useEffect(() => {
    const canvas = ref.current;
    if (canvas !== null) drawCrowd(canvas, lines, { widthPx, heightPx });
  }, [lines, widthPx, heightPx, theme]);
  return <canvas ref={ref} className="ladder-crowd" aria-hidden="true" />;
}

interface Size {
  readonly widthPx: number;
  readonly heightPx: number;
}

function drawCrowd(canvas: HTMLCanvasElement, lines: readonly CrowdLine[], size: Size): void {
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(size.widthPx * ratio);
  canvas.height = Math.round(size.heightPx * ratio);
  canvas.style.width = `${size.widthPx}px`;
  canvas.style.height = `${size.heightPx}px`;
  const context = canvas.getContext('2d');
  if (context === null || lines.length === 0) return;
  context.scale(ratio, ratio);
  context.lineWidth = 1;
  const colors = getComputedStyle(canvas);
  for (const [paint, group] of groupByPaint(lines)) {
    context.strokeStyle = colors.getPropertyValue(`--${paint}`);
    context.beginPath();
    for (const line of group) {
      context.moveTo(line.x1, line.y1);
      context.lineTo(line.x2, line.y2);
    }
    context.stroke();
  }
}

/** One path per colour: strokes are dear, lines are not. */
function groupByPaint(lines: readonly CrowdLine[]): Map<CrowdLine['paint'], CrowdLine[]> {
  const groups = new Map<CrowdLine['paint'], CrowdLine[]>();
  for (const line of lines) {
    const group = groups.get(line.paint);
    if (group === undefined) groups.set(line.paint, [line]);
    else group.push(line);
  }
  return groups;
}
