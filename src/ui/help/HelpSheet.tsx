import { Dialog } from '../kit/Dialog';
import { Keys } from '../kit/Keys';
import type { KeyBinding } from '../keys';
import { KEY_BINDINGS } from '../keys';
import { MODES } from '../modes';
import { Grammar } from './Grammar';
import '../styles/help.css';

/** All keys, from the table that the handlers use, and what the marks mean. */
export function HelpSheet({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Help" onClose={onClose}>
      <div className="help">
        <section className="help-modes" aria-labelledby="help-modes">
          <h3 id="help-modes">What can be done with a run</h3>
          <dl>
            {MODES.map(({ id, title, purpose }, index) => (
              <div key={id}>
                <dt>
                  <Keys keys={String(index + 1)} /> {title}
                </dt>
                <dd>{purpose}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section className="help-grammar" aria-labelledby="help-reading">
          <h3 id="help-reading">How to read a ladder</h3>
          <p className="say">
            Colour tells the plane, shape tells the meaning, so each mark can be read without
            colour. Time runs down. In compressed time the order is exact and idle time is folded
            away; in proportional time every millisecond has the same height.
          </p>
          <Grammar />
        </section>
        <section className="help-keys">
          <KeyTable title="Anywhere" scope="global" />
          <KeyTable title="While the ladder has the focus" scope="ladder" />
        </section>
      </div>
    </Dialog>
  );
}

interface KeyTableProps {
  readonly title: string;
  readonly scope: KeyBinding['scope'];
}

function KeyTable({ title, scope }: KeyTableProps) {
  return (
    <div>
      <h3>{title}</h3>
      <dl className="key-table">
        {KEY_BINDINGS.filter((binding) => binding.scope === scope).map((binding) => (
          <div key={binding.action}>
            <dt>
              {binding.keys.map((keys) => (
                <Keys key={keys} keys={keys} />
              ))}
            </dt>
            <dd>{binding.text}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
