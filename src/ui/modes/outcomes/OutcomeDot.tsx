import './outcomes.css';

/** Colour and hatching as in the bars; the name beside it carries the meaning. */
export function OutcomeDot({ look }: { readonly look: string }) {
  return <i className="outcome-dot" data-look={look} aria-hidden />;
}
