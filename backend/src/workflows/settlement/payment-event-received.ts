/** Wakes the worker of the inbox up. Losing it costs seconds: the event itself lies in the database. */
export const paymentEventReceived = "payment-event.received";
