import { Tabs } from 'radix-ui';
import { getBrokenCount } from './broken-count';
import { useActions, useApp } from '../../use-app';
import { PANELS } from '.';

/** The right column: what is known about the selection, all records, all checks. */
export function Inspector() {
  const panel = useApp((state) => state.view.panel);
  const broken = useApp(getBrokenCount);
  const actions = useActions();
  const pick = (id: string) => {
    const found = PANELS.find((p) => p.id === id);
    if (found) actions.setView({ panel: found.id });
  };
  return (
    <Tabs.Root className="inspector" value={panel} onValueChange={pick}>
      <Tabs.List className="tabs" aria-label="Inspector">
        {PANELS.map(({ id, title }) => (
          <Tabs.Trigger key={id} value={id} className="tab">
            {title}
            {id === 'checks' && broken > 0 && (
              <span className="tab-count" aria-label={`, ${broken} broken`}>
                {broken}
              </span>
            )}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {PANELS.map(({ id, Panel }) => (
        <Tabs.Content key={id} value={id} className="tab-panel" tabIndex={id === 'steps' ? -1 : 0}>
          <Panel />
        </Tabs.Content>
      ))}
    </Tabs.Root>
  );
}
