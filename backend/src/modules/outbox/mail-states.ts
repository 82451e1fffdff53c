/**
 * `owed`: to be sent when its time comes. `sending`: a worker has it, until its lease ends. `sent`: the mail server took
 * it. `dead`: given up after the last attempt; a person must look. `withdrawn`: its reader no longer
 * wanted it when its turn came.
 */
export const mailStates = ["owed", "sending", "sent", "dead", "withdrawn"] as const;

/**
 * Kept apart, because a newsletter must never spoil or delay the delivery of order mails, and needs consent (PECR reg 22).
 * In the order in which they are sent.
 */
export const mailStreams = ["transactional", "marketing"] as const;

export type MailState = (typeof mailStates)[number];
export type MailStream = (typeof mailStreams)[number];
