import { cssVars } from '../../../kit/css-vars';
import { computeOpacity } from '../charts/paint-cell';
import type { OutcomeLook } from '../data/outcome-looks';

/** The colour of an outcome; the words beside it carry the meaning. */
export function OutcomeSwatch({ look }: { readonly look: OutcomeLook }) {
  const opacity = computeOpacity({ kind: 'outcome', outcome: look, strength: 1 });
  return (
    <i
      className="outcome-swatch"
      data-tone={look.tone}
      style={cssVars({ '--opacity': opacity })}
      aria-hidden
    />
  );
}
