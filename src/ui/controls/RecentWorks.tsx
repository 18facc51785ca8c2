import { ChevronRight } from 'lucide-react';
import type { SavedWork } from '../../store/state';
import { useActions, useApp } from '../use-app';
import { describeChanges } from './describe-changes';

/** Works that a link or another scenario took the place of: nothing that was built is lost by looking elsewhere. */
export function RecentWorks() {
  const recent = useApp((state) => state.recent);
  const actions = useActions();
  if (recent.length === 0) return null;
  return (
    <details className="disclosure recent">
      <summary>
        <ChevronRight aria-hidden />
        Earlier work
        <span className="tree-count">{recent.length}</span>
      </summary>
      <ul>
        {recent.map((work, index) => (
          <li key={work.savedAtMillis}>
            <button type="button" className="record-link" onClick={() => actions.openRecent(index)}>
              <WorkTitle work={work} />
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function WorkTitle({ work }: { readonly work: SavedWork }) {
  const title = useApp(({ catalogue }) => {
    const found = catalogue?.scenarios.find((scenario) => scenario.id === work.spec.scenario);
    return [found?.title ?? work.spec.scenario, found?.subtitle].filter(Boolean).join(', ');
  });
  return (
    <>
      <span className="record-link-title">{title}</span>
      <span className="record-link-note">{describeChanges(work.spec)}</span>
    </>
  );
}
