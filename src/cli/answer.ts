import type { NoAnswer } from '../worker/answer';

/** What a command comes to. Commands print nothing themselves. */
export type Answer =
  | { readonly kind: 'done'; readonly output: Output }
  /** Exit code 2: the message says what is allowed. */
  | { readonly kind: 'wrong-use'; readonly message: string }
  /** Exit code 1; there may be a trace up to the failure. */
  | { readonly kind: 'failed'; readonly message: string; readonly output?: Output };

export interface Output {
  readonly content: string | Uint8Array;
  /** Null: standard output. */
  readonly file: string | null;
}

/** For an engine that gave no result. */
export function failWith(answer: NoAnswer): Extract<Answer, { readonly kind: 'failed' }> {
  return { kind: 'failed', message: answer.kind === 'failed' ? answer.message : 'cancelled' };
}

export function wrongUse(message: string): Answer {
  return { kind: 'wrong-use', message };
}

export function print(text: string): Answer {
  return { kind: 'done', output: { content: text, file: null } };
}
