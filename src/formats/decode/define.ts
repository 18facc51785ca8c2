import type { Result } from '../../lib/result';
import type { Capture } from '../../wire/capture/capture';

export interface DecodeInput {
  readonly file: Uint8Array;
  /** What the reader calls the file. */
  readonly name: string;
  /** `file` as it was read: it holds at least one frame. */
  readonly capture: Capture;
}

/** A way to show a decoded capture: one definition per file, one line in the index. */
export interface DecodeFormat {
  readonly id: string;
  render(input: DecodeInput): Result<string>;
}
