/**
 * 12.345 -> 1235: what the engine computes or staff type in pounds, in whole pence, rounded half up. A millionth of a
 * penny is forgiven, because the engine divides VAT out and multiplies it back in: 1234.4999999 means 1234.5.
 * Takes amounts of zero or more.
 */
export function poundsToNearestPenny(pounds: number): number {
  return Math.floor(pounds * 100 + 0.5 + 1e-6);
}
