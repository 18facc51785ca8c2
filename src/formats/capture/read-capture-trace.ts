import { count } from '../../lib/count';
import { LIMITS, limitMessage } from '../../lib/limits';
import type { Problem, Result } from '../../lib/result';
import { fail, succeed } from '../../lib/result';
import type { RunEnd, Trace } from '../../trace/trace';
import { LINK_TYPE_ETHERNET } from '../../wire/capture/capture';
import type { Capture } from '../../wire/capture/capture';
import { findTagged } from '../../wire/frame/decode-bytes';
import { buildCaptureTrace } from './build-capture-trace';
import { openCapture } from './open-capture';
import type { Progress } from './progress';
import { withinStage } from './progress';
import { readFrames } from './frames/read-frames';

const OPEN_ANOTHER = 'open a capture of the link between a station and its bridge';

/** How much of the time it takes to decode the frames; the rest goes into what belongs together. */
const DECODED = 0.5;

/** Makes a trace of a pcap or pcapng file; `name` is what the reader calls it. */
export function readCaptureTrace(
  file: Uint8Array,
  name: string,
  progress: Progress = () => undefined,
): Result<Trace> {
  const opened = openCapture(file);
  if (!opened.ok) return opened;
  const traced = traceCapture(opened.value, name, progress);
  return traced.ok ? succeed(traced.value, [...opened.warnings, ...traced.warnings]) : traced;
}

/** The warnings are about frames that are not drawn. */
export function traceCapture(
  capture: Capture,
  name: string,
  progress: Progress = () => undefined,
): Result<Trace> {
  const { frames, startMicros } = readFrames(capture, withinStage(progress, 0, DECODED));
  if (frames.length === 0)
    return fail(`${describeOthers(capture, 0)}, so there is nothing to draw; ${OPEN_ANOTHER}`);
  const { built, hiddenCount } = buildCaptureTrace(frames, withinStage(progress, DECODED, 1));
  const frameCount = capture.packets.length;
  const trace: Trace = {
    ...built,
    title: name,
    capture: {
      name,
      format: capture.format === 'pcapng' ? 'pcapng' : 'pcap',
      startMicros,
      frameCount,
      otherCount: frameCount - frames.length,
      comments: capture.comments,
    },
    end: findEnd(capture),
  };
  return succeed(trace, [...mentionOthers(capture, frames.length), ...mentionHidden(hiddenCount)]);
}

/** A capture that was cut off by a limit of ours ends there, not where the file does. */
function findEnd({ errors }: Capture): RunEnd {
  const limit = errors.find(({ kind }) => kind === 'limit');
  return limit === undefined
    ? { kind: 'quiet' }
    : { kind: 'limit', limit: LIMITS.captureFrames.id, message: limit.reason };
}

function mentionOthers(capture: Capture, drawnCount: number): Problem[] {
  const isAll = drawnCount === capture.packets.length;
  return isAll ? [] : [{ at: '', message: `${describeOthers(capture, drawnCount)} and not drawn` }];
}

function describeOthers({ packets, interfaces }: Capture, drawnCount: number): string {
  const isEthernet = interfaces.every(({ linkType }) => linkType === LINK_TYPE_ETHERNET);
  const link = isEthernet ? '' : '; some were captured on links that are not Ethernet';
  const tagged = packets.filter(({ bytes }) => findTagged(bytes).length > 0).length;
  const tag = tagged === 0 ? '' : `; ${tagged} of them behind a VLAN or priority tag`;
  const others = packets.length - drawnCount;
  const be = others === 1 ? 'is' : 'are';
  return `${others} of ${count(packets.length, 'frame')} ${be} not of EVB (ECP, or LLDP with an EVB TLV)${link}${tag}`;
}

function mentionHidden(hidden: number): Problem[] {
  if (hidden === 0) return [];
  return [
    {
      at: '',
      message: `${count(hidden, 'frame')} not drawn. ${limitMessage(LIMITS.captureLanes)}`,
    },
  ];
}
