import { LIMITS, limitMessage } from '../../lib/limits';
import type { Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { Capture } from '../../wire/capture/capture';
import { readCapture } from '../../wire/capture/read-capture';

const NO_FRAMES =
  'the capture holds no frames; open one that was running while the ports spoke to each other';

/**
 * Reads a pcap or pcapng file that holds at least one frame. Frames in front of a broken place are kept and the damage
 * is a warning, with its offset in the file.
 */
export function openCapture(file: Uint8Array): Result<Capture> {
  if (file.length > LIMITS.fileBytes.value) return fail(limitMessage(LIMITS.fileBytes));
  const capture = readCapture(file);
  const damage = capture.errors.map(({ offset, reason }) => ({
    at: `byte ${offset}`,
    message: reason,
  }));
  if (capture.packets.length > 0) return succeed(capture, damage);
  return damage.length > 0 ? { ok: false, problems: damage } : fail(NO_FRAMES);
}
