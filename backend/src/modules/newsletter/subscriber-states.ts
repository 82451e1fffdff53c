/**
 * `pending`: asked for, not confirmed; gets nothing but the confirmation mail. `active`: confirmed. `unsubscribed`: by the
 * person. `suppressed`: by a bounce or a complaint. `erased`: nothing is left but the proof, with no address in it.
 */
export const subscriberStates = ["pending", "active", "unsubscribed", "suppressed", "erased"] as const;
export type SubscriberState = (typeof subscriberStates)[number];

/** What the ledger knows. Those of `grantingEvents` give consent, those of `endingEvents` end it; the last one counts. */
export const consentEvents = [
  "requested",
  "confirmed",
  "re_permissioned",
  "imported",
  "topics_changed",
  "address_changed",
  "paused",
  "resumed",
  "withdrawn",
  "bounced",
  "complained",
  "erased",
] as const;
export type ConsentEventName = (typeof consentEvents)[number];

export const grantingEvents = [
  "confirmed",
  "re_permissioned",
  "imported",
] as const satisfies ConsentEventName[];
export const endingEvents = [
  "withdrawn",
  "bounced",
  "complained",
  "erased",
] as const satisfies ConsentEventName[];

/** How consent was given. `soft_opt_in` is PECR reg 22(3): own similar products, address taken in a sale. */
export const consentMethods = ["double_opt_in", "soft_opt_in", "paper"] as const;
export type ConsentMethod = (typeof consentMethods)[number];

/** Why an address gets no marketing, whatever else is known of it. */
export const suppressionReasons = ["unsubscribed", "erased", "bounced", "complained"] as const;
export type SuppressionReason = (typeof suppressionReasons)[number];

export const tokenPurposes = ["confirm", "change_address"] as const;
export type TokenPurpose = (typeof tokenPurposes)[number];
