/** Letters of a sign-off's reason, so that the log says why, not only that. */
export const shortestReason = 10;

/** What to do about one that is missing or shorter. */
export const sayWhy = `Say why it may stand, in at least ${shortestReason} letters.`;
