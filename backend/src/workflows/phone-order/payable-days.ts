/**
 * How long the link of a phone order can be used: over a weekend, and not so long that a customer pays a price or counts on
 * goods of which nobody remembers the call. Sending the link again begins it anew.
 */
export const payableDays = 3;
