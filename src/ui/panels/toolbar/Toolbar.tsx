import { AxisControls } from './AxisControls';
import { CompareMenu } from './CompareMenu';
import { LanesMenu } from './LanesMenu';
import { Legend } from './Legend';
import { MessagesMenu } from './MessagesMenu';

export function Toolbar() {
  return (
    <section className="toolbar" aria-label="Drawing">
      <Legend />
      <div className="toolbar-right">
        <CompareMenu />
        <MessagesMenu />
        <LanesMenu />
        <AxisControls fitLabel="Fit the whole run" />
      </div>
    </section>
  );
}
