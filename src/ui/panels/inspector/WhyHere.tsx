import type { Basis } from '../../../trace/catalogue';
import { findStep } from '../../../trace/queries/steps';
import type { Rule, Trace } from '../../../trace/trace';

const BASIS_TEXTS: Readonly<Record<Basis, { readonly title: string; readonly help: string }>> = {
  stated: { title: 'Stated', help: 'in the text of the source' },
  inferred: { title: 'Inferred', help: 'the drawing is lost; this is what we concluded' },
  ours: { title: 'Ours', help: 'we added it; no slide has it' },
};

interface WhyHereProps {
  readonly trace: Trace;
  readonly record: number;
  readonly rules: readonly Rule[];
}

/** Where this comes from: what the slide says, and the rule of the role that made it happen. */
export function WhyHere({ trace, record, rules }: WhyHereProps) {
  const step = findStep(trace, record);
  // A frame of a capture has no slide that it could be in; what it means says its rule.
  if (trace.spec === null && rules.length === 0) return null;
  const basis = step?.basis ?? 'inferred';
  const { title, help } = BASIS_TEXTS[basis];
  return (
    <section>
      <h3 className="inspector-heading">Why</h3>
      {trace.spec !== null && (
        <p className="basis-line">
          <span className={`basis basis-${basis}`}>{title}</span>
          <span>{help}</span>
        </p>
      )}
      {step && <p className="source">{step.source}</p>}
      {rules.map((rule) => (
        <blockquote key={rule.id} className="rule">
          {rule.sentence}
          <cite>{rule.source}</cite>
        </blockquote>
      ))}
    </section>
  );
}
