/** What can be planned: faults of the API, of a payment, and of the webhooks. */
export const API_FAULTS = ["timeout", "reset", "error", "slow"] as const;
export const PAYMENT_FAULTS = ["refuse_capture", "processing"] as const;
export const WEBHOOK_FAULTS = [
  "webhook_late",
  "webhook_twice",
  "webhook_out_of_order",
  "webhook_never",
] as const;
export const FAULT_KINDS = [...API_FAULTS, ...PAYMENT_FAULTS, ...WEBHOOK_FAULTS];
export type FaultKind = (typeof FAULT_KINDS)[number];
