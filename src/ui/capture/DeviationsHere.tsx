import { getDeviations } from '../../store/selectors';
import { useTrace } from '../derived';
import { useApp } from '../use-app';
import { DeviationView } from './DeviationView';
import './conformance.css';

/** What a comparison with the model has found at this frame. */
export function DeviationsHere({ record }: { readonly record: number }) {
  const trace = useTrace();
  const deviations = useApp(getDeviations).filter((one) => one.record === record);
  if (trace === null || deviations.length === 0) return null;
  return (
    <section aria-label="Deviations">
      <h3 className="inspector-heading">Not as in the model</h3>
      {deviations.map((deviation) => (
        <div
          key={`${deviation.machine} ${deviation.rule.id} ${deviation.vsi}`}
          className={deviation.quirk === null ? 'deviation deviation-found' : 'deviation'}
        >
          <DeviationView trace={trace} deviation={deviation} />
        </div>
      ))}
    </section>
  );
}
