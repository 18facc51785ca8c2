/**
 * Functions that `Math` computes differently in Node and in browsers (last bits), made from the four operations and
 * `Math.sqrt`, which IEEE 754 fixes. Good to about 1e-12; for pictures and for chance, not for the engine's clock.
 */

const LN2 = 0.6931471805599453;
const LN10 = 2.302585092994046;
const DEGREES = 57.29577951308232;

/** Decimal logarithm; NaN below or at zero. */
export function log10(x: number): number {
  return ln(x) / LN10;
}

/** e to the power of x: a power of two, which is exact, times the series of what is left. */
export function exp(x: number): number {
  if (Number.isNaN(x) || x > 709) return x > 709 ? Infinity : Number.NaN;
  if (x < -700) return 0;
  const exponent = Math.round(x / LN2);
  const rest = x - exponent * LN2;
  let sum = 1;
  for (let n = 18; n >= 1; n--) sum = 1 + (sum * rest) / n;
  for (let n = 0; n < exponent; n++) sum *= 2;
  for (let n = 0; n > exponent; n--) sum /= 2;
  return sum;
}

/** Natural logarithm; NaN below or at zero. */
export function ln(x: number): number {
  if (!(x > 0) || x === Infinity) return x === Infinity ? x : Number.NaN;
  let mantissa = x;
  let exponent = 0;
  for (; mantissa >= 1.5; mantissa /= 2) exponent++;
  for (; mantissa < 0.75; mantissa *= 2) exponent--;
  // ln m = 2 artanh z with z = (m − 1) / (m + 1), |z| ≤ 0.2
  const z = (mantissa - 1) / (mantissa + 1);
  return exponent * LN2 + 2 * oddSeries(z, z * z);
}

/** Angle of a vector of pixels (dx, dy) in degrees, −180 to 180, clockwise when y points down. */
export function angleDegrees(dx: number, dy: number): number {
  if (dx === 0 && dy === 0) return 0;
  const length = Math.sqrt(dx * dx + dy * dy);
  if (dx < 0) {
    const mirrored = angleDegrees(-dx, dy);
    return dy < 0 ? -180 - mirrored : 180 - mirrored;
  }
  // tan(a/2) = sin a / (1 + cos a); once more to get below tan(22.5°)
  const half = dy / (length + dx);
  const quarter = half / (1 + Math.sqrt(1 + half * half));
  return 4 * oddSeries(quarter, -quarter * quarter) * DEGREES;
}

/** z + z·q/3 + z·q²/5 + …, the series of artanh (q = z²) and arctan (q = −z²). */
function oddSeries(z: number, q: number): number {
  let sum = 0;
  for (let n = 33; n >= 1; n -= 2) sum = sum * q + 1 / n;
  return sum * z;
}
