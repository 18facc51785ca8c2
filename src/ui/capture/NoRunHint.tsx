import { useApp } from '../use-app';

/** In place of what bends a run. */
export function NoRunHint({ title }: { readonly title: string }) {
  return (
    <section className="panel-section" aria-label={title}>
      <header className="section-head">
        <h2>{title}</h2>
      </header>
      <p className="hint">Only for runs: a capture has happened already.</p>
    </section>
  );
}

export function useIsCapture(): boolean {
  return useApp(({ capture }) => capture !== null);
}
