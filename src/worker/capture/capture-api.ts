import { readCaptureTrace } from '../../formats/capture/read-capture-trace';
import type { Result } from '../../lib/result';
import { listFrameBuffers, packFrames } from '../../trace/frame-columns';
import type { FrameColumns } from '../../trace/frame-columns';
import { listBuffers } from '../../trace/record-builder';
import type { Trace } from '../../trace/trace';
import { createPace } from '../threads/pace';

/** A file that is read sooner tells nothing. */
const TOLD_EVERY_MILLIS = 100;

export interface CaptureQuestion {
  readonly file: Uint8Array;
  readonly name: string;
}

/** A trace whose frames travel as columns. */
export interface SentTrace {
  readonly trace: Omit<Trace, 'frames'>;
  readonly frames: FrameColumns;
}

export type CaptureNews =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'read'; readonly result: Result<SentTrace> }
  | { readonly kind: 'failed'; readonly message: string };

type Post = (news: CaptureNews, transfer: ArrayBuffer[]) => void;

/** Reads one capture in one piece and posts how far it is, then the trace: its columns move, nothing is copied. */
export function answerCaptureQuestion(
  { file, name }: CaptureQuestion,
  post: Post,
  nowMillis: () => number,
): void {
  const isDue = createPace(TOLD_EVERY_MILLIS, nowMillis);
  const tell = (share: number) => {
    if (isDue()) post({ kind: 'progress', share }, []);
  };
  try {
    postResult(readCaptureTrace(file, name, tell), post);
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? error.message : String(error) }, []);
  }
}

function postResult(read: Result<Trace>, post: Post): void {
  if (!read.ok) {
    post({ kind: 'read', result: read }, []);
    return;
  }
  const { frames: list = [], ...trace } = read.value;
  const frames = packFrames(list);
  const transfer = [...listBuffers(trace.records), ...listFrameBuffers(frames)];
  post({ kind: 'read', result: { ...read, value: { trace, frames } } }, transfer);
}
