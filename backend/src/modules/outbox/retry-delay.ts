/** Three to four days in all: longer than a weekend without a mail server. */
export const maxAttempts = 24;

const firstDelaySeconds = 5;
const growth = 3;
const longestDelaySeconds = 6 * 60 * 60;

/**
 * Seconds to wait after the given attempt (1 is the first) failed: 5, 15, 45, … up to six hours, each shortened by up to
 * a quarter at random, so that the mails of one outage don't all come back in the same second. `random` is in [0, 1).
 */
export function retryDelaySeconds(attempt: number, random: number): number {
  const longest = Math.min(longestDelaySeconds, firstDelaySeconds * growth ** (attempt - 1));
  return longest * (1 - random / 4);
}
