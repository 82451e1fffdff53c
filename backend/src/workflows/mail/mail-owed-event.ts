/** Wakes the sender up. It carries nothing, and losing it costs seconds: what is owed lies in the outbox. */
export const mailOwedEvent = "outbox.mail-owed";
