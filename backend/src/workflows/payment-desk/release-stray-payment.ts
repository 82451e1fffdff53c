import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import Stripe from "stripe";
import { openStripe } from "../settlement/open-stripe";
import { refundWholePayment } from "../settlement/refund-whole-payment";
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
    await refundWholePayment(intentId, { released: "without_order" }, `release:${intentId}`);
  }
}
