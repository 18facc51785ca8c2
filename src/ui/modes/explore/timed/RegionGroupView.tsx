import type { RegionGroup } from '../../../../trace/queries/explorations/region-groups';
import type { TimedRequest, TimedResult } from '../../../../trace/answers/timed-exploration';
import { RegionView } from './RegionView';

interface RegionGroupViewProps {
  readonly group: RegionGroup;
  readonly request: TimedRequest;
  readonly result: TimedResult;
}

/** The shortest formulas of an outcome; where there are dozens, the others on request. */
export function RegionGroupView({ group, request, result }: RegionGroupViewProps) {
  const { shown, more } = group;
  const view = (offset: number) => (region: RegionGroup['shown'][number], index: number) => (
    <RegionView
      key={index}
      isFirst={offset + index === 0}
      region={region}
      request={request}
      result={result}
    />
  );
  return (
    <>
      {shown.map(view(0))}
      {more.length > 0 && (
        <details className="explore-more-regions">
          <summary>or in {more.length} more cases</summary>
          {more.map(view(shown.length))}
        </details>
      )}
    </>
  );
}
