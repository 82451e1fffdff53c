import type { MedusaContainer } from "@medusajs/framework/types";
import { reconcilePayments as reconcile } from "../workflows/payment-desk/reconcile-payments";

/** Compares orders, books and Stripe, so that a difference is on the Payments page before a customer writes about it. */
export default async function reconcilePayments(container: MedusaContainer): Promise<void> {
  await reconcile(container);
}

export const config = {
  name: "reconcile-payments",
  schedule: { interval: 5 * 60_000 },
};
