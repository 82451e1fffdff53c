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
  /** How long a pause may get. */
  longest_pause_minutes: number;
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
    const minutes = pauseMinutes[Math.min(tooMany, pauseMinutes.length) - 1]!;
    pauses.push(last + Math.min(minutes, allowance.longest_pause_minutes) * minuteMs);
  }
  const first = recentlyPrepared(times, now).at(-allowance.prepares);
  if (first !== undefined) pauses.push(first + prepareWindowMs);
  const until = Math.max(0, ...pauses);
  return until > now ? until : null;
}

/** The presses of "Pay now" that count towards an allowance. */
export function recentlyPrepared({ prepared }: TryTimes, now: number): number[] {
  return prepared.filter((time) => time > now - prepareWindowMs);
}
