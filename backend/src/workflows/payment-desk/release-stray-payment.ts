import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { openStripe } from "../settlement/open-stripe";
import { readBookFacts } from "./read-book-facts";

/**
 * Gives the money of a payment free that ended without an order: cancels it, or refunds what was taken. Repeating it
 * changes nothing. Throws a MedusaError "not_allowed" when the payment has, or may still get, an order.
 */
export async function releaseStrayPayment(container: MedusaContainer, intentId: string): Promise<void> {
  const books = (await readBookFacts(container, [intentId])).get(intentId);
  const mayBecomeOrder = books?.is_current && (books.order_id !== null || books.state !== "cancelled");
  if (mayBecomeOrder)
    throw new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "This payment has an order, or is being settled just now. Reload the page.",
    );
  const stripe = openStripe();
  try {
    await stripe.paymentIntents.cancel(intentId);
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeInvalidRequestError)) throw error;
    const { status } = await stripe.paymentIntents.retrieve(intentId);
    if (status === "canceled") return;
    if (status !== "succeeded") throw error;
    await refundAll(intentId);
  }
}

async function refundAll(payment_intent: string): Promise<void> {
  try {
    await openStripe().refunds.create(
      { payment_intent, metadata: { released: "without_order" } },
      { idempotencyKey: `release:${payment_intent}` },
    );
  } catch (error) {
    const isGone = error instanceof Stripe.errors.StripeInvalidRequestError;
    if (!isGone || error.code !== "charge_already_refunded") throw error;
  }
}
