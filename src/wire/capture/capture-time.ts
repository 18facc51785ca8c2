/** A moment in whole microseconds and the nanoseconds that are left (0 to 999). */
export interface CaptureTime {
  readonly timeMicros: number;
  readonly nanos: number;
}

/** How an interface counts time: ticks in a second, and whole seconds to add. */
export interface TimeScale {
  readonly ticksPerSecond: bigint;
  readonly offsetSeconds: bigint;
}

export const MICROSECOND_SCALE: TimeScale = { ticksPerSecond: 1_000_000n, offsetSeconds: 0n };

/** if_tsresol: the highest bit says power of two, the other seven are the negative exponent. */
export function readResolution(octet: number): bigint {
  const exponent = BigInt(octet & 0x7f);
  return (octet & 0x80) === 0 ? 10n ** exponent : 1n << exponent;
}

/** `null` when the moment is beyond what whole microseconds can say exactly (some 285 years from 1970). */
export function scaleTime(high: number, low: number, scale: TimeScale): CaptureTime | null {
  if (scale === MICROSECOND_SCALE && high < 0x20_0000)
    return { timeMicros: high * 0x1_0000_0000 + low, nanos: 0 };
  const ticks = (BigInt(high) << 32n) | BigInt(low);
  const nanos =
    (ticks * 1_000_000_000n) / scale.ticksPerSecond + scale.offsetSeconds * 1_000_000_000n;
  const rest = ((nanos % 1000n) + 1000n) % 1000n;
  const timeMicros = Number((nanos - rest) / 1000n);
  return Number.isSafeInteger(timeMicros) ? { timeMicros, nanos: Number(rest) } : null;
}
