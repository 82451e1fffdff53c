import type { AdminOrderPayment } from "../../api/admin/order-payments/read-order-payment";
import type { AdminPaymentTask } from "../../api/admin/payment-tasks/admin-payment-task";

export const kindNames: Record<AdminPaymentTask["kind"], string> = {
  money_without_order: "Money without order",
  order_without_money: "Order without money",
  amounts_differ: "Amounts differ",
  authorisation_expires: "Authorisation runs out",
  capture_failing: "Money can’t be taken",
  dispute: "Dispute",
  refund_failed: "Refund failed",
  refund_in_dashboard: "Refunded in Stripe",
};

export const actionNames: Record<AdminPaymentTask["action"], string> = {
  settle_again: "Settle again",
  capture_again: "Take the money again",
  release_money: "Give the money back",
  refund_again: "Refund again",
  read_again: "Compare again",
  note: "Noted",
};

/** What was done, once it is. */
export const doneWords: Record<AdminPaymentTask["state"], string> = {
  closed: "Done: everything agrees again.",
  noted: "Noted.",
  open: "It was tried, and the difference is still there.",
};

export const stateNames: Record<string, string> = {
  prepared: "Ready to be paid",
  authorised: "Authorised",
  ordered: "Order made",
  captured: "Money taken",
  cancelled: "Ended",
  refunded: "Refunded",
  disputed: "Disputed",
  failed: "Failed: the money can no longer be taken",
};

export const stateColours: Record<AdminOrderPayment["state"], "green" | "orange" | "red" | "grey"> = {
  prepared: "grey",
  authorised: "orange",
  ordered: "orange",
  captured: "green",
  cancelled: "grey",
  refunded: "grey",
  disputed: "red",
  failed: "red",
};

export const refundStates: Record<
  AdminOrderPayment["refunds"][number]["status"],
  { name: string; colour: "green" | "orange" | "red" }
> = {
  pending: { name: "Pending", colour: "orange" },
  requires_action: { name: "Waits for the customer", colour: "orange" },
  succeeded: { name: "Succeeded", colour: "green" },
  failed: { name: "Failed", colour: "red" },
  canceled: { name: "Cancelled", colour: "red" },
};

/** "capture_failed" as people read it. */
export function reasonWords(reason: string): string {
  return reason.replaceAll("_", " ");
}
