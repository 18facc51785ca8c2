/** Why a question has no answer. Plain values, so that they cross the thread. */
export type NoAnswer =
  | { readonly kind: 'cancelled' }
  /** A broken assumption of ours, or a worker that died again and again; the message says on what. */
  | Failed;

interface Failed {
  readonly kind: 'failed';
  readonly message: string;
}

/** Whoever reports it can repeat it: the message carries the question. */
export function failOn(question: string, error: unknown): Failed {
  const reason = error instanceof Error ? error.message : String(error);
  return { kind: 'failed', message: `${reason} (${question})` };
}
