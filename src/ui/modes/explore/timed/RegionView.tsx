import { describeThreshold } from '../../../../trace/queries/explorations/timed-regions';
import type {
  TimedRegion,
  TimedRequest,
  TimedResult,
} from '../../../../trace/answers/timed-exploration';

interface RegionViewProps {
  readonly isFirst: boolean;
  readonly region: TimedRegion;
  readonly request: TimedRequest;
  readonly result: TimedResult;
}

/** "if a + b < c and d ≤ e": all must hold. */
export function RegionView({ isFirst, region, request, result }: RegionViewProps) {
  const { conditions } = region;
  if (conditions.length === 0) return <p className="explore-formula">always, whatever the times</p>;
  return (
    <ul className="explore-formula">
      {conditions.map((condition, index) => {
        const threshold = describeThreshold(condition, result.parameters, request.intervals);
        return (
          <li key={condition.text}>
            <span>{index === 0 ? getOpening(isFirst) : 'and'}</span>
            <code>{condition.text}</code>
            {threshold !== condition.text && <strong>{threshold}</strong>}
          </li>
        );
      })}
    </ul>
  );
}

const getOpening = (isFirst: boolean): string => (isFirst ? 'if' : 'or if');
