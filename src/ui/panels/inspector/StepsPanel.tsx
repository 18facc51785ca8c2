import { Search, X } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { getHidden, useTrace } from '../../derived';
import { IconButton } from '../../kit/Button';
import { useApp } from '../../use-app';
import { HiddenHint } from './HiddenHint';
import { StepsGrid } from './StepsGrid';
import { filterRecords } from './step-rows';
import '../../styles/steps.css';

/** All records as a table: the accessible twin of the ladder, with the same selection and cursor. */
export function StepsPanel() {
  const trace = useTrace();
  const [filter, setFilter] = useState('');
  const deferred = useDeferredValue(filter);
  const messages = useApp((state) => state.view.messages);
  const rows = useMemo(() => {
    if (!trace) return [];
    const hidden = getHidden(trace, messages);
    return filterRecords(trace, deferred).filter((record) => hidden[record] !== 1);
  }, [trace, deferred, messages]);
  if (!trace) return null;
  const { count } = trace.records;
  return (
    <div className="steps">
      <div className="search">
        <Search aria-hidden />
        <input
          type="search"
          aria-label="Filter the steps"
          placeholder="Filter"
          autoComplete="off"
          spellCheck={false}
          value={filter}
          onChange={(event) => setFilter(event.target.value)}
        />
        <output className="search-count">
          {rows.length === count ? count : `${rows.length} of ${count}`}
        </output>
        {filter !== '' && (
          <IconButton icon={X} label="Clear the filter" onClick={() => setFilter('')} />
        )}
      </div>
      <HiddenHint trace={trace} />
      <StepsGrid trace={trace} rows={rows} />
    </div>
  );
}
