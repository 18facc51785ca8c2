import { Radio } from 'lucide-react';
import { useActions, useAppStore } from '../use-app';

const SAMPLES = [
  { path: 'samples/lifecycle.pcap', title: 'Life of a VSI', note: 'lifecycle.pcap' },
  { path: 'samples/migration-hints.pcap', title: 'S bit and M bit', note: 'migration-hints.pcap' },
] as const;

/** Captures of real traffic that come with the app. */
export function Samples() {
  const store = useAppStore();
  const actions = useActions();
  const open = (path: string) =>
    void import('../open-file').then(({ openSample }) => openSample({ store, actions }, path));
  return (
    <section>
      <h3 className="inspector-heading">Look at a real capture</h3>
      <p className="hint">Between two lldpad 1.1. Or drop a pcap or pcapng file on the page.</p>
      <ul className="record-links">
        {SAMPLES.map(({ path, title, note }) => (
          <li key={path}>
            <button type="button" className="record-link" onClick={() => open(path)}>
              <Radio aria-hidden size={14} />
              <span className="record-link-title">{title}</span>
              <span className="record-link-note">{note}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
