import { Component } from 'react';
import type { ReactNode } from 'react';
import { createRunSpec } from '../trace/run-spec';
import { formatReport } from './panels/verdict/report';
import { Button } from './kit/Button';
import { useCopy } from './kit/use-copy';
import { useActions, useAppStore } from './use-app';

interface ErrorBoundaryProps {
  readonly children: ReactNode;
}

/** A drawing that fails must not take the page with it: the work stays in the store, the address and the storage. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { readonly error: Error | null }> {
  override readonly state = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <Failure error={error} onRetry={() => this.setState({ error: null })} />;
  }
}

function Failure({ error, onRetry }: { readonly error: Error; readonly onRetry: () => void }) {
  const store = useAppStore();
  const actions = useActions();
  const { state, copy } = useCopy();
  const startPlain = () => {
    actions.openRunSpec(createRunSpec(store.getState().spec.scenario));
    onRetry();
  };
  return (
    <main className="page-failure" role="alert">
      <h1>This page met an error of its own</h1>
      <p>{error.message}</p>
      <p>
        Your run is not lost: the address of the page holds it. Reload; if the error comes back,
        open the scenario with its defaults (your run stays under Recent) and send us the report.
      </p>
      <p className="page-failure-buttons">
        <Button look="primary" onClick={() => location.reload()}>
          Reload the page
        </Button>
        <Button look="outline" onClick={startPlain}>
          Open the defaults
        </Button>
        <Button
          look="outline"
          onClick={() => void copy(formatReport(store.getState(), error.stack ?? error.message))}
        >
          {state === 'copied' ? 'Copied' : 'Copy report'}
        </Button>
      </p>
    </main>
  );
}
