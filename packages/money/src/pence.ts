/**
 * Pence are safe integers; pounds ("major units") are what Medusa's modules take and give. These two functions are the
 * only crossing.
 */

/** Throws a RangeError unless `value` is a safe integer. */
export function assertPence(value: number): void {
  if (!Number.isSafeInteger(value)) throw new RangeError(`${value} is not a whole number of pence`);
}

/** 1234 -> 12.34. Throws a RangeError for fractions of a penny. */
export function penceToPounds(pence: number): number {
  assertPence(pence);
  return pence / 100;
}

/**
 * 12.34 -> 1234. Accepts the decimal strings and floats that the engine's numbers turn into, forgives only the error of
 * binary floating point (a millionth of a penny), and throws a RangeError for a real fraction of a penny.
 */
export function poundsToPence(pounds: number | string): number {
  const pence = Number(pounds) * 100;
  const whole = Math.round(pence);
  if (!Number.isSafeInteger(whole) || Math.abs(pence - whole) > 1e-6 * Math.max(1, Math.abs(pence) / 1e6)) {
    throw new RangeError(`£${pounds} is not a whole number of pence`);
  }
  return whole === 0 ? 0 : whole;
}
