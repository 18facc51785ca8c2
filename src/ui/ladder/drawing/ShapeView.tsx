import type { Shape, Style, TextShape } from '../../../ladder/shapes/shapes';
import { toCssColor } from './paint';

/** One shape of the layout as an SVG element. Knows nothing of what it stands for. */
export function ShapeView({ shape }: { readonly shape: Shape }) {
  switch (shape.tag) {
    case 'path':
      // Round ends would close the gaps of a dashed line.
      return (
        <path
          d={shape.d}
          strokeLinecap={shape.dash === undefined ? 'round' : 'butt'}
          strokeLinejoin="round"
          {...paint(shape)}
        />
      );
    case 'rect':
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.widthOfBoxPx}
          height={shape.heightOfBoxPx}
          rx={shape.radiusPx}
          {...paint(shape)}
        />
      );
    case 'circle':
      return <circle cx={shape.x} cy={shape.y} r={shape.radiusPx} {...paint(shape)} />;
    case 'text':
      return <LabelView shape={shape} />;
  }
}

/** Width of the halo that keeps a label readable on the lines that it crosses. */
const HALO_PX = 3.4;

function LabelView({ shape }: { readonly shape: TextShape }) {
  const { x, y, angleDegrees = 0, halo, stroke, ...style } = shape;
  const turned = angleDegrees === 0 ? {} : { transform: `rotate(${angleDegrees} ${x} ${y})` };
  const outline =
    halo === undefined
      ? {}
      : { stroke: toCssColor(halo), strokeWidth: HALO_PX, strokeLinejoin: 'round' as const };
  return (
    <text
      x={x}
      y={y}
      className={shape.isMono === true ? 'ladder-text is-mono' : 'ladder-text'}
      fontSize={shape.sizePx}
      fontWeight={shape.weight}
      textAnchor={shape.anchor}
      {...turned}
      {...paint(stroke === undefined ? style : { ...style, stroke })}
      {...outline}
    >
      {shape.text}
    </text>
  );
}

function paint(style: Style) {
  return {
    fill: style.fill === undefined ? 'none' : toCssColor(style.fill),
    stroke: style.stroke === undefined ? undefined : toCssColor(style.stroke),
    strokeWidth: style.widthPx,
    strokeDasharray: style.dash,
    opacity: style.opacity,
  };
}
