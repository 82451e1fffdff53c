/** Whom tries are counted for. */
export type TryScope = "basket" | "email" | "network";

/** Oldest first; times in milliseconds. */
export interface TryTimes {
  prepared: number[];
  declined: number[];
}

export interface TryAllowance {
  /** Declined cards within a day before the pauses begin: enough for every honest mistake. */
  declines: number;
  /** Presses of "Pay now" within ten minutes. */
  prepares: number;
}

const minuteMs = 60_000;
const prepareWindowMs = 10 * minuteMs;

/** After the first decline too many, the second, and so on; the last one stays. */
const pauseMinutes = [1, 5, 15, 60, 240];

/**
 * Until when nobody may try again, in milliseconds; null when anybody may now. Whoever tests stolen cards needs hundreds
 * of tries, so each one more costs a longer pause; a shopper who mistyped twice never meets one.
 */
export function pauseUntil(times: TryTimes, allowance: TryAllowance, now: number): number | null {
  const tooMany = times.declined.length - allowance.declines;
  const last = times.declined.at(-1);
  const pauses: number[] = [];
  if (tooMany > 0 && last !== undefined) {
    pauses.push(last + pauseMinutes[Math.min(tooMany, pauseMinutes.length) - 1]! * minuteMs);
  }
  const recent = times.prepared.filter((time) => time > now - prepareWindowMs);
  const first = recent.at(-allowance.prepares);
  if (first !== undefined) pauses.push(first + prepareWindowMs);
  const until = Math.max(0, ...pauses);
  return until > now ? until : null;
}
