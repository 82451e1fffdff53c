/** Letters of a sign-off's reason, so that the log says why, not only that. */
export const shortestReason = 10;
